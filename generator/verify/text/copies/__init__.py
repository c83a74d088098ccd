"""Sentences that were copied: a text as a person reads it, and its runs in another."""
