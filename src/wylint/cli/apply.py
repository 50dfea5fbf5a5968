"""``wylint apply``: the law as a bill leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from wylint.cli.console import color_option, paint_for, warn, width, write
from wylint.cli.options import cache_option, configuration_options, notation_option, reading

if TYPE_CHECKING:
    from wylint.report.redline import Amended


@click.command("apply")
@click.argument("bill", type=click.Path())
@click.option(
    "--code",
    metavar="PATH|builtin:NAME",
    help="The law before the bill: a text or folder of the code. An index holds no words.  [default: builtin:2022-10]",
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "diff", "json", "markdown"]),
    default="text",
    show_default=True,
    help="The sections as they will read (text), or a redline against the law.",
)
@cache_option
@color_option
@notation_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, bill: str, output_format: str, **given: Any) -> None:
    """Show the sections of the law that BILL affects, as they will read; BILL may be - for standard input.

    What cannot be applied is named with its reason. Exit code: 0, or 2 where something cannot be read.
    """
    from wylint.bill import parse
    from wylint.cli.engine import Inputs
    from wylint.cli.report import caution
    from wylint.cli.spoken import settings_of
    from wylint.facts import at_hand
    from wylint.law.apply import apply
    from wylint.law.changes import changes, partly_known
    from wylint.report.redline import Amended
    from wylint.text.source import Unreadable

    with reading(bill):
        settings = settings_of(bill, given)  # its output format is one of findings, not of redlines
        read = parse(Inputs(settings.notation).read(bill))
    try:
        law = at_hand.law_at_hand(settings.code or at_hand.DEFAULT, keep=settings.cache)
        applied = apply(read, law)
        units = changes(read, applied)
    except Unreadable as error:
        warn(str(error))
        ctx.exit(2)
    partly = partly_known(units, applied.after)
    remarks = tuple(note.message for note in applied.notes)
    amended = Amended(
        read.source, law.name, law.as_of, units, applied.refusals, partly, law.excerpt, caution(read), remarks
    )
    write("\n".join(_rendered(amended, output_format, settings.color)))


def _rendered(amended: Amended, output_format: str, color: str) -> Iterator[str]:
    if output_format == "json":
        from wylint.report.redline import as_json

        return as_json.render(amended)
    if output_format == "markdown":
        from wylint.report.redline import as_markdown

        return as_markdown.render(amended)
    if output_format == "diff":
        from wylint.report.redline.as_diff import render
    else:
        from wylint.report.redline.as_text import render
    return render(amended, width=width(), paint=paint_for(color))
