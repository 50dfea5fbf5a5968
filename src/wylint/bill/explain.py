"""A readable account of how one directive, effective date or citation is understood."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.bill.citation import Citation, read_citations
from wylint.bill.directive import Account, read_words
from wylint.bill.labels import LEVELS
from wylint.bill.loci import Mention, resolve
from wylint.bill.matter import When, read_effective
from wylint.bill.model import Action, Locus
from wylint.bill.places import split
from wylint.lalr import Token, Unexpected, load

_EXCERPT = 72  # characters shown around the word where the grammar stopped
_VERBS = {
    Action.AMEND: "amends",
    Action.CREATE: "creates",
    Action.REPEAL: "repeals",
    Action.RENUMBER: "renumbers",
    Action.AMEND_AND_RENUMBER: "amends and renumbers",
}
# what the grammar could have read next, in the drafter's words; terminals that are not named here are beside the point
_EXPECTED = {
    "SECTION": "a section (6-2-701)",
    "PATH": "a label ((a)(i))",
    "COMMA": "a comma",
    "AND": '"and"',
    "THROUGH": '"through"',
    "AS": '"as"',
    "BY_CREATING": '"by creating"',
    "IS_AMENDED": '"is amended"',
    "IS_REPEALED": '"is repealed"',
    "TO_READ": '"to read:"',
}


def explain(text: str) -> str:
    """Say how a directive is understood: what is done at which place, what is new or in doubt, where reading stopped.

    ``text`` may begin with "Section 1."; an effective date or a bare citation is explained too. Lines end in ``\\n``,
    none is coloured, control characters of the input are not repeated. Never raises.
    """
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    words = _without_number(words)
    accounts, _ = read_words(words)
    lines: list[str] = []
    if accounts:
        for account in accounts:
            lines += _account(words, account)
    elif effective := list(_effective(words)):
        lines += effective
    else:
        lines += _citations(words)
    return "\n".join(lines) + "\n"


def _without_number(words: str) -> str:
    """The words behind "Section 1."."""
    head, _, rest = words.partition(". ")
    kind, _, number = head.partition(" ")
    return rest if kind.lower() in ("section", "sec") and number.isalnum() and rest else words


def _account(words: str, account: Account) -> Iterator[str]:
    counts: dict[Action, int] = {}
    for locus in account.loci:
        counts[locus.action] = counts.get(locus.action, 0) + 1
    done = [f"{_VERBS[action]} {count} place{'s' if count > 1 else ''}" for action, count in counts.items()]
    yield f"A directive. It {_listed(done)}." if done else "A directive that cannot be read."
    if account.loci:
        yield ""
    verb = max((len(_VERBS[locus.action]) for locus in account.loci), default=0)
    width = max((len(_address(locus, words)) for locus in account.loci), default=0)
    for locus in account.loci:
        yield f"  {_VERBS[locus.action]:<{verb}}  {_address(locus, words):<{width}}  {_in_words(locus)}".rstrip()
    unread = account.broken or (account.left_over[0] if account.left_over else None)
    if unread is not None:
        yield ""
        yield from _stopped(words, unread, account.expected if account.broken else [])


def _address(locus: Locus, words: str) -> str:
    if locus.unresolved:
        return words[locus.start : locus.end]
    return f"{locus.address} through {locus.through}" if locus.through else locus.address


def _in_words(locus: Locus) -> str:
    if locus.unresolved:
        return f"not resolved: {locus.unresolved}"
    if locus.through:
        parts = "every section from the first to the last"
    elif locus.law:
        parts = _named("another law than the code", locus.address.removeprefix(locus.law))
    elif locus.address.startswith(("title", "chapter")):
        parts = "everything in it"
    else:
        section, labels = split(locus.address)
        parts = _named(f"section {section}", locus.address.removeprefix(section)) if labels else "the whole section"
    if locus.action is Action.CREATE:
        parts += ", new"
    if locus.renumbered:
        parts += f", becomes {locus.renumbered}"
    return parts


def _named(base: str, path: str) -> str:
    """``(d)(v)(intro)`` of a section as "section …, subsection (d), paragraph (v), introductory words"."""
    labels = split(path)[1]
    intro = labels[-1:] == ("intro",)
    place = resolve([Mention("-", labels[:-1] if intro else labels)])[0]
    names = [f"{LEVELS[level]} ({label})" for level, label in place.labels]
    return ", ".join([base, *names, *(["introductory words"] if intro else [])])


def _stopped(words: str, token: Token, expected: list[str]) -> Iterator[str]:
    """Where the grammar stopped: the words around, and a caret under the one that it could not read."""
    at = token.start if token.text else len(words)
    end = max(token.end, at + 1) if token.text else at + 1
    yield "It is cut short here:" if not token.text else "This word is no part of it:"
    left = max(0, min(at - _EXCERPT // 2, len(words) - _EXCERPT))
    shown = words[left : left + _EXCERPT]
    before, after = "… " if left else "", " …" if left + _EXCERPT < len(words) else ""
    yield f"  {before}{shown}{after}"
    yield "  " + " " * (len(before) + at - left) + "^" * max(1, min(end, left + _EXCERPT) - at)
    named = [_EXPECTED[kind] for kind in expected if kind in _EXPECTED]
    if named:
        yield f"  expected {_listed(named, 'or')}"


def _effective(words: str) -> Iterator[str]:
    for found in read_effective(words):
        what = "the act"
        if found.sections:
            names = ["this section" if number == "this" else f"section {number}" for number in found.sections]
            what = _listed(names)
        time = {When.DATE: f"on {found.date}", When.IMMEDIATE: "immediately, on becoming law"}.get(found.when)
        yield f"An effective date: {what}, {time or f'on a condition: {found.condition}'}."


def _citations(words: str) -> Iterator[str]:
    cited = read_citations(words)
    if not cited:
        yield "No directive and no citation is found in it."
    else:
        yield "One citation." if len(cited) == 1 else f"{len(cited)} citations."
        yield ""
        width = max(len(citation.address) for citation in cited)
        for citation in cited:
            yield f"  {citation.address:<{width}}  {_cited(citation)}".rstrip()
    unread = _first_unread(words)
    if unread is not None and cited:
        yield ""
        yield "It is no directive: nothing says that a place is amended, created, repealed or renumbered."
        yield from _stopped(words, unread, [])


def _cited(citation: Citation) -> str:
    parts = [citation.law.value]
    if citation.through:
        parts.append(f"through {citation.through}")
    if citation.path or citation.intro:
        parts.append(_named(citation.section or citation.scope, citation.labels))
    if citation.relation is not None:
        parts.append(f'cited by "{citation.relation.value}"')
    return ", ".join(parts)


def _first_unread(words: str) -> Token | None:
    try:
        others = (token for token in load("directive").scan(words) if token.type == "OTHER")
        return next((token for token in others if token.text.lower() not in ("is", "are")), None)
    except Unexpected as stop:
        return stop.token if isinstance(stop.token, Token) else None


def _listed(parts: list[str], joint: str = "and") -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {joint} {parts[-1]}" if parts else ""
