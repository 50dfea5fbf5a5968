"""``wylint init``: a new configuration file."""

from __future__ import annotations

import os

import click

from wylint.cli.console import write
from wylint.cli.options import reading


@click.command("init")
@click.argument("folder", default=".", type=click.Path())
def command(folder: str) -> None:
    """Write a wylint.toml into FOLDER: every key with its default, all of them commented out.

    Where FOLDER has a configuration already, nothing is written and the exit code is 2.
    """
    from wylint.config import Misconfigured
    from wylint.config.find import NAMES, found_in
    from wylint.config.page import template

    path = os.path.join(folder, NAMES[0])  # noqa: PTH118 - as given: a Path would drop a leading "./"
    with reading(path):
        there = found_in(folder)
        if there:
            raise Misconfigured(f"{there}: is there already; nothing was written")
        with open(path, "x", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123
            stream.write(template())
    from wylint.report.cells import safe

    write(safe(f"Wrote {path}. It changes nothing yet: every key is commented out."))
