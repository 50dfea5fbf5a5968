"""Criminalization of trafficking of minors (WY1xx)."""
