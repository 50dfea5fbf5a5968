"""Criminal provisions for facilitators (WY4xx)."""
