"""Briefing sites whose pages are locked to their evidence."""
