"""Negation, doubt and hearsay that a quotation leaves out."""
