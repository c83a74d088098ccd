"""Numbers: what they are worth, what they count in, how firmly they are given."""
