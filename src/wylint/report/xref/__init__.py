"""The cross-references of a section or provision, one renderer a file."""
