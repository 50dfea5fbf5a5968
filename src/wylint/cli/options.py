"""What several commands share: options, and how a file that cannot be read ends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wylint.config.settings import FORMATS, NOTATIONS
from wylint.rules.finding import Severity

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

F = TypeVar("F", bound=Callable[..., Any])
LEVELS = [severity.value for severity in Severity]


def _all(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Several options as one decorator, listed by ``--help`` in this order."""

    def add(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rules that a shell can offer."""
    from wylint.cli.completion import rules

    return rules(incomplete)


def complete_rule(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The same, for one rule that stands by itself."""
    from wylint.cli.completion import one_rule

    return one_rule(incomplete)


# An option that a configuration file can say too has no default of its own here: not given, the file decides.
notation_option: Callable[[F], F] = click.option(
    "--notation",
    type=click.Choice(NOTATIONS),
    help="How ink is marked: [-struck-][+inserted+], HTML tags, CriticMarkup, or not at all.  [default: auto]",
)
code_option: Callable[[F], F] = click.option(
    "--code",
    metavar="PATH|builtin:NAME",
    help="The law before the bill: a text or folder of the code, or an index.  [default: builtin:2022-10]",
)
cache_option: Callable[[F], F] = click.option(
    "--no-cache",
    is_flag=True,
    help="Take nothing from the user's cache folder, and keep nothing there for later runs.",
)
configuration_options: Callable[[F], F] = _all(
    click.option(
        "--config",
        "configs",
        multiple=True,
        metavar="FILE|KEY=VALUE",
        help="This configuration file and no other; or one setting, which wins over those of files. May be repeated.",
    ),
    click.option("--isolated", is_flag=True, help="Look for no configuration file."),
)
selection_options: Callable[[F], F] = _all(
    click.option(
        "--select",
        multiple=True,
        metavar="CODES",
        shell_complete=complete_rules,
        help="Only these rules: codes, their beginnings, names.",
    ),
    click.option(
        "--ignore", multiple=True, metavar="CODES", shell_complete=complete_rules, help="All but these rules."
    ),
    click.option(
        "--extend-select", multiple=True, metavar="CODES", shell_complete=complete_rules, help="These rules too."
    ),
    click.option(
        "--per-file-ignores",
        multiple=True,
        metavar="PATTERN:CODES",
        help="All but these rules in files of this pattern. May be repeated.",
    ),
    click.option(
        "--severity",
        "severities",
        multiple=True,
        metavar="RULE=LEVEL",
        help=f"Another severity for a rule: {', '.join(LEVELS)}. May be repeated.",
    ),
)
scope_options: Callable[[F], F] = _all(
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERN",
        help="Pass over these files and folders where a folder is linted, and no others. May be repeated.",
    ),
    click.option("--extend-exclude", multiple=True, metavar="PATTERN", help="Pass over these files and folders too."),
    click.option(
        "--force-exclude/--no-force-exclude",
        default=None,
        help="Pass over excluded files even if they are named, as pre-commit names them.",
    ),
    click.option(
        "--stdin-filename",
        metavar="PATH",
        default="-",
        help="What standard input is called; its settings are those of a file there.",
    ),
)
baseline_option: Callable[[F], F] = click.option(
    "--baseline", metavar="FILE", default="", help="The file of known findings.  [default: as configured]"
)
acceptance_options: Callable[[F], F] = _all(
    baseline_option,
    click.option("--no-baseline", is_flag=True, help="Show known findings too, whatever the configuration says."),
    click.option(
        "--changed-since",
        metavar="REV",
        help="Only what is new since a revision of git; bills that did not change since are not linted.",
    ),
)
output_options: Callable[[F], F] = _all(
    click.option("--output-format", type=click.Choice(FORMATS), help="How findings are shown.  [default: full]"),
    click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT=FILE",
        help="Write a report in any of these formats to a file as well. May be repeated.",
    ),
    click.option("--show-suppressed", is_flag=True, help="List suppressed findings too, with the reasons."),
    click.option(
        "--include-remaining/--no-include-remaining",
        default=None,
        help="Show the gaps of the existing law too; they never fail a run.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="No closing lines."),
    click.option("-v", "--verbose", is_flag=True, help="Say on stderr how each file was read, and by whose settings."),
)
running_options: Callable[[F], F] = _all(
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        metavar="N",
        help="At most N processes for many files; 0 is as many as there are processors.  [default: 0]",
    ),
    cache_option,
    click.option("--watch", is_flag=True, help="Lint again what changes, until Ctrl-C ends it."),
    click.option("--statistics", is_flag=True, help="Show how often each rule spoke, in place of the findings."),
    click.option(
        "--timings", is_flag=True, help="Say on stderr where the time goes: all bills are judged anew, in one process."
    ),
)
failing_options: Callable[[F], F] = _all(
    click.option(
        "--fail-level",
        type=click.Choice(LEVELS),
        help="The least severity that makes the exit code 1.  [default: warning]",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings."),
)


@contextmanager
def reading(path: str) -> Iterator[None]:
    """End the command with one line and exit code 2 if ``path``, or the configuration, cannot be read."""
    from wylint.cli.console import warn
    from wylint.config import Misconfigured
    from wylint.text.source import Unreadable

    try:
        yield
    except (Unreadable, Misconfigured) as error:
        warn(str(error))
    except OSError as error:
        warn(f"{path}: {error.strerror or error}")
    else:
        return
    raise click.exceptions.Exit(2)
