"""The command ``wylint``."""

from __future__ import annotations

import click

import wylint


@click.command()
@click.version_option(wylint.__version__, prog_name="wylint")
def main() -> None:
    """Lint draft legislation."""
