"""What several commands share: options, and how a file that cannot be read ends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

NOTATIONS = ("auto", "brackets", "html", "critic", "none")


def notation_option(command: F) -> F:
    """``--notation``: how the input marks its ink."""
    return click.option(
        "--notation",
        type=click.Choice(NOTATIONS),
        default="auto",
        show_default=True,
        help="How ink is marked: [-struck-][+inserted+], HTML tags, CriticMarkup, or not at all.",
    )(command)


@contextmanager
def reading(path: str) -> Iterator[None]:
    """End the command with one line and exit code 2 if ``path`` cannot be read."""
    from wylint.cli.console import warn
    from wylint.text.source import Unreadable

    try:
        yield
    except Unreadable as error:
        warn(str(error))
    except OSError as error:
        warn(f"{path}: {error.strerror or error}")
    else:
        return
    raise click.exceptions.Exit(2)
