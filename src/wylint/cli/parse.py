"""``wylint parse``: the tree of a bill."""

from __future__ import annotations

from typing import Any

import click

from wylint.cli.console import write
from wylint.cli.options import configuration_options, notation_option, reading


@click.command("parse")
@click.argument("file", type=click.Path())
@click.option("--output-format", type=click.Choice(["tree", "json"]), default="tree", show_default=True)
@notation_option
@configuration_options
def command(file: str, output_format: str, **given: Any) -> None:
    """Print the tree of a bill or of a text of the code; FILE may be - for standard input."""
    from wylint.bill import parse
    from wylint.cli.engine import Inputs
    from wylint.cli.spoken import settings_of

    with reading(file):
        bill = parse(Inputs(settings_of(file, given).notation).read(file))
    if output_format == "json":
        from json import dumps

        from wylint.bill.as_json import as_json

        write(dumps(as_json(bill), indent=2))
        return
    from wylint.bill.as_json import as_tree
    from wylint.report.cells import safe

    for line in as_tree(bill).splitlines():
        write(safe(line))
