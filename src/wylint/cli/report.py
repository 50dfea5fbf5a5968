"""``wylint report``: the score card of a bill, or of the law by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from wylint.cli.console import color_option, paint_for, warn, width, write
from wylint.cli.options import cache_option, code_option, configuration_options, notation_option, reading

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.rules.card import Card


@click.command("report")
@click.argument("bill", required=False, type=click.Path())
@code_option
@cache_option
@click.option(
    "--output-format",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How the card is shown.",
)
@color_option
@notation_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, bill: str | None, output_format: str, **given: Any) -> None:
    """Show the score card: what the law lacks, and which of it BILL closes, leaves or opens.

    Without BILL it shows the law itself. Exit code: 0, or 2 where something cannot be read.
    """
    from wylint.cli.engine import Inputs
    from wylint.cli.spoken import settings_of
    from wylint.facts import at_hand
    from wylint.rules.card import card_of_bill, card_of_law
    from wylint.rules.registry import rules
    from wylint.text.source import Unreadable

    chosen = [rule for rule in rules() if rule.code.startswith("WY")]
    read: Bill | None = None
    with reading(bill or "-"):
        settings = settings_of(bill or "-", given)  # its output format is one of findings, not of cards
    if bill is not None:
        from wylint.bill import parse

        with reading(bill):
            read = parse(Inputs(settings.notation).read(bill))
    try:
        law = at_hand.law_at_hand(settings.code or at_hand.DEFAULT, keep=settings.cache)
        # a title of the law is read when it is asked for
        card = card_of_law(law, chosen) if read is None else card_of_bill(read, law, chosen)
    except Unreadable as error:
        warn(str(error))
        ctx.exit(2)
    for failure in card.failures:
        warn(str(failure))
    write("\n".join(_rendered(card, bill or "", caution(read) if read else "", output_format, settings.color)))
    ctx.exit(2 if card.failures else 0)


def _rendered(card: Card, bill: str, note: str, output_format: str, color: str) -> Iterator[str]:
    if output_format == "json":
        from wylint.report.card import as_json

        return as_json.render(card, bill=bill, note=note)
    if output_format == "markdown":
        from wylint.report.card import as_markdown

        return as_markdown.render(card, bill=bill, note=note)
    from wylint.report.card import as_text

    return as_text.render(card, bill=bill, note=note, width=width(), paint=paint_for(color))


def caution(bill: Bill) -> str:
    """What a reader of the card must know of the bill: that its ink is lost."""
    if bill.ink_state != "lost":
        return ""
    return (
        "struck and new words cannot be told apart in this extraction, so what rests on the provisions it amends is "
        "unknown: use a form that keeps the ink"
    )
