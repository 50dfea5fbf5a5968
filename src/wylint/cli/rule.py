"""``wylint rule``: the manual page of a rule, or the list of all."""

from __future__ import annotations

import click

from wylint.cli.console import color_option, paint_for, width, write
from wylint.report.paint import Paint, Style


@click.command("rule")
@click.argument("name", required=False, metavar="RULE")
@click.option("--all", "everything", is_flag=True, help="List every rule.")
@color_option
@click.pass_context
def command(ctx: click.Context, name: str | None, everything: bool, color: str) -> None:
    """Print the manual page of RULE, a code or a name such as WY210; or list all rules."""
    from wylint.rules.registry import find, rules

    paint = paint_for(color)
    if everything and name is None:
        for rule in rules():
            write(f"{paint(Style.CODE, rule.code)} {rule.severity.value:<7} {rule.name}")
        return
    if name is None or everything:
        raise click.UsageError("name one rule, or ask for --all", ctx)
    found = find(name)
    if found is None:
        raise click.UsageError(_unknown(name), ctx)
    from wylint.rules.page import as_text, manual

    page = manual(found)
    text = as_text(page).replace(page.text, reflowed(page.text, width()), 1)
    write(_painted(text, paint).rstrip("\n"))


def _unknown(name: str) -> str:
    from wylint.rules.selection import Selection, UnknownSelector

    try:
        Selection.parse([name])
    except UnknownSelector as error:
        return str(error)
    return f'"{name}" is the beginning of several codes; --all lists them'


def reflowed(text: str, width: int) -> str:
    """Paragraphs, each with the indentation it has, broken anew where a line is wider than ``width``."""
    from wylint.report.words import wrap

    parts: list[str] = []
    for paragraph in text.split("\n\n"):
        lines = paragraph.split("\n")
        if max(map(len, lines)) > width:
            # a heading stands on the first line, its words are indented below it
            heads = lines[:1] if len(lines) > 1 and not lines[0].startswith(" ") and lines[1].startswith(" ") else []
            body = lines[len(heads) :]
            indent = " " * (len(body[0]) - len(body[0].lstrip()))
            lines = [*heads, *(indent + line for line in wrap(" ".join(body), width - len(indent)))]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _painted(text: str, paint: Paint) -> str:
    head, _, body = text.partition("\n")
    return f"{paint(Style.PATH, head)}\n{body}"
