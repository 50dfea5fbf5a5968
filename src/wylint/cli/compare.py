"""``wylint compare``: two versions of one bill."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from wylint.cli.console import color_option, paint_for, warn, width, write
from wylint.cli.options import cache_option, configuration_options, notation_option, reading

if TYPE_CHECKING:
    from wylint.report.comparison import Compared


@click.command("compare")
@click.argument("old", type=click.Path())
@click.argument("new", type=click.Path())
@click.option(
    "--code",
    metavar="PATH|builtin:NAME",
    help="The law before the bill, for the findings: a text or folder, or an index.  [default: builtin:2022-10]",
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How the comparison is shown.",
)
@cache_option
@color_option
@notation_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, old: str, new: str, output_format: str, **given: Any) -> None:
    """Compare two versions of a bill, OLD and NEW: what each would enact, and the findings that came and went.

    Exit code: 0, or 2 where something cannot be read.
    """
    from wylint.bill import parse
    from wylint.cli.engine import Inputs, weighed
    from wylint.cli.spoken import configuration
    from wylint.facts import at_hand
    from wylint.law.changes import ink_lost, versions
    from wylint.report.comparison import Compared
    from wylint.report.comparison.headings import moved
    from wylint.rules.came_and_went import turnover
    from wylint.rules.judge import judge
    from wylint.text.source import Unreadable

    with reading(new):
        configured = configuration(given)
        settings = configured.of(new)  # of two versions the newer one decides by what both are judged
    bills = []
    for path in (old, new):
        with reading(path):
            bills.append(parse(Inputs(configured.of(path).notation).read(path)))
    units = versions(*bills)
    try:
        law = at_hand.law_named(settings.code or at_hand.DEFAULT, keep=settings.cache)
        before, after = (judge(bill, law, settings.selection, own=settings.own()) for bill in bills)
    except Unreadable as error:
        warn(str(error))
        ctx.exit(2)
    failures = dict.fromkeys(str(failure) for judged in (before, after) for failure in judged.failures)
    for line in failures:
        warn(line)
    note = CAUTION if ink_lost(*bills) else ""
    old_findings, new_findings = (weighed(judged.findings, settings) for judged in (before, after))
    found = turnover(old_findings, new_findings, moved(units))
    compared = Compared(bills[0].source, bills[1].source, after.law_name, after.law_as_of, units, found, note)
    write("\n".join(_rendered(compared, output_format, settings.color)))
    ctx.exit(2 if failures else 0)


CAUTION = (
    "struck and new words of one version cannot be told apart, so the words of both are compared as they are printed: "
    "use forms that keep the ink"
)


def _rendered(compared: Compared, output_format: str, color: str) -> Iterator[str]:
    if output_format == "json":
        from wylint.report.comparison import as_json

        return as_json.render(compared)
    if output_format == "markdown":
        from wylint.report.comparison import as_markdown

        return as_markdown.render(compared)
    from wylint.report.comparison import as_text

    return as_text.render(compared, width=width(), paint=paint_for(color))
