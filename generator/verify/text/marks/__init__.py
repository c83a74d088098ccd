"""Quotation marks: which signs are some, and what stands between them."""
