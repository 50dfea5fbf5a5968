"""``wylint index``: a law index, made from a text of the code."""

from __future__ import annotations

import click

from wylint.cli.console import write
from wylint.cli.options import reading


@click.command("index")
@click.argument("source", type=click.Path())
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write here instead of to standard output.")
@click.option("--name", default="", help="What reports call this law.")
def command(source: str, output: str | None, name: str) -> None:
    """Make a law index from SOURCE, a text of the code or a folder of title texts.

    The index holds facts (numbers, ages, penalties, terms, lists, relations), no statutory sentences. Give it to
    "check --code".
    """
    from wylint.facts.index import as_json, index
    from wylint.law.load import load

    with reading(source):
        text = as_json(index(load(source), name=name))
    if output is None:
        write(text)
        return
    with reading(output), open(output, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123
        stream.write(f"{text}\n")
