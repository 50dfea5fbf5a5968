"""Where output goes: whether in colour, how wide, and what of a message may be shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from wylint.report.paint import Paint, ansi, plain

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_WIDTH = 80


def color_option(command: F) -> F:
    """``--color``, for every command that paints."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        help="Colour; NO_COLOR and FORCE_COLOR are honoured.  [default: auto]",
    )(command)


def colored(choice: str | None) -> bool:
    """Whether to paint: as asked; on ``auto``, or not asked, as the environment says, else on a terminal only."""
    if choice not in {None, "auto"}:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def paint_for(choice: str | None) -> Paint:
    """The painter for a choice of ``--color``."""
    return ansi if colored(choice) else plain


def width() -> int:
    """The width of the terminal in cells: ``$COLUMNS``, else what the terminal says, else 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError, AttributeError):
        return DEFAULT_WIDTH


def write(text: str) -> None:
    """Write ``text``, its colours kept, ended by a line feed."""
    click.echo(text, color=True)


def warn(message: str) -> None:
    """One line on stderr; what a path or a bill put into it cannot steer the terminal."""
    from wylint.report.cells import inert, safe

    click.echo(inert(f"wylint: {safe(message)}"), err=True)
