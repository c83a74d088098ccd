"""Fragments against the passages they point at: are the words there (rules 1 to 5), and whose are they (rule 6)."""
