"""DR: how a bill is drafted."""
