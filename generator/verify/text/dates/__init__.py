"""Dates, years, times of day, and how long or how often something is."""
