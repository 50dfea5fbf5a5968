"""``wylint test``: try the examples of rules, ours and those of a house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from wylint.cli.console import warn, write
from wylint.cli.options import configuration_options, reading

if TYPE_CHECKING:
    from wylint.config import Settings
    from wylint.config.find import Configuration
    from wylint.rules.examples import Page


class Chosen(NamedTuple):
    """A page to try, and the settings that say what its rule is."""

    page: Page
    settings: Settings


@click.command("test")
@click.argument("words", nargs=-1, metavar="[RULE|PAGE|FOLDER]...")
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, words: tuple[str, ...], **given: Any) -> None:
    """Try the examples of rules: those of RULE (a code, a beginning of codes, a name, ALL), of a PAGE or of a FOLDER.

    Without any, those of the folder that the configuration names (tests, by default wylint-tests). An example is a
    bill whose lines say what a rule finds there.

    Exit code: 0 where every example finds what it marks and nothing else, 1 where one does not, 2 for wrong usage, a
    configuration that cannot be used, or a page that cannot be read.
    """
    from wylint.cli.spoken import configuration
    from wylint.rules.examples import PageError
    from wylint.text.source import Unreadable

    with reading("test"):
        try:
            settings = configuration(given)
            chosen = list(_chosen(settings, words, ctx))
            ctx.exit(_try(chosen, _without_page(settings, chosen) if not words else []))
        except (PageError, Unreadable) as error:
            warn(str(error))
            ctx.exit(2)


def _try(chosen: list[Chosen], untried: list[str]) -> int:
    from wylint.report.cells import safe
    from wylint.rules.tried import tried

    count, failed = 0, 0
    for page, settings in chosen:
        ours = page.code.startswith("WY")
        for one in tried(page, settings.own(), "" if ours else settings.code):
            count += 1
            if one.wrong:
                failed += 1
                write(f"{page.path}:{one.line}: {page.code} {one.heading}")
                write("\n".join(safe(f"  {line}".rstrip()) for line in one.wrong.strip("\n").splitlines()) + "\n")
    for rule in untried:
        write(f"{rule} has no page of examples")
    pages = f"{count} example{'' if count == 1 else 's'} of {len(chosen)} page{'' if len(chosen) == 1 else 's'}"
    write(f"{pages}: {'all find what they mark' if not failed else f'{failed} did not find what is marked'}")
    return int(failed > 0)


def _chosen(configuration: Configuration, words: tuple[str, ...], ctx: click.Context) -> Iterator[Chosen]:
    """The pages to try, each once."""
    seen: set[Path] = set()
    for word in words or ("",):
        path = Path(word)
        if word and (path.is_dir() or path.is_file()):
            found = _of_path(configuration, path)
        else:
            found = _of_rules(configuration, word, ctx)
        for one in found:
            if (place := one.page.path.resolve()) not in seen:
                seen.add(place)
                yield one


def _of_path(configuration: Configuration, path: Path) -> Iterator[Chosen]:
    from wylint.rules.tried import page_at, pages_below

    for one in pages_below(path) if path.is_dir() else [path]:
        chosen = Chosen(page_at(one), configuration.of(str(one)))
        _check(chosen)
        yield chosen


def _of_rules(configuration: Configuration, word: str, ctx: click.Context) -> Iterator[Chosen]:
    """The pages of the rules that a word selects; without a word, those of the folder of the configuration."""
    from wylint.config.read import shown
    from wylint.rules.examples import page_of
    from wylint.rules.registry import rules
    from wylint.rules.selection import UnknownSelector, beginning

    settings = configuration.of_run([])
    folder = Path(shown(str(Path(settings.top) / settings.tests)))
    if not word:
        if not folder.is_dir():
            raise click.UsageError(f"there is no folder {folder}: name a rule, a page or a folder", ctx)
        yield from _of_path(configuration, folder)
        return
    try:
        codes = beginning(word, _names(settings))
    except UnknownSelector as error:
        raise click.UsageError(f"{error}, and there is no such page or folder", ctx) from None
    for rule in rules():
        if rule.code.startswith(codes) and (page := page_of(rule.area, rule.name)) is not None:
            yield Chosen(page, settings)
    if folder.is_dir():
        yield from (one for one in _of_path(configuration, folder) if one.page.code.startswith(codes))


def _names(settings: Settings) -> dict[str, str]:
    own = settings.own()
    return {rule.name: rule.code for rule in own.plugins} | {rule.name: rule.code for rule in own.written}


def _check(chosen: Chosen) -> None:
    """Raise ``PageError`` where the page is that of no rule that holds there."""
    from wylint.rules.examples import PageError
    from wylint.rules.registry import rules
    from wylint.rules.selection import UnknownSelector, beginning

    page, settings = chosen
    named = _names(settings)
    known = {rule.code: rule.name for rule in rules()} | {code: name for name, code in named.items()}
    if page.code not in known:
        try:
            beginning(page.code, named)
            said = f'"{page.code}" is the beginning of several codes'
        except UnknownSelector as error:
            said = str(error)
        raise PageError(f"{page.path}:1: {said}")
    if page.name != known[page.code]:
        raise PageError(f"{page.path}:1: {page.code} is called {known[page.code]}, not {page.name}")


def _without_page(configuration: Configuration, chosen: list[Chosen]) -> list[str]:
    tried = {one.page.code for one in chosen}
    named = _names(configuration.of_run([]))
    return [f"{code} {name}" for name, code in named.items() if code not in tried]
