"""``wylint xref``: who cites a section, whom it cites, and which definitions it uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from wylint.cli.console import color_option, paint_for, warn, width, write
from wylint.cli.options import cache_option, configuration_options, reading

if TYPE_CHECKING:
    from wylint.facts.crossrefs import CrossReferences


@click.command("xref")
@click.argument("words", nargs=-1, required=True, metavar="ADDRESS")
@click.option(
    "--code",
    metavar="PATH|builtin:NAME",
    help="A text or folder of the code, or an index.  [default: builtin:2022-10, an excerpt]",
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How the references are shown.",
)
@cache_option
@color_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, words: tuple[str, ...], output_format: str, **given: Any) -> None:
    """Show who cites ADDRESS, whom it cites and which definitions it uses: 6-2-707, or 6-2-707(a)(ii).

    Citations count that reach it through a list, a range, or an article, chapter or title. Exit code: 0, or 2 where
    there is no such section or something cannot be read.
    """
    from wylint.cli.spoken import settings_of
    from wylint.facts import at_hand
    from wylint.facts.crossrefs import NotThere, crossrefs
    from wylint.text.source import Unreadable

    address = _address(" ".join(words))
    if not address:
        raise click.UsageError(f'"{" ".join(words)}" is no section or provision such as 6-2-707 or 6-2-707(a)(ii)', ctx)
    with reading("-"):
        settings = settings_of("-", given)  # its output format is one of findings, not of references
    try:
        code = at_hand.law_at_hand(settings.code or at_hand.DEFAULT, keep=settings.cache)
        found = crossrefs(code, address)
    except (Unreadable, NotThere) as error:
        warn(str(error))
        ctx.exit(2)
    write("\n".join(_rendered(found, output_format, settings.color)))


def _address(words: str) -> str:
    """The address that words such as "W.S. 6-2-707(a)" name, or ""."""
    from wylint.bill.citation import Law, read_citations

    cited = [one for one in read_citations(words) if one.law is Law.STATUTES]
    if len(cited) != 1 or not cited[0].section or cited[0].through:
        return ""
    return cited[0].section + "".join(f"({label})" for label in cited[0].path)


def _rendered(found: CrossReferences, output_format: str, color: str) -> Iterator[str]:
    if output_format == "json":
        from wylint.report.xref import as_json

        return as_json.render(found)
    if output_format == "markdown":
        from wylint.report.xref import as_markdown

        return as_markdown.render(found)
    from wylint.report.xref import as_text

    return as_text.render(found, width=width(), paint=paint_for(color))
