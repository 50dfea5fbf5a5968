"""Consistency of the trafficking article (WY9xx)."""
