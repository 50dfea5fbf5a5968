"""Read the sentence that says what a bill section does to the law: which places, and what is done at each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wylint.bill.levels import between, level_named, ordinal
from wylint.bill.loci import Mention, Place, resolve
from wylint.bill.model import Action, Directive, Locus, Problem
from wylint.bill.places import constitution, in_section, session_law, split
from wylint.lalr import Token, Tree, Unexpected, load
from wylint.text.source import Ink, Source

_WINDOW = 8192  # characters looked at first: nearly every directive is shorter
_WORDS_LEFT_OVER = 8
_MENDINGS = 3
_LONGEST_RANGE = 200

_ACTIONS = {
    "IS_AMENDED": Action.AMEND,
    "IS_CREATED": Action.CREATE,
    "IS_REPEALED": Action.REPEAL,
    "IS_RENUMBERED": Action.RENUMBER,
    "IS_AMENDED_AND_RENUMBERED": Action.AMEND_AND_RENUMBER,
    "BY_RENUMBERING": Action.RENUMBER,
    "BY_AMENDING_AND_RENUMBERING": Action.AMEND_AND_RENUMBER,
}
_SENTENCES = frozenset(kind for kind in _ACTIONS if kind.startswith("IS_")) | {"PROPOSED"}
_OPENINGS = frozenset({"STATUTES", "SECTION", "SESSION_LAW", "DIVISION", "CONSTITUTION", "PROPOSAL", "PATH", "EFFECTIVE"})
_PLACES = frozenset({"SECTION", "SESSION_LAW", "DIVISION", "CONSTITUTION", "PATH", "IN_SECTION"})


def read_directive(source: Source, start: int, end: int) -> tuple[Directive | None, tuple[Problem, ...]]:
    """Read the directive that begins at ``start``, behind "Section 1."; struck words are passed over.

    ``end`` is where the bill section ends, or earlier: the directive ends itself, at "to read:" or a full stop. None
    where the bill section has none. Problems: PE101 words that are no part of a directive, PE102 a directive that
    cannot be read, PE103 a locus without a full address. Time is linear in the directive. Never raises.
    """
    stop = min(end, start + _WINDOW)
    while True:
        words, offsets = _reading(source, start, stop)
        tokens, whole = sentence(words)
        if whole or stop >= end:
            break
        stop = min(end, start + 2 * (stop - start))
    account = understand(tokens)
    if account is None:
        return None, ()

    def here(at: int, to: int) -> tuple[int, int]:
        return offsets[at], offsets[to - 1] + 1

    problems: list[Problem] = []
    for token in account.left_over:
        problems.append(
            Problem("PE101", "words-left-over", f'"{token.text}" is no part of a directive', *here(token.start, token.end))
        )
    if account.broken is not None:
        token = account.broken
        message = f'the directive cannot be read from "{token.text}" on' if token.text else "the directive is cut short"
        at = here(token.start, token.end) if token.text else here(tokens[0].start, tokens[-1].end)
        problems.append(Problem("PE102", "directive-unreadable", message, *at))
    loci: list[Locus] = []
    for found in account.loci:
        at, to = here(found.start, found.end)
        loci.append(
            Locus(found.action, found.address, at, to, found.through, found.renumbered, found.law, found.unresolved)
        )
        if found.unresolved:
            problems.append(Problem("PE103", "locus-unresolved", f"no full address: {found.unresolved}", at, to))
    if not loci:
        return None, tuple(problems)
    first, last = here(tokens[0].start, tokens[-1].end)
    return Directive(account.action, tuple(loci), first, last), tuple(problems)


def _reading(source: Source, start: int, end: int) -> tuple[str, list[int]]:
    """The words of a stretch without the struck ones, single-spaced, and the clean offset of each of their characters."""
    words: list[str] = []
    offsets: list[int] = []
    for run in source.inked(start, end):
        if run.ink is Ink.STRUCK:
            continue
        for at in range(run.start, run.end):
            sign = source.text[at]
            if sign.isspace():
                if not words or words[-1] == " ":
                    continue
                sign = " "
            words.append(sign)
            offsets.append(at)
    return "".join(words), offsets


def sentence(words: str) -> tuple[list[Token], bool]:
    """The tokens of the first sentence, and whether it ends in ``words``. Sentences that are no directive are cut off early."""
    tokens: list[Token] = []
    read_out = False
    for token in load("directive").scan(words):
        kind = token.type
        if read_out and kind not in ("AND", "COMMA"):
            return (tokens if kind != "FULL_STOP" else [*tokens, token]), True
        read_out = kind == "TO_READ"
        tokens.append(token)
        if kind in ("PROPOSED", "FULL_STOP") or (read_out and token.text.endswith(":")):
            return tokens, True
        if len(tokens) == 60 and not any(t.type in _PLACES for t in tokens):
            return tokens, True
    return tokens, False


@dataclass(slots=True)
class Account:
    """How one directive is understood. ``loci`` have offsets in the words that were read."""

    action: Action
    loci: list[Locus]
    left_over: list[Token] = field(default_factory=list)
    broken: Token | None = None


def understand(tokens: list[Token]) -> Account | None:
    """Parse one sentence and resolve its loci; None if it is no directive."""
    left_over = [token for token in tokens if token.type == "OTHER"]
    kinds = {token.type for token in tokens}
    if not kinds & _PLACES or not (kinds & _SENTENCES):
        return None
    if "TO_READ" not in kinds and "PROPOSED" not in kinds:
        verbs = ("IS_REPEALED", "IS_RENUMBERED", "IS_CREATED", "IS_AMENDED", "IS_AMENDED_AND_RENUMBERED")
        ends = [token.type for token in tokens if token.type not in ("FULL_STOP", "EFFECTIVE", "OTHER")]
        asked = any(kind in verbs for kind in ends[-3:]) and tokens[0].type in _OPENINGS
        if not asked or len(left_over) > _WORDS_LEFT_OVER:
            return None
    left = list(tokens)
    broken: Token | None = None
    for _ in range(_MENDINGS + 1):
        try:
            tree = load("directive").parse(iter(left), start="directive")
        except Unexpected as stop:
            broken = broken or stop.token
            if stop.token.type == "$END":
                break
            left = [token for token in left if token is not stop.token]
        else:
            writer = _Writer()
            for part in tree.children:
                writer.take(part)
            return Account(writer.action or Action.AMEND, writer.loci(), left_over, broken)
    return Account(Action.AMEND, [], left_over, broken)


@dataclass(slots=True)
class _Entry:
    """One place of a directive on the way to its locus: indices into the mentions."""

    mention: int
    first: int  # "(IV) (V)" are two mentions of one entry: sisters, or one path that a line break cut
    spans: list[tuple[int, int]]
    start: int
    end: int
    action: Action | None = None
    to: int | None = None
    law: str = ""
    renumbered: tuple[int, int | None] | None = None


class _Writer:
    """Goes through the parts of a directive in order and writes down who does what where."""

    def __init__(self) -> None:
        self.action: Action | None = None
        self._mentions: list[Mention] = []
        self._entries: list[_Entry] = []
        self._sentence = 0  # the first entry that the next verb speaks of
        self._law = ""
        self._creating: _Creating | None = None
        self._separators: list[str] = []  # since the last place or phrase
        self._last = ""  # the last place or phrase, by name
        self._proposed = Action.AMEND
        self._phrases = {
            "place": self._place,
            "creation": self._creation,
            "renumbering": self._renumbering,
            "qualifier": self._pass,
            "predicate": self._predicate,
            "destination": self._destination,
            "proposal": self._proposal,
            "timing": self._pass,
            "label": self._pass,
        }

    def take(self, part: Tree | Token) -> None:
        """Take the next part of the tree."""
        name = part.name if isinstance(part, Tree) else part.type
        if isinstance(part, Tree):
            if name == "separator":
                self._separators.append(part.children[0].type)
                return
            self._phrases[name](part)
            self._separators = []
            self._last = name if name != "label" else ""

    # places

    def _place(self, part: Tree) -> None:
        action, level = None, None
        if self._creating is not None:
            if self._creating.goes_on(part, self._separators):
                action, level = Action.CREATE, self._creating.level
                self._creating = self._creating.then(part, self._separators)
            else:
                self._creating = None
        self._enter(part, action, level)

    def _enter(self, part: Tree, action: Action | None, level: int | None = None, inside: bool = False) -> _Entry:
        one, *more = part.children
        first = len(self._mentions)
        mention = self._mention(one, level, inside)
        start, end = _span(one)
        spans = [(token.start, token.end) for token in one.children if token.type == "PATH"][first - mention :]
        entry = _Entry(mention, first, spans, start, end, action, law=self._law)
        if more:
            entry.to = self._mention(more[-1], level, like=True)
            entry.end = _span(more[-1])[1]
        self._entries.append(entry)
        return entry

    def _mention(self, one: Tree, level: int | None = None, inside: bool = False, like: bool = False) -> int:
        tokens: list[Token] = one.children
        base, labels = "", []
        head = tokens[0]
        kind = one.name
        if kind == "code":
            section = next(token for token in tokens if token.type == "SECTION")
            base, own = split(section.text)
            labels = [own]
            self._law = ""
        elif kind == "law":
            base, labels = _law(tokens)
            self._law = base if not base.startswith(("title", "chapter", "article", "part")) else ""
        elif kind == "within":
            for token in tokens:
                if token.type == "IN_SECTION":
                    section_name, own = in_section(token.text)
                    fresh = token is head and self._separators and "section" in self._law
                    base = _deeper(base or (_chapter(self._law) if fresh else self._law), section_name)
                    labels = [own]
            self._law = base
        elif kind == "number":
            number, own = split(head.text)
            base, labels = _deeper(_chapter(self._law), f"section {number}"), [own]
            self._law = base
        first = [label for own in labels for label in own]
        paths = [split(token.text)[1] for token in tokens if token.type == "PATH"]
        if first or not paths:
            groups = [tuple(first), *paths]
        else:
            groups = paths
        for index, group in enumerate(groups):
            intro = bool(group) and group[-1] == "intro"
            self._mentions.append(
                Mention(
                    base if index == 0 else "",
                    group[:-1] if intro else group,
                    intro,
                    level if index == len(groups) - 1 else None,
                    inside,
                    index > 0,
                    like and not base,
                )
            )
        return len(self._mentions) - 1

    # what is done to them

    def _container(self) -> bool:
        """Whether the place just named is only where something is created, not itself amended; it is taken out then."""
        if not self._entries or self._last not in ("place", "qualifier", "predicate"):
            return False
        entry = self._entries[-1]
        if entry.to is not None or (entry.action is not None and self._last != "predicate"):
            return False
        bare = not self._mentions[entry.mention].labels and not self._mentions[entry.mention].intro
        only_comma = self._separators == ["COMMA"] and (bare or self._last == "qualifier")
        if self._separators and not only_comma:
            return False
        del self._entries[-1]
        self._sentence = min(self._sentence, len(self._entries))
        return True

    def _creation(self, part: Tree) -> None:
        self._container()
        named = [token for token in part.children if isinstance(token, Token) and token.type in ("LEVEL", "LEVELS")]
        level = level_named(named[0].text) if named else None
        place = part.children[-1]
        separators, self._separators = self._separators, []
        self._enter(place, Action.CREATE, level, inside=not separators)
        plural = bool(named) and named[0].type == "LEVELS"
        self._creating = _Creating(level, open=plural and len(place.children) == 1) if plural else None

    def _renumbering(self, part: Tree) -> None:
        self._container()
        verb, old, _, new = part.children
        separators, self._separators = self._separators, []
        entry = self._enter(old, _ACTIONS[verb.type], inside=not separators)
        entry.renumbered = self._destined(new)
        entry.end = _span(new.children[-1])[1]
        self._creating = None

    def _destined(self, place: Tree) -> tuple[int, int | None]:
        one, *more = place.children
        first = self._mention(one, like=True)
        return first, self._mention(more[-1], like=True) if more else None

    def _pass(self, part: Tree) -> None:
        """What says when, or by what an older law was made: no place, and nothing is done."""

    def _proposal(self, part: Tree) -> None:
        token: Token = part.children[0]
        if token.type == "PROPOSED":
            self._speak(self._proposed)
            return
        text = token.text.lower()
        if "amend" not in text:
            self._proposed = Action.REPEAL if "repeal" in text else Action.CREATE

    def _predicate(self, part: Tree) -> None:
        action = _ACTIONS.get(part.children[0].type)
        if action is not None:
            self._speak(action)
        self._creating = None

    def _speak(self, action: Action) -> None:
        self.action = self.action or action
        for entry in self._entries[self._sentence :]:
            if entry.action is None:
                entry.action = action
        self._sentence = len(self._entries)

    def _destination(self, part: Tree) -> None:
        place = part.children[-1]
        one = place.children[0]
        if one.name == "law":  # "as article 8 of chapter 2, title 6": where a heading stands, no place of its own
            return
        renamed = [entry for entry in self._entries if entry.renumbered is None]
        if renamed and renamed[-1].action in (Action.RENUMBER, Action.AMEND_AND_RENUMBER):
            renamed[-1].renumbered = self._destined(place)
        elif not self._entries:
            self._enter(place, self.action)

    # loci

    def loci(self) -> list[Locus]:
        """The loci, in the order in which they are named."""
        places = resolve(self._mentions)
        return [locus for entry in self._entries for locus in _loci(entry, places, self.action or Action.AMEND)]


@dataclass(slots=True)
class _Creating:
    """A list of new labels that may go on: "by creating new subsections (d), (e) and (f), (h) and …"."""

    level: int | None
    open: bool

    def goes_on(self, place: Tree, separators: list[str]) -> bool:
        """Whether a place behind it is still one of the new ones."""
        one = place.children[0]
        if not self.open or one.name != "elliptic" or len(one.children) != 1:
            return False
        labels = split(one.children[0].text)[1]
        if len(labels) != 1 or self.level is None:
            return False
        return ordinal(labels[0], self.level) is not None

    def then(self, place: Tree, separators: list[str]) -> _Creating:
        """The list with that place in it: "and" or a range closes it."""
        return _Creating(self.level, "AND" not in separators and len(place.children) == 1)


def _span(one: Tree) -> tuple[int, int]:
    tokens: list[Token] = [token for token in one.children if token.type != "STATUTES"]
    head = tokens[0]
    lead = len(head.text) - len(head.text.lstrip(", "))
    return head.start + lead, tokens[-1].end


def _law(tokens: list[Token]) -> tuple[str, list[tuple[str, ...]]]:
    base, labels = "", []
    divisions = [token.text for token in tokens if token.type == "DIVISION"]
    if tokens[0].type == "SESSION_LAW":
        base = session_law(tokens[0].text)
    elif divisions:
        base = constitution(divisions, named=any(token.type in ("CONSTITUTION", "IN_SECTION") for token in tokens))
    else:
        base = "Wyoming Constitution"
    for token in tokens:
        if token.type == "IN_SECTION":
            name, own = in_section(token.text)
            base = _deeper(base, name)
            labels = [own]
    return base, labels


def _deeper(law: str, section: str) -> str:
    return f"{law}, {section}" if law else section


def _chapter(law: str) -> str:
    """The session law or article in which the next section is: all but the last section."""
    head, comma, last = law.rpartition(", section ")
    return head if comma else law


def _loci(entry: _Entry, places: tuple[Place, ...], otherwise: Action) -> Iterator[Locus]:
    action = entry.action or otherwise
    first = places[entry.mention]
    start = entry.start
    for index in range(entry.first, entry.mention):
        place, after = places[index], places[index + 1]
        if after.labels[: len(place.labels)] != place.labels and not place.unresolved:
            start = entry.spans[index - entry.mention][0]
            yield Locus(action, place.address, entry.start, start, "", "", entry.law)
    entry.start = start
    new, new_to = entry.renumbered or (None, None)
    became = _run(places[new], None if new_to is None else places[new_to]) if new is not None else None
    if entry.to is None:
        renumbered = became[0].address if became else ""
        yield Locus(action, first.address, entry.start, entry.end, "", renumbered, entry.law, first.unresolved)
        return
    last = places[entry.to]
    doubt = first.unresolved or last.unresolved
    if not doubt and not first.labels and not last.labels:
        renumbered = " through ".join(place.address for place in became) if became else ""
        yield Locus(action, first.address, entry.start, entry.end, last.address, renumbered, entry.law, "")
        return
    run = None if doubt else _run(first, last)
    if run is None:
        doubt = doubt or f"{first.address} through {last.address} is no run of labels"
        yield Locus(action, "", entry.start, entry.end, "", "", entry.law, doubt)
        return
    for index, place in enumerate(run):
        renumbered = became[index].address if became and index < len(became) else ""
        yield Locus(action, place.address, entry.start, entry.end, "", renumbered, entry.law, "")


def _run(first: Place, last: Place | None) -> list[Place] | None:
    """Every place from the first to the last, sisters at one level; None if they are not."""
    if last is None:
        return [first]
    if first.base != last.base or not first.labels or not last.labels:
        return [first, last] if not first.labels and not last.labels else None
    (level, label), (other, end) = first.labels[-1], last.labels[-1]
    if level != other or first.labels[:-1] != last.labels[:-1]:
        return None
    run = between(label, end, level)
    if run is None or len(run) > _LONGEST_RANGE:
        return None
    found = [Place(first.base, (*first.labels[:-1], (level, between_label))) for between_label in run]
    found[0], found[-1] = first, last
    return found
