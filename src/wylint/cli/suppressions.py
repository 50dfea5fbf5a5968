"""The tables ``[[suppress]]`` over a whole run: which of them hold for a bill, and which were of no use, or ran out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wylint.config import Settings
from wylint.config.globs import Globs
from wylint.config.settings import Suppression
from wylint.report.result import Result
from wylint.rules.accepted import Acceptance
from wylint.rules.comments import problem
from wylint.rules.finding import Finding, Severity

ANY = Globs()


class _Book:
    """What the run has shown of one table."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings  # of the first bill that it is about
        self.used = False  # it is, or would be, about a finding
        self.told = True  # every bill that it is about was read and judged by its rule
        self.nearest = ""  # where a finding of its rule does stand
        self.top = ""  # the folder that its own file governs


class Judged(NamedTuple):
    """What there is to know of one bill: its findings, and whether all rules of some code spoke on it."""

    settings: Settings
    findings: Sequence[Finding]
    sure: bool  # no rule crashed, and none could not tell

    def spoke(self, codes: str) -> bool:
        """Whether every rule whose code begins so was asked and knew an answer."""
        return self.sure and self.settings.selection.has_all(codes)


class Suppressions:
    """Keeps book of the tables of a run. ``today`` is an ISO date; ``folders`` were linted whole, with all below."""

    def __init__(self, today: str, folders: Iterable[str] = ()) -> None:
        self._today = today
        self._folders = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118
        self._books: dict[Suppression, _Book] = {}

    def about(self, path: str, settings: Settings) -> list[Suppression]:
        """The tables that are about the bill at an absolute path, those that ran out included."""
        return [one for one in settings.suppress if one.paths == ANY or one.paths.match(path, settings.top)]

    def holding(self, tables: Sequence[Suppression]) -> list[Acceptance]:
        """What those of the tables accept that have not run out."""
        return [Acceptance(one.rule, one.reason, one.at) for one in tables if not self._over(one)]

    def unread(self, path: str, settings: Settings) -> None:
        """A bill could not be read, so nothing can be said of the tables that are about it."""
        for table in self.about(path, settings):
            self._book(table, settings).told = False

    def judged(self, tables: Sequence[Suppression], bill: Judged) -> None:
        """Note what these tables are worth for a bill that was judged."""
        for table in tables:
            book = self._book(table, bill.settings)
            of_rule = [finding for finding in bill.findings if finding.code.startswith(table.rule)]
            acceptance = Acceptance(table.rule, table.reason, table.at)
            book.used = book.used or any(map(acceptance.accepts, of_rule))
            book.told = book.told and bill.spoke(table.rule)
            book.nearest = book.nearest or next((one.address for one in of_rule if one.address), "")

    def superfluous(self) -> list[Suppression]:
        """The tables that can go: unused ones, and those that ran out."""
        return [table for table, book in self._books.items() if self._over(table) or self._unused(table, book)]

    def findings(self) -> Iterator[Result]:
        """The findings on the tables, one result a configuration file."""
        by_file: dict[str, list[Suppression]] = {}
        for table in self.superfluous():
            if table.stated.line:  # not on one of the command line
                by_file.setdefault(table.stated.file, []).append(table)
        for path, tables in by_file.items():
            yield from self._result(path, sorted(tables, key=lambda table: table.stated.line))

    def _result(self, path: str, tables: list[Suppression]) -> Iterator[Result]:
        from dataclasses import replace

        from wylint.text.reader import verbatim

        with open(path, encoding="utf-8-sig", newline="") as file:  # noqa: PTH123
            source = verbatim(file.read(), path, "toml")
        found = []
        for table in tables:
            book = self._books[table]
            rows = source.text.splitlines(keepends=True)
            begin, words = sum(map(len, rows[: table.stated.line - 1])), rows[table.stated.line - 1]
            start, end = begin + len(words) - len(words.lstrip()), begin + len(words.rstrip())
            said = self._said(table, book, start, end)
            if book.settings.selection.has(said.code):
                found.append(replace(said, severity=book.settings.weigh(said.code, said.severity)))
        if found:
            level = self._books[tables[0]].settings.fail_level
            yield Result(source, tuple(found), fail_level=level, aside=True)

    def _said(self, table: Suppression, book: _Book, start: int, end: int) -> Finding:
        rule, place = table.rule or "any rule", f" at {table.at}" if table.at else ""
        wanted = "take the table out, or let `wylint baseline --prune` do so"
        if self._over(table):
            message = f"the suppression of {rule}{place} ran out on {table.expires}: {table.reason}"
            severity = Severity.WARNING if book.used else Severity.NOTE
            wanted = f"decide anew, and write a later day with the reason; else {wanted}" if book.used else wanted
            return problem("PE031", "suppression-expired", message, start, end, wanted, severity)
        message = f"no finding of {rule} stands{place or ' in the files it is about'}, so it suppresses nothing"
        if place and book.nearest:
            message += f"; there is one at {book.nearest}"
        return problem("PE030", "suppression-unused", message, start, end, wanted, Severity.NOTE)

    def _book(self, table: Suppression, settings: Settings) -> _Book:
        book = self._books.setdefault(table, _Book(settings))
        if settings.sources[-1:] == (table.stated.file,):
            book.top = settings.top
        return book

    def _over(self, table: Suppression) -> bool:
        return bool(table.expires) and table.expires < self._today

    def _unused(self, table: Suppression, book: _Book) -> bool:
        return book.told and not book.used and self._all_linted(table, book)

    def _all_linted(self, table: Suppression, book: _Book) -> bool:
        """Whether every file that a table can be about was linted: it names one, or the folder of all was."""
        if (table.paths == ANY or table.paths.names) and not self._whole(book.top):
            return False
        for pattern in table.paths.patterns:
            one = bool(pattern.path) and not os.path.isdir(pattern.path)  # noqa: PTH112
            if not one and not self._whole(pattern.folder or book.top):
                return False
        return True

    def _whole(self, folder: str) -> bool:
        """Whether a folder was linted with all that is below it."""
        return bool(folder and self._folders) and os.path.join(folder, "").startswith(self._folders)  # noqa: PTH118
