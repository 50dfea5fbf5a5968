"""``wylint config``: the keys of a configuration file, and what holds for a bill."""

from __future__ import annotations

from typing import Any

import click

from wylint.cli.console import write
from wylint.cli.options import configuration_options, reading


@click.command("config")
@click.argument("key", required=False)
@click.option("--show", metavar="PATH", help="The settings that hold for the bill at PATH, each with who says so.")
@click.option("--schema", is_flag=True, help="The JSON Schema of a configuration file.")
@configuration_options
@click.pass_context
def command(ctx: click.Context, /, key: str | None, show: str | None, schema: bool, **given: Any) -> None:
    """List the keys of a configuration file, or explain KEY, such as fail-level or files.paths.

    With --show it says what holds for a bill (of KEY only, if there is one), and which file, default or option says so.
    """
    from wylint.config import page
    from wylint.config.keys import unknown

    if schema and (show is not None or key):
        raise click.UsageError("--schema is by itself", ctx)
    if schema:
        from wylint.config.schema import text

        write(text().rstrip("\n"))
        return
    found = page.find(key) if key else None
    if key and found is None:
        first, _, rest = key.partition(".")
        block = page.find(first)
        raise click.UsageError(unknown(rest, block.keys) if block and rest and block.keys else unknown(first), ctx)
    if show is not None:
        _show(show, (key or "").partition(".")[0], given)
    elif found is not None and key:
        write("\n".join(page.manual(found, key)))
    else:
        formatter = ctx.make_formatter()
        formatter.write_dl(list(page.overview()))
        write(formatter.getvalue().rstrip("\n"))


def _show(path: str, key: str, given: dict[str, Any]) -> None:
    from wylint.cli.spoken import configuration
    from wylint.config.show import governed, lines
    from wylint.report.cells import safe

    with reading(path):
        settings = configuration(given)
        settings.of(path)  # says what is wrong before anything is shown
        shown = list(lines(settings, path, key))
        if not key:
            write(safe(f"# {governed(settings, path)}"))
    for line in shown:
        write(safe(line))
