"""Criminal provisions for traffickers (WY3xx)."""
