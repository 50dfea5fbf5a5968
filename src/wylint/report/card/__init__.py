"""The score card, one renderer a file."""
