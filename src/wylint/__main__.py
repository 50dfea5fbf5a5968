"""``python -m wylint``."""

from wylint.cli import main

main()
