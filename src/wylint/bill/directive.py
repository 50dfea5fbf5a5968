"""Read the sentence that says what a bill section does to the law: which places, and what is done at each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wylint.bill.account import ACTIONS, Writer
from wylint.bill.matter import Effective, When, iso_date, matter_of, read_effective
from wylint.bill.model import Action, Directive, Locus, Problem
from wylint.lalr import Token, Unexpected, load
from wylint.text.source import Ink, Source

__all__ = ["Account", "Effective", "When", "matter_of", "read_directive", "read_effective", "read_words"]

_WINDOW = 8192  # characters looked at first: nearly every directive is shorter
_MOST_WORDS_LEFT_OVER = 8
_FIRST_TOKENS = 60  # a sentence that names no place in so many is no directive
_MENDINGS = 3
_MOST_QUOTED = 60

_VERBS = frozenset(kind for kind in ACTIONS if kind.startswith("IS_"))
_PLACES = frozenset({"SECTION", "SESSION_LAW", "DIVISION", "CONSTITUTION", "PATH", "IN_SECTION"})
_OPENINGS = frozenset({"STATUTES", "SECTION", "SESSION_LAW", "DIVISION", "CONSTITUTION", "PROPOSAL", "EFFECTIVE"})
# what may stand behind the last verb of a directive that prints nothing: "is renumbered as 6-2-712."
_TRAILERS = _PLACES | {"AND", "AS", "COMMA", "EFFECTIVE", "FULL_STOP", "STATUTES", "THROUGH"}


def read_directive(source: Source, start: int, end: int) -> tuple[Directive | None, tuple[Problem, ...]]:
    """Read the directive that begins at ``start``, behind "Section 1."; struck words are passed over.

    ``end`` is where the bill section ends, or earlier: the directive ends itself, at "to read:" or a full stop. None
    where the bill section has none. Problems: PE101 words that are no part of a directive, PE102 a directive that
    cannot be read, PE103 a locus without a full address. Time is linear in the directive. Never raises.
    """
    stop = min(end, start + _WINDOW)
    while True:
        reading = source.reading(start, stop, without=Ink.STRUCK)
        accounts, whole = read_words(reading.text)
        if whole or stop >= end:
            break
        stop = min(end, start + 2 * (stop - start))
    problems: list[Problem] = []
    loci: list[Locus] = []

    here = reading.span
    for account in accounts:
        if account.broken is not None or account.left_over:
            code, name, message, start, end = _trouble(account, reading.text)
            problems.append(Problem(code, name, message, *here(start, end)))
        for found in account.loci:
            at = here(found.start, found.end)
            loci.append(found._replace(start=at[0], end=at[1], effective=account.effective))
            if found.unresolved:
                problems.append(Problem("PE103", "locus-unresolved", f"no full address: {found.unresolved}", *at))
    if not loci:
        return None, tuple(problems)
    return Directive(accounts[0].action, tuple(loci), *here(accounts[0].start, accounts[-1].end)), tuple(problems)


def _trouble(account: Account, words: str) -> tuple[str, str, str, int, int]:
    """What of a sentence is not understood, as one problem: its code, name, message, and the whole stretch."""
    broken, left_over = account.broken, account.left_over
    start, end = (left_over[0].start, left_over[-1].end) if left_over else (account.end, account.start)
    if broken is None:
        stretch = words[start:end]
        if len(stretch) > _MOST_QUOTED:
            stretch = f"{stretch[:_MOST_QUOTED].rpartition(' ')[0]} …"
        be = "are" if " " in stretch else "is"
        return "PE101", "words-left-over", f'"{stretch}" {be} no part of a directive', start, end
    if not broken.text:
        return "PE102", "directive-unreadable", "the directive is cut short", account.start, account.end
    message = f'the directive cannot be read at "{broken.text}"'
    return "PE102", "directive-unreadable", message, min(start, broken.start), max(end, broken.end)


@dataclass(slots=True)
class Account:
    """How one sentence is understood; all offsets are in the words that were read.

    ``left_over`` are words that no directive has, ``broken`` is where the grammar stopped (type ``$END``: cut short),
    and ``expected`` are the terminals that could have stood there. ``effective`` is its own date (ISO).
    """

    action: Action
    loci: list[Locus]
    start: int
    end: int
    left_over: list[Token] = field(default_factory=list)
    broken: Token | None = None
    expected: list[str] = field(default_factory=list)
    effective: str = ""


def read_words(words: str) -> tuple[list[Account], bool]:
    """The sentences of a directive that ``words`` begin with, if any; and whether they end in ``words``."""
    accounts: list[Account] = []
    tokens = load("directive").scan(words)
    while True:
        sentence, whole = _sentence(tokens)
        account = understand(sentence) if sentence else None
        if account is None or (accounts and not _opens(sentence)):
            return accounts, whole or bool(accounts)
        accounts.append(account)
        if not whole or sentence[-1].text != ".":
            return accounts, whole


def _sentence(tokens: Iterator[Token]) -> tuple[list[Token], bool]:
    """The tokens of the next sentence, and whether it ends here; a sentence that is no directive is cut off early."""
    sentence: list[Token] = []
    read_out = False
    placed = False
    for token in tokens:
        kind = token.type
        if read_out and kind not in ("AND", "COMMA"):
            return sentence, True
        read_out = kind == "TO_READ"
        placed = placed or kind in _PLACES
        sentence.append(token)
        if kind in ("PROPOSED", "FULL_STOP") or (read_out and token.text.endswith(":")):
            return sentence, True
        if not placed and len(sentence) == _FIRST_TOKENS:
            return [], True
    return sentence, False


def understand(tokens: list[Token]) -> Account | None:
    """Parse one sentence and resolve its loci; None if it is no directive."""
    if [token.type for token in tokens[:2]] == ["PATH", "EFFECTIVE"]:
        tokens = tokens[1:]  # "(b)  Effective July 1, 2027, W.S. …": a label, no place
    left_over = [token for token in tokens if token.type == "OTHER"]
    kinds = {token.type for token in tokens}
    if not kinds & _PLACES:
        return None
    if "TO_READ" in kinds or "PROPOSED" in kinds:
        if not kinds & (_VERBS | {"PROPOSED", "BY_CREATING"}):
            return None
    else:
        verb = max((index for index, token in enumerate(tokens) if token.type in _VERBS), default=len(tokens))
        spoken = verb < len(tokens) and all(token.type in _TRAILERS for token in tokens[verb + 1 :])
        if not spoken or not _opens(tokens) or len(left_over) > _MOST_WORDS_LEFT_OVER:
            return None
    account = Account(Action.AMEND, [], tokens[0].start, tokens[-1].end, left_over, effective=_effective(tokens))
    left = tokens
    for _ in range(_MENDINGS + 1):
        try:
            tree = load("directive").parse(iter(left), start="directive")
        except Unexpected as stop:
            if account.broken is None:
                account.broken, account.expected = stop.token, stop.expected
            if stop.token.type == "$END":
                break
            left = [token for token in left if token is not stop.token]  # read on without it
            continue
        writer = Writer()
        for part in tree.children:
            writer.take(part)
        account.loci = writer.loci()
        account.action = writer.action or Action.AMEND
        break
    return account


def _effective(sentence: list[Token]) -> str:
    """The date that a directive begins or ends with; one amid its places is that of another act's amendment."""
    for token in reversed(sentence):
        if token.type == "EFFECTIVE":
            return iso_date(token.text.partition(" ")[2])
        if token.type in _VERBS:
            break
    first = sentence[0]
    return iso_date(first.text.partition(" ")[2]) if first.type == "EFFECTIVE" else ""


def _opens(sentence: list[Token]) -> bool:
    """Whether a sentence begins as a directive does, behind a label: "(b) W.S. …"."""
    return any(token.type in _OPENINGS for token in sentence[: 2 if sentence[0].type == "PATH" else 1])
