"""One resolved set of settings, as everything that runs is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wylint.config.globs import Globs
from wylint.rules.finding import Severity
from wylint.rules.own import NONE, Own
from wylint.rules.selection import Selection

if TYPE_CHECKING:
    from wylint.rules.house.written import Written


def _mark(plugin: str) -> str:
    """What stands for the code of a plugin."""
    from wylint.rules.plugins import load

    return load(plugin).mark


FORMATS = (
    "full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "rdjson", "junit", "checkstyle", "markdown",
)  # fmt: skip
NOTATIONS = ("auto", "brackets", "html", "critic", "none")
COLORS = ("auto", "always", "never")
NEVER_WALKED = ("CVS", "_darcs", "__pycache__", "node_modules")


class Misconfigured(Exception):  # noqa: N818 - a word that a caller reads, not an error of the program
    """A configuration that cannot be used; the message is one line, with file and line where they are known."""


class Stated(NamedTuple):
    """Where something is said: a file (or ``command line``) as people know it, its line from 1 (0: not known)."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Suppression(NamedTuple):
    """One ``[[suppress]]``: findings of ``rule`` (the beginning of their codes), in files of ``paths`` (none: in any),
    at the address ``at`` ("" for anywhere), until the day after ``expires`` (an ISO date; "" for good).
    """

    rule: str
    paths: Globs
    at: str
    reason: str
    expires: str
    stated: Stated


class HouseRule(NamedTuple):
    """One ``[[rules]]``, read, and where it is written."""

    rule: Written
    stated: Stated


class Settings(NamedTuple):
    """What holds for one bill. ``top`` is the folder that governs it: that of its configuration file, else where the
    run happens; ``sources`` are the files that had a say, the nearest last.

    ``code`` is "" for the default law; it and ``baseline`` are absolute paths where a file says them, as given where an
    option does. ``severity`` holds (beginning of codes, severity). ``tests`` is the folder of the examples of its own
    rules, from ``top`` on. ``jobs`` is 0 for as many as there are processors.
    """

    selection: Selection = Selection()
    severity: tuple[tuple[str, Severity], ...] = ()
    exclude: Globs = Globs(NEVER_WALKED)
    force_exclude: bool = False
    code: str = ""
    notation: str = "auto"
    include_remaining: bool = False
    fail_level: Severity = Severity.WARNING
    output_format: str = "full"
    color: str = "auto"
    baseline: str = ""
    suppress: tuple[Suppression, ...] = ()
    rules: tuple[HouseRule, ...] = ()
    plugins: tuple[str, ...] = ()
    tests: str = "wylint-tests"
    cache: bool = True
    jobs: int = 0
    top: str = ""
    sources: tuple[str, ...] = ()

    def judging(self) -> tuple[object, ...]:
        """What of it decides the findings on a bill: for a cache; its ``repr`` is the same in every run."""
        house = tuple(one.rule._replace(place="") for one in self.rules)
        plugins = tuple((one, _mark(one)) for one in self.plugins)
        return (
            self.selection, self.severity, self.code, self.notation, self.include_remaining, house, plugins,
        )  # fmt: skip

    def own(self) -> Own:
        """The rules of this configuration; its plugins are imported here, if they are not yet."""
        if not self.rules and not self.plugins:
            return NONE
        from wylint.rules.plugins import load

        plugins = (added.rule for name in dict.fromkeys(self.plugins) for added in load(name).rules)
        return Own(tuple(plugins), tuple(one.rule for one in self.rules))

    def weigh(self, code: str, severity: Severity) -> Severity:
        """The severity that ``code`` was given here, else its own; the most specific word decides, then the last."""
        longest, found = -1, severity
        for beginning, given in self.severity:
            if len(beginning) >= longest and code.startswith(beginning):
                longest, found = len(beginning), given
        return found
