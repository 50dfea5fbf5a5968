"""Tools of criminal justice (WY6xx)."""
