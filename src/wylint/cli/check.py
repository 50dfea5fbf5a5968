"""``wylint check``: lint bills."""

from __future__ import annotations

from typing import Any

import click

from wylint.cli.console import color_option
from wylint.cli.options import (
    acceptance_options,
    code_option,
    configuration_options,
    failing_options,
    notation_option,
    output_options,
    running_options,
    scope_options,
    selection_options,
)


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...", type=click.Path())
@selection_options
@output_options
@color_option
@failing_options
@scope_options
@acceptance_options
@code_option
@running_options
@notation_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Lint bills: files, folders (their text files), or - for standard input.

    Settings come from the nearest wylint.toml, .wylint.toml or pyproject.toml on the way up from each bill; options win
    over them.

    Exit code: 0 for no finding at or above the fail level, 1 for findings, 2 for wrong usage, a configuration that
    cannot be used, or a file that cannot be read (the others are linted all the same).
    """
    from wylint.cli.lint import lint

    if given["baseline"] and given["no_baseline"]:
        raise click.UsageError("--baseline names a file of known findings, --no-baseline asks for none", ctx)
    if given["watch"] and "-" in paths:
        raise click.UsageError("--watch looks at files; standard input is read once", ctx)
    if given["statistics"] and given["output_format"] not in {None, "full", "concise", "json"}:
        raise click.UsageError(f"--statistics are shown as text or json, not as {given['output_format']}", ctx)
    ctx.exit(lint(paths, given))
