"""``wylint baseline``: write the findings of today down as known, or take out what is gone."""

from __future__ import annotations

from typing import Any

import click

from wylint.cli.options import (
    baseline_option,
    cache_option,
    code_option,
    configuration_options,
    notation_option,
    scope_options,
)


@click.command("baseline")
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path())
@click.option("--prune", is_flag=True, help="Only take out what is gone, of [[suppress]] tables too.")
@baseline_option
@scope_options
@code_option
@cache_option
@notation_option
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], prune: bool, **given: Any) -> None:
    """Write the findings on bills into a baseline: check then shows only others.

    Without PATHS it is about the bills of this folder. The baseline is the one that the configuration names, else
    wylint-baseline.json beside it. What it knows of other bills stays.

    With --prune a baseline only shrinks: findings that are gone are taken out, and so are tables [[suppress]] that
    suppress nothing or ran out.

    Exit code: 0, or 2 where something cannot be read or written.
    """
    from wylint.cli.recording import record

    ctx.exit(record(paths or (".",), prune=prune, given=given))
