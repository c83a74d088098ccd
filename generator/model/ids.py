"""Ids, by which records name each other."""

from __future__ import annotations

ID_FORM = r"[a-z0-9][a-z0-9-]{0,63}"
"""Every id, as a regular expression for the whole of it."""
