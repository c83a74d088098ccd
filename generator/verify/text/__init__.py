"""Strings only: what words are, what they mention, and whether some stand in others. Nothing here knows a record."""
