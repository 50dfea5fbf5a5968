"""``wylint index``: a law index, made from a text of the code."""

from __future__ import annotations

import click

from wylint.cli.console import write
from wylint.cli.options import reading


@click.command("index")
@click.argument("source", type=click.Path())
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write here instead of to standard output.")
@click.option("--name", default="", help="What reports call this law.  [default: the name of SOURCE]")
@click.option("--as-of", default="", metavar="DATE", help="The date of the law.  [default: what its head says]")
@click.option("--source", "sources", multiple=True, metavar="TEXT", help="Where the text is from; may be repeated.")
@click.option(
    "--title", "titles", multiple=True, metavar="NUMBER", help="A title it holds completely; may be repeated."
)
@click.option(
    "--session-laws", type=click.Path(), help="A text of the code with the session laws in force, if SOURCE has none."
)
def command(
    source: str,
    output: str | None,
    name: str,
    as_of: str,
    sources: tuple[str, ...],
    titles: tuple[str, ...],
    session_laws: str | None,
) -> None:
    """Make a law index from SOURCE, a text of the code or a folder of title texts.

    The index holds facts (numbers, ages, penalties, terms, lists, relations), no statutory sentences. Give it to
    "check --code".
    """
    import json
    from dataclasses import replace

    from wylint.law.load import load
    from wylint.rules.indexed import indexed

    with reading(source):
        code = load(source)
    if session_laws is not None:
        with reading(session_laws):
            code = replace(code, uncodified=load(session_laws).uncodified)
    data = indexed(code, name=name or code.name, as_of=as_of or code.as_of, sources=sources, titles=titles)
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    if output is None:
        write(text)
        return
    with reading(output), open(output, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123
        stream.write(f"{text}\n")
