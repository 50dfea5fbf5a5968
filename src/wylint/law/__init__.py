"""The law in force before and after a bill: provisions only, no meaning."""
