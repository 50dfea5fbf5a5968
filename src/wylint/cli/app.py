"""The command ``wylint``: a group whose commands are imported when they run, and the ways a run can end."""

from __future__ import annotations

import errno
import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

import wylint

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "apply": "Show the law as a bill leaves it.",
    "baseline": "Write the findings of today into a baseline, or shrink it.",
    "check": "Lint bills (the default command).",
    "compare": "Compare two versions of a bill.",
    "completion": "Print what a shell needs to complete wylint.",
    "config": "Show the keys of a configuration file, or what holds for a bill.",
    "explain": "Show how one directive or citation is understood.",
    "index": "Make a law index from a text of the code.",
    "init": "Write a configuration file to start with.",
    "parse": "Print the tree of a bill.",
    "report": "Show the score card of a bill, or of the law.",
    "rule": "Print the manual page of a rule.",
    "test": "Try the examples of rules.",
    "text": "Print the clean text of a bill.",
    "xref": "Show who cites a section, whom it cites and which definitions it uses.",
}
_OWN = frozenset({"-h", "--help", "--version"})


class Commands(click.Group):
    """The commands by name; what begins with no command's name is ``check``'s."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and return it; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"wylint.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``check`` before arguments that name no command; a file of a command's name is ``./name``."""
        if args and args[0] not in COMMANDS and args[0] not in _OWN:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What can come first, without importing every command."""
        from wylint.cli.completion import commands

        return commands(COMMANDS, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="[COMMAND] [PATHS]...",
    no_args_is_help=True,
)
@click.version_option(wylint.__version__, prog_name="wylint", message="%(prog)s %(version)s")
def wylint_command() -> None:
    """Read draft legislation as law, and point at the words that leave a child unprotected.

    "wylint bill.txt" is "wylint check bill.txt". It gives no legal advice.
    """


def main() -> None:
    """Run the command line and exit: 0, 1 where ``check`` found something, 2 where something is wrong with the run."""
    gc.set_threshold(100_000, 50, 100)  # what a run makes mostly stays: looking for garbage is a tenth of its time
    sys.exit(run())


def run(args: list[str] | None = None) -> int:
    """Run the command line and return its exit code. Ctrl-C and a reader that has gone end it quietly."""
    for stream in (sys.stdout, sys.stderr):
        _never_fail(stream)
    try:
        code = wylint_command.main(args, prog_name="wylint", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # a closed pipe is EINVAL on Windows
            return _internal(error)
        _leave_stdout()
        return 1
    except Exception as error:  # a traceback is no answer to a drafter
        return _internal(error)
    return code if isinstance(code, int) else 0


def _never_fail(stream: Any) -> None:
    """Let characters that the stream's encoding lacks (a Windows code page) come out as escapes."""
    if hasattr(stream, "reconfigure") and "utf" not in (stream.encoding or "").lower():
        stream.reconfigure(errors="backslashreplace")


def _leave_stdout() -> None:
    """Keep the interpreter from writing to the closed pipe once more when it ends."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _internal(error: Exception) -> int:
    if os.environ.get("WYLINT_TRACEBACK"):
        raise error
    said = " ".join(f"{type(error).__name__}: {error}".split())
    click.echo(f"wylint: internal error: {said} (WYLINT_TRACEBACK=1 shows where)", err=True)
    return 2
