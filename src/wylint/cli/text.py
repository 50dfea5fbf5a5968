"""``wylint text``: the clean text of a bill, whatever form it was published in."""

from __future__ import annotations

import sys
from typing import Literal

import click

from wylint.cli.console import write
from wylint.cli.options import notation_option, reading


@click.command("text")
@click.argument("file", type=click.Path())
@click.option(
    "--ink",
    type=click.Choice(["after", "before", "marked"]),
    default="marked",
    show_default=True,
    help="The words as enacted, as they were, or both with marks.",
)
@notation_option
def command(file: str, ink: Literal["after", "before", "marked"], notation: str) -> None:
    """Print the clean text of a bill: no margin numbers, running heads and page feet. FILE may be -.

    A file or pipe gets the text character for character; a terminal is spared control characters.
    """
    from wylint.cli.engine import Inputs
    from wylint.text.render import render

    with reading(file):
        source = Inputs(notation).read(file)
    text = render(source, ink)
    if sys.stdout.isatty():
        from wylint.report.cells import safe

        text = "\n".join(safe(line) for line in text.split("\n"))
    write(text.removesuffix("\n"))
