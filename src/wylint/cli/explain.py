"""``wylint explain``: how one directive or citation is understood."""

from __future__ import annotations

import sys

import click

from wylint.cli.console import write


@click.command("explain")
@click.argument("words", nargs=-1, required=True)
def command(words: tuple[str, ...]) -> None:
    """Show how one directive is understood, for example 'W.S. 6-2-701(a)(i) and (ii) are amended to read:'.

    WORDS may be - to read them from standard input.
    """
    from wylint.bill.explain import explain
    from wylint.report.cells import safe

    directive = " ".join(words)
    if directive == "-":
        directive = sys.stdin.buffer.read().decode("utf-8", errors="replace")
    for line in explain(directive).splitlines():
        write(safe(line))
