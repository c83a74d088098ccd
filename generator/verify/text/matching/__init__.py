"""A fragment in a text: found, or refused with the nearest place."""
