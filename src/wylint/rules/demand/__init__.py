"""Criminal provisions for demand: the buyers (WY2xx)."""
