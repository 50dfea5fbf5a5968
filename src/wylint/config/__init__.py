"""Configuration: what a file, the files it extends and the command line say, resolved to one set of settings a bill."""

from wylint.config.settings import Misconfigured, Settings

__all__ = ["Misconfigured", "Settings"]
