"""Protective provisions for child victims (WY5xx)."""
