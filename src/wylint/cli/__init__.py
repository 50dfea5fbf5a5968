"""The command line: one command a file, imported only when it runs."""

from wylint.cli.app import main

__all__ = ["main"]
