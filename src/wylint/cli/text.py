"""``wylint text``: the clean text of a bill, whatever form it was published in."""

from __future__ import annotations

from typing import Any, Literal

import click

from wylint.cli.console import write
from wylint.cli.options import configuration_options, notation_option, reading


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
@configuration_options
def command(file: str, ink: Literal["after", "before", "marked"], **given: Any) -> None:
    """Print the clean text of a bill: no margin numbers, running heads and page feet. FILE may be - for standard input.

    A clean text holds no control characters: it is safe on a terminal.
    """
    from wylint.cli.engine import Inputs
    from wylint.cli.spoken import settings_of
    from wylint.text.render import render

    with reading(file):
        source = Inputs(settings_of(file, given).notation).read(file)
    write(render(source, ink).removesuffix("\n"))
