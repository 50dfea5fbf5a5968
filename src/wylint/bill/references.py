"""From the tree of a list of references to citations: what the list leaves out filled in, groups kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wylint.bill.cited import Citation, Law
from wylint.bill.labels import LEVELS
from wylint.bill.levels import level_named
from wylint.bill.loci import Mention, Place, resolve
from wylint.bill.places import in_section, split
from wylint.lalr import Token, Tree

_NUMBER = re.compile(r"\d+(?:\.\d+)?[a-z]{0,2}(?:-\d+)?(?:\([a-zA-Z0-9]{1,5}\))*|\b[IVXL]+\b")
_HERE = "this"  # the section of loci that are relative to a scope
_MOST = 100  # references in one list of numbers


@dataclass(slots=True)
class _Reference:
    """One reference on its way: a finished citation, or the number of the mention that resolves it."""

    start: int
    end: int
    joint: str  # what stands before it: ",", "and", "or", or "" for the first
    done: Citation | None = None
    mention: int = -1
    to: int = -1
    level: str = ""
    scope: str = ""


@dataclass(slots=True)
class _List:
    """References that one list holds together."""

    references: list[_Reference] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    context: str = ""  # what an elliptic label may inherit: "code", "levels" or ""
    base: str = ""
    level: str = ""
    group: int = 0  # the first reference of the group that "of this section" closes


def lists(tree: Tree, *, bare: bool) -> Iterator[list[Citation]]:
    """The citations of a tree, one group after the other: a comma without a closing "and" or "or" parts groups.

    ``bare``: no words say what the first is cited for, so that digits alone may be a date.
    """
    current = _List()
    joint = ""
    for part in tree.children:
        if isinstance(part, Token):
            continue
        if part.name == "separator":
            mark: Token = part.children[0]
            joint = mark.text.lower() if mark.type != "COMMA" or not joint else joint
            continue
        if not _take(current, part, joint, bare):  # it belongs to no list: what follows is one of its own
            yield from _groups(current)
            current = _List()
        joint = ""
        bare = False
    yield from _groups(current)


def _groups(found: _List) -> Iterator[list[Citation]]:
    together = 1
    for index, reference in enumerate(found.references):
        if reference.joint not in ("", ","):
            together = index + 1
    citations = _citations(found)
    if citations:
        yield citations[:together]
        if citations[together:]:
            yield citations[together:]


def _take(found: _List, part: Tree, joint: str, bare: bool) -> bool:
    """Add one reference; False where it can be none."""
    one: Tree = part.children[0]
    rest = part.children[1:]
    last = next((child for child in rest if isinstance(child, Tree) and child.name != "scope"), None)
    scope = next((child for child in rest if isinstance(child, Tree) and child.name == "scope"), None)
    tokens: list[Token] = one.children
    start, end = _begin(tokens), tokens[-1].end
    if last is not None:
        end = last.children[-1].end
    name = one.name
    if name in ("code", "levelled", "elliptic"):
        return _locus(found, _Reference(start, end, joint), one, last, scope, bare)
    found.context, found.level = "", ""
    made = list(_whole(name, tokens, scope, start, end if scope is None else scope.children[-1].end))
    for index, citation in enumerate(made):
        found.references.append(_Reference(start, end, joint if index == 0 else "and", citation))
    found.group = len(found.references)
    return bool(made)


def _locus(found: _List, reference: _Reference, one: Tree, last: Tree | None, scope: Tree | None, bare: bool) -> bool:
    tokens: list[Token] = one.children
    level: int | None = None
    if one.name == "code":
        section = next(token for token in tokens if token.type == "SECTION")
        base, labels = split(section.text)
        if bare and len(tokens) == 1 and not labels and last is None and _is_date(base):
            return False
        labels += tuple(label for token in tokens if token.type == "PATH" for label in split(token.text)[1])
        found.context, found.base, found.level = "code", base, ""
    else:
        labels = split(tokens[-1].text)[1]
        base = ""
        if one.name == "levelled":
            found.group = len(found.references) if found.context != "levels" else found.group
            base = _HERE if found.context != "levels" else ""
            found.context, found.base, found.level = "levels", _HERE, tokens[0].text.lower().removesuffix("s")
        elif not _may_go_on(found, labels):
            return False
        level = level_named(found.level) if found.level else None
    reference.mention = len(found.mentions)
    reference.level = found.level
    found.mentions.append(_mention(base, labels, level))
    if last is not None:
        if last.name == "code":
            to, ending = split(next(token.text for token in last.children if token.type == "SECTION"))
            found.mentions.append(_mention(to, ending))
        elif last.name in ("elliptic", "levelled"):
            found.mentions.append(_mention("", split(last.children[-1].text)[1], level, like=True))
        else:
            reference.end = tokens[-1].end
        reference.to = len(found.mentions) - 1
    found.references.append(reference)
    if scope is not None:
        _close(found, scope)
    return True


def _may_go_on(found: _List, labels: tuple[str, ...]) -> bool:
    """Whether labels alone can continue the list: "6-2-702 or (b)" does not, "(a)(i) and (10)" does not."""
    if not found.context or not found.mentions:
        return False
    before = found.mentions[-1].labels
    deep = found.context == "levels" or bool(before)
    return deep and not (labels[0].isdigit() and not any(label.isdigit() or label.isupper() for label in before))


def _mention(base: str, labels: tuple[str, ...], level: int | None = None, like: bool = False) -> Mention:
    intro = bool(labels) and labels[-1] == "intro"
    return Mention(base, labels[:-1] if intro else labels, intro, level, like=like)


def _close(found: _List, scope: Tree) -> None:
    """ "… of this section" says where all labels of the group stand; "… of W.S. 6-2-702" names their section."""
    tokens: list[Token] = scope.children
    named = tokens[-1].text
    where = split(named)[0] if tokens[-1].type == "SECTION" else "this " + named.split()[-1].lower()
    for reference in found.references[found.group :]:
        reference.scope = where
    found.references[-1].end = tokens[-1].end
    found.context, found.level, found.group = "", "", len(found.references)


def _citations(found: _List) -> list[Citation]:
    places = resolve(found.mentions)
    made: list[Citation] = []
    for reference in found.references:
        if reference.done is not None:
            made.append(reference.done)
            continue
        place = places[reference.mention]
        through = ""
        if reference.to >= 0 and reference.to != reference.mention:
            last = places[reference.to]
            through = last.path if last.base == _HERE else last.base + last.path
        path = tuple(label for _, label in place.labels)
        section, scope = place.base, ""
        if section == _HERE:
            section, scope = "", reference.scope or _implied(place)
            if scope[:1].isdigit():
                section, scope = scope, ""
        start, end = reference.start, reference.end
        made.append(Citation(Law.STATUTES, section, path, start, end, place.intro, scope, reference.level, through))
    return made


def _implied(place: Place) -> str:
    """Labels without "of this …" are relative to what holds their level."""
    level = place.labels[0][0] if place.labels else 0
    return "this section" if level == 0 else f"this {LEVELS[level - 1]}"


def _whole(name: str, tokens: list[Token], scope: Tree | None, start: int, end: int) -> Iterator[Citation]:
    """References that need no list to be understood."""
    if name == "whole":
        yield Citation(Law.STATUTES, "", (), start, end, scope=" ".join(tokens[0].text.lower().split()))
    elif name == "division":
        yield from _division(tokens, scope, start, end)
    elif name == "act":
        for number, _, through in _numbers(tokens[0].text):
            last = f"section {through}" if through else ""
            yield Citation(Law.THIS_ACT, f"section {number}", (), start, end, scope="this act", through=last)
    elif name == "session":
        year, chapter = (number[0] for number in _NUMBER.finditer(tokens[0].text))
        if len(chapter) == 4 > len(year):  # Chapter 159, Session Laws of Wyoming, 1951
            year, chapter = chapter, year
        yield from _sections(Law.SESSION_LAW, f"{year} ch. {chapter}", tokens, start, end)
    elif name == "constitution":
        federal = any("united" in token.text.lower() for token in tokens if token.type == "CONSTITUTION")
        law = Law.FEDERAL_CONSTITUTION if federal else Law.CONSTITUTION
        article = next((token.text.strip(", ").lower() for token in tokens if token.type == "DIVISION"), "")
        yield from _sections(law, article.removeprefix("of "), tokens, start, end)
    elif name == "federal":
        law = Law.USC if tokens[0].type == "USC" else Law.CFR
        title, _, rest = tokens[0].text.partition(" ")
        for number, path, through in _numbers(rest):
            last = f"{title} {law} {through}" if through else ""
            yield Citation(law, f"{title} {law} {number}", path, start, end, through=last)
    elif name == "rule":
        for number, path, _ in _numbers(tokens[0].text):
            yield Citation(Law.RULE, f"rule {number}", path, start, end)


def _sections(law: Law, base: str, tokens: list[Token], start: int, end: int) -> Iterator[Citation]:
    """The sections of a law or an article; "Section 2, Section 006" goes down, "sections 3 and 4" are two."""
    sections = [token.text for token in tokens if token.type == "IN_SECTION"]
    if not sections:
        yield Citation(law, base, (), start, end)
        return
    for text in sections[:-1]:
        base = f"{base}, {in_section(text)[0]}" if base else in_section(text)[0]
    for number, path, through in _numbers(sections[-1]):
        section = f"{base}, section {number}" if base else f"section {number}"
        last = f"{base}, section {through}" if through else ""
        yield Citation(law, section, path, start, end, through=last)


def _division(tokens: list[Token], scope: Tree | None, start: int, end: int) -> Iterator[Citation]:
    """``title 6, chapter 2, article 7``; ``chapter 2 of this title``. Without a title it says nothing ("part 2")."""
    parts: dict[str, list[tuple[str, tuple[str, ...], str]]] = {}
    for token in tokens:
        words = token.text.strip(", ").lower().removeprefix("of ").split(maxsplit=1)
        parts.setdefault(words[0].removesuffix("s"), list(_numbers(token.text)))
    tail = ""
    if scope is not None:
        named = scope.children[-1]
        if named.type == "SECTION":  # article II of W.S. 14-5-101: a compact that is one section
            section, path = split(named.text)
            yield Citation(Law.STATUTES, section, path, named.start, named.end)
            return
        tail = " of this " + scope.children[-1].text.split()[-1].lower()
    elif "title" not in parts:
        return
    names = [name for name in ("title", "chapter", "article", "part") if name in parts]
    if not names:
        return
    many = next((name for name in names if len(parts[name]) > 1), names[-1])
    for number, _, through in parts[many]:
        where = ", ".join(f"{name} {number if name == many else parts[name][0][0]}" for name in names)
        last = f"{many} {through}" if through else ""
        yield Citation(Law.STATUTES, "", (), start, end, scope=where + tail, through=last)


def _numbers(text: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The numbers of "sections 19, 20 and 21(a)": each with its labels, and with the last of its range or ""."""
    found = list(_NUMBER.finditer(text))[:_MOST]
    skip = False
    for index, number in enumerate(found):
        if skip:
            skip = False
            continue
        through = ""
        if index + 1 < len(found) and "through" in text[number.end() : found[index + 1].start()]:
            through, skip = split(found[index + 1][0])[0], True
        base, path = split(number[0])
        yield base, path, through


def _is_date(section: str) -> bool:
    """Whether bare digits read as month-day-year."""
    month, day, year = section.split("-")
    plain = month.isdigit() and day.isdigit() and year.isdigit()
    return plain and int(month) <= 12 and int(day) <= 31 and 1900 <= int(year) < 2100


def _begin(tokens: list[Token]) -> int:
    """Where a reference begins, without the mark "W.S." and a comma that its first token holds."""
    first = tokens[1] if tokens[0].type == "STATUTES" and len(tokens) > 1 else tokens[0]
    return first.start + len(first.text) - len(first.text.lstrip(", "))
