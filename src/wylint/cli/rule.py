"""``wylint rule``: the manual page of a rule, or the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from wylint.cli.console import color_option, paint_for, width, write
from wylint.cli.options import complete_rule, configuration_options, reading
from wylint.report.paint import Paint, Style

if TYPE_CHECKING:
    from wylint.config import Settings
    from wylint.rules.examples import Page
    from wylint.rules.registry import Rule


@click.command("rule")
@click.argument("name", required=False, metavar="RULE", shell_complete=complete_rule)
@click.option("--all", "everything", is_flag=True, help="List every rule.")
@color_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, name: str | None, everything: bool, color: str, **given: Any) -> None:
    """Print the manual page of RULE, a code or a name such as WY210; or list all rules.

    The rules of the configuration that governs this folder are among them.
    """
    from wylint.rules.registry import find, rules

    paint = paint_for(color)
    if (name is None) is not everything:
        raise click.UsageError("name one rule, or ask for --all", ctx)
    found = find(name) if name is not None else None
    own: Page | None = None
    if found is None:
        settings = _settings(given)
        found = find(name) if name is not None else None
        own = _page(found, settings) if found is not None else None
    if name is None:
        own_rules = settings.own()
        lines = [(rule.code, rule.severity, rule.name) for rule in (*rules(), *own_rules.plugins)]
        lines += [(rule.code, rule.severity, rule.name) for rule in own_rules.written]
        for code, severity, title in lines:
            write(f"{paint(Style.CODE, code)} {severity.value:<7} {title}")
        return
    if found is None:
        raise click.UsageError(_unknown(name), ctx)
    from wylint.report.cells import safe
    from wylint.rules.page import as_text, manual

    page = manual(found, own)
    text = as_text(page).replace(page.text, reflowed(page.text, width()), 1)
    write(_painted("\n".join(map(safe, text.split("\n"))), paint).rstrip("\n"))


def _settings(given: dict[str, Any]) -> Settings:
    """The settings of this folder: to resolve them makes the rules of its configuration known."""
    from wylint.cli.spoken import configuration

    with reading("rule"):
        return configuration(given).of_run([])
    raise AssertionError  # ``reading`` ends the command


def _page(rule: Rule, settings: Settings) -> Page | None:
    """The page of examples of a rule of the configuration, if its folder has one that can be read."""
    from pathlib import Path

    from wylint.rules.examples import PageError
    from wylint.rules.tried import page_at, pages_below

    for path in pages_below(Path(settings.top) / settings.tests):
        try:
            page = page_at(path)
        except PageError:
            continue
        if page.code == rule.code:
            return page
    return None


def _unknown(name: str) -> str:
    from wylint.rules.registry import ADDED
    from wylint.rules.selection import Selection, UnknownSelector

    try:
        Selection.parse([name], named={added.rule.name: code for code, added in ADDED.items()})
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
