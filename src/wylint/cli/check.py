"""``wylint check``: lint bills."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wylint.cli.console import color_option, paint_for, warn, width, write
from wylint.cli.options import notation_option
from wylint.rules.finding import Severity

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.report import Run

SELECTOR = "CODES"


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...", type=click.Path())
@click.option("--select", multiple=True, metavar=SELECTOR, help="Only these rules: codes, beginnings of codes, names.")
@click.option("--ignore", multiple=True, metavar=SELECTOR, help="All but these rules.")
@click.option("--extend-select", multiple=True, metavar=SELECTOR, help="These rules too.")
@click.option(
    "--output-format",
    type=click.Choice(["full", "concise", "json"]),
    default="full",
    show_default=True,
    help="How findings are shown.",
)
@color_option
@click.option(
    "--fail-level",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option("--include-remaining", is_flag=True, help="Show the gaps of the existing law too; they never fail a run.")
@click.option(
    "--code",
    metavar="PATH|builtin:NAME",
    default="",
    help="The law before the bill: a text or folder of the code, or an index.  [default: builtin:2022-10]",
)
@notation_option
@click.option("--stdin-filename", metavar="PATH", default="-", help="What standard input is called in the output.")
@click.option("-q", "--quiet", is_flag=True, help="No closing lines.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr how each file was read.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    output_format: str,
    color: str,
    fail_level: str,
    exit_zero: bool,
    include_remaining: bool,
    code: str,
    notation: str,
    stdin_filename: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Lint bills: files, folders (their text files), or - for standard input.

    Exit code: 0 for no finding at or above the fail level, 1 for findings, 2 for wrong usage or a file that cannot be
    read (the others are linted all the same).
    """
    from wylint.cli import engine
    from wylint.cli.paths import Unfound, files
    from wylint.facts import at_hand
    from wylint.rules.selection import Selection, UnknownSelector
    from wylint.text.source import Unreadable

    try:
        selection = Selection.parse(select, ignore, extend_select)
    except UnknownSelector as error:
        raise click.UsageError(str(error), ctx) from error
    try:
        law = at_hand.law_named(code or at_hand.DEFAULT)
    except Unreadable as error:
        warn(str(error))
        ctx.exit(2)
    found = list(files(paths))
    unfound = [str(one) for one in found if isinstance(one, Unfound)]
    for line in unfound:
        warn(line)
    run = engine.check(
        [one for one in found if isinstance(one, str)],
        engine.Inputs(notation, stdin_filename),
        selection,
        law,
        include_remaining=include_remaining,
        unfound=unfound,
        unreadable=warn,
        progress=_read if verbose else None,
    )
    for line in run.failures:
        warn(line)
    if not found:
        warn("no text files there: name a file to have it linted whatever its ending")
    text = _rendered(run, output_format, color, quiet)
    if text:
        write(text)
    ctx.exit(run.exit_code(Severity(fail_level), exit_zero=exit_zero))


def _rendered(run: Run, output_format: str, color: str, quiet: bool) -> str:
    if output_format == "json":
        from wylint.report import as_json

        return "\n".join(as_json.render(run))
    if output_format == "full":
        from wylint.report.full import render
    else:
        from wylint.report.concise import render
    lines = render(run, width=width(), paint=paint_for(color), quiet=quiet or not run.results)
    return "\n".join(lines).rstrip("\n")


def _read(path: str, bill: Bill) -> None:
    sections = sum(type(node).__name__ == "BillSection" for node in bill.children)
    about = " ".join(part for part in (bill.number, bill.lso) if part)
    warn(f"{path}: {bill.form.value} {about}, {sections} bill sections, {len(bill.problems)} parse problems")
