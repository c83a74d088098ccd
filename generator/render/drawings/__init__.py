"""Geometry of the drawings: from dates, numbers and ties to places in a picture. No words and no markup."""
