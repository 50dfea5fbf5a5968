"""What the comments of a clean text draft say: ``;; wylint: ignore WY210 -- reason`` before a provision.

A comment governs the next provision and all that is below it. One that cannot be followed accepts nothing, and is a
finding itself: it points into the file as it stands, since comments are no part of the clean text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from wylint.bill.model import ActTitle, Bill, BillSection, CodeSection, Division, Heading, Node, Provision
from wylint.rules.accepted import Acceptance
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.selection import NOTHING, UnknownSelector, beginning
from wylint.text.comments import Comment

WORDS = ("ignore",)
FORM = ";; wylint: ignore WY210 -- the reason"
_DASHES = ("--", "—", "–")


class Ignore(NamedTuple):
    """What one comment says of one rule. ``rule`` is the word it uses, ``governed`` the address of the provision that
    follows it, "" where none does.
    """

    comment: Comment
    rule: str
    governed: str
    acceptance: Acceptance


class Said(NamedTuple):
    """What all comments of a bill say; ``problems`` are findings in the text as it stands in the file."""

    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Finding, ...] = ()


class _Place(NamedTuple):
    start: int
    end: int
    address: str


def read(bill: Bill, named: Mapping[str, str] = NOTHING) -> Said:
    """Read the comments of a bill; ``named`` are the codes of house rules by name. Never raises."""
    ignores: list[Ignore] = []
    problems: list[Finding] = []
    places = _places(bill) if bill.source.comments and not bill.source.furniture else []
    starts = [place.start for place in places]
    for comment in bill.source.comments:
        if bill.source.furniture:
            problems.append(_published(comment))
            continue
        at = bisect_left(starts, bill.source.clean_offset(comment.end))
        place = places[at] if at < len(places) else _Place(0, 0, "")
        for said in _read(comment, place, named):
            if isinstance(said, Ignore):
                ignores.append(said)
            else:
                problems.append(said)
    return Said(tuple(ignores), tuple(problems))


def _read(comment: Comment, place: _Place, named: Mapping[str, str]) -> Iterator[Ignore | Finding]:
    word, _, rest = comment.words.partition(" ")
    if word not in WORDS:
        yield _unknown_word(comment, word)
        return
    rules, reason = _parted(rest)
    if not reason:
        message = "a comment that accepts findings must say why, behind two dashes"
        yield problem("PE033", "comment-without-reason", message, comment.start, comment.end, f"write `{FORM}`")
        return
    if not rules:
        yield _unknown_rule(comment, "the comment names no rule", f"write `{FORM}`")
    for rule in rules:
        try:
            codes = beginning(rule, named)
        except UnknownSelector as error:
            yield _unknown_rule(comment, str(error), "the rules are listed by `wylint rule --all`")
        else:
            yield Ignore(
                comment, rule, place.address, Acceptance(codes, reason, "", place.start, place.end, "inSource")
            )


def _parted(words: str) -> tuple[list[str], str]:
    """The rules and the reason of ``WY210, WY204 -- a reason``; a word processor may have joined the dashes."""
    ends = [(at, dash) for dash in _DASHES if (at := words.find(dash)) >= 0]
    at, dash = min(ends, default=(len(words), ""))
    return words[:at].replace(",", " ").split(), words[at + len(dash) :].strip()


def _places(bill: Bill) -> list[_Place]:
    """What a comment can govern, in order; of those that begin at one place the outermost."""
    found: list[_Place] = []
    waiting: list[tuple[Node, str]] = [(node, "") for node in reversed(bill.children)]
    while waiting:
        node, section = waiting.pop()
        address = _address(node, section)
        if address:
            found.append(_Place(node.start, node.end, address))
        inside = f"section {node.number}" if isinstance(node, BillSection) else section
        if not isinstance(node, Heading | ActTitle):
            waiting.extend((child, inside) for child in reversed(node.children))
    found.sort(key=lambda place: (place.start, -place.end))
    return found


def _address(node: Node, section: str) -> str:
    """Where a node stands, for people; "" for what is no provision and holds none."""
    match node:
        case BillSection():
            return f"section {node.number}"
        case CodeSection():
            address = node.citation
        case Provision():
            address = node.address
        case Division():
            address = f"{node.kind} {node.number}".strip()
        case ActTitle():
            return "title"
        case Heading(kind="catch-title"):
            return "catch title"
        case _:
            return ""
    return f"{section}, {address}" if section and not address.startswith("section ") else address


def unused(ignore: Ignore) -> Finding:
    """The finding that a comment accepts nothing."""
    message = (
        f"no finding of {ignore.rule} stands at {ignore.governed}, which this comment governs"
        if ignore.governed
        else "no provision follows this comment, so it accepts nothing"
    )
    start, end = ignore.comment.start, ignore.comment.end
    return problem("PE030", "suppression-unused", message, start, end, "take it out", Severity.NOTE)


def _published(comment: Comment) -> Finding:
    message = "this is a published copy (it has margin numbers, running heads or page feet), which takes no comments"
    wanted = "suppress it in the configuration: a table `[[suppress]]` with rule, path, at and reason"
    return problem("PE032", "comment-in-published-copy", message, comment.start, comment.end, wanted)


def _unknown_word(comment: Comment, word: str) -> Finding:
    near = get_close_matches(word.lower().rstrip(":"), WORDS, 1, 0.5)
    said = f'"{word}" is no word of a comment to wylint' if word else "the comment says nothing"
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return problem("PE035", "comment-not-understood", f"{said}{hint}", comment.start, comment.end, f"write `{FORM}`")


def _unknown_rule(comment: Comment, message: str, wanted: str) -> Finding:
    return problem("PE034", "comment-names-no-rule", message, comment.start, comment.end, wanted)


def problem(
    code: str, name: str, message: str, start: int, end: int, wanted: str, severity: Severity = Severity.WARNING
) -> Finding:
    """A finding on what accepts findings; ``start``, ``end`` are its words in the file as it stands."""
    return Finding(code, name, severity, Status.NEW, message, "", start, end, wanted)
