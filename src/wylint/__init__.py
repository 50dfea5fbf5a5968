"""wylint reads a draft bill as law, and points at the words that leave a child unprotected."""

__version__ = "0.1.0"
