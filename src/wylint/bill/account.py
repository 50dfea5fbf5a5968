"""Go through the parts of a parsed directive and write down what is done at which place."""

from __future__ import annotations

from dataclasses import dataclass

from wylint.bill.levels import level_named, ordinal
from wylint.bill.loci import Mention, resolve
from wylint.bill.model import Action, Locus
from wylint.bill.places import chapter_of, deeper, in_section, law_of, split
from wylint.bill.runs import Entry, loci
from wylint.lalr import Token, Tree

ACTIONS = {
    "IS_AMENDED": Action.AMEND,
    "IS_CREATED": Action.CREATE,
    "IS_RECREATED": Action.CREATE,
    "IS_REPEALED": Action.REPEAL,
    "IS_RENUMBERED": Action.RENUMBER,
    "IS_AMENDED_AND_RENUMBERED": Action.AMEND_AND_RENUMBER,
    "BY_RENUMBERING": Action.RENUMBER,
    "BY_AMENDING_AND_RENUMBERING": Action.AMEND_AND_RENUMBER,
}


class Writer:
    """Takes the parts of one sentence in order; ``loci`` has what it does, ``action`` what its first verb says."""

    def __init__(self) -> None:
        self.action: Action | None = None
        self._mentions: list[Mention] = []
        self._entries: list[Entry] = []
        self._spoken = 0  # the entries before this one have their verb
        self._law = ""
        self._creating: _Creating | None = None
        self._separators: list[str] = []  # since the last place or phrase
        self._last = ""  # the last place or phrase, by name
        self._proposed = Action.AMEND
        self._phrases = {
            "place": self._place,
            "creation": self._creation,
            "renumbering": self._renumbering,
            "predicate": self._predicate,
            "destination": self._destination,
            "proposal": self._proposal,
        }

    def take(self, part: Tree | Token) -> None:
        """Take the next part of the tree."""
        if isinstance(part, Token):
            return
        if part.name == "separator":
            self._separators.append(part.children[0].type)
            return
        phrase = self._phrases.get(part.name)
        if phrase is not None:
            phrase(part)
        self._separators = []
        self._last = part.name

    def loci(self) -> list[Locus]:
        """The loci in the order in which they are named, with offsets in the words that were parsed."""
        self._share_out()
        places = resolve(self._mentions)
        otherwise = self.action or Action.AMEND
        return [locus for entry in self._entries for locus in loci(entry, self._mentions, places, otherwise)]

    def _share_out(self) -> None:
        """Pair old and new numbers: "6-2-702 and 6-2-703 are renumbered as 6-2-712 and 6-2-713"."""
        named = self._entries[self._spoken :]
        old = self._entries[max(self._spoken - len(named) - 1, 0) : self._spoken]
        if not named or not old or old[-1].new is None or any(entry.action is not None for entry in named):
            return
        if any(entry.action not in (Action.RENUMBER, Action.AMEND_AND_RENUMBER) for entry in old):
            return
        targets = [(old[-1].new, old[-1].new_to), *((entry.last, entry.to) for entry in named)]
        for entry, (new, new_to) in zip(old, targets[-len(old) :], strict=False):
            entry.new, entry.new_to = new, new_to
        del self._entries[self._spoken :]

    # places

    def _place(self, part: Tree) -> None:
        if self._creating is not None and self._creating.goes_on(part):
            self._enter(part, Action.CREATE, self._creating.level)
            self._creating.then(part, self._separators)
        else:
            self._creating = None
            self._enter(part, None)

    def _enter(self, part: Tree, action: Action | None, level: int | None = None, inside: bool = False) -> Entry:
        one, *more = part.children
        entry = Entry(len(self._mentions), self._mention(one, level, inside), action=action, law=self._law)
        if more:
            entry.to = self._mention(more[-1], level, like=True)
        self._entries.append(entry)
        return entry

    def _mention(self, one: Tree, level: int | None = None, inside: bool = False, like: bool = False) -> int:
        """Add the mentions of one place: mostly one, two where labels stand side by side ("(IV) (V)")."""
        tokens: list[Token] = [token for token in one.children if token.type != "STATUTES"]
        base, labels = self._base(one.name, tokens)
        start = tokens[0].start + len(tokens[0].text) - len(tokens[0].text.lstrip(", "))
        lawless = one.name in ("within", "number") and base.startswith("section ")
        doubt = f"it is not said in which law {base} stands" if lawless else ""
        paths = [token for token in tokens if token.type == "PATH"]
        groups = [(split(token.text)[1], token.start, token.end) for token in paths]
        if base:
            before = paths[0].start if paths else tokens[-1].end + 1
            groups.insert(0, (labels, start, max(token.end for token in tokens if token.start < before)))
        if base and not labels and paths:  # "6-2-701 (a)": the blank is a slip
            groups[:2] = [(groups[1][0], start, groups[1][2])]
        for index, (group, at, end) in enumerate(groups):
            intro = bool(group) and group[-1] == "intro"
            self._mentions.append(
                Mention(
                    base if index == 0 else "",
                    group[:-1] if intro else group,
                    intro,
                    level=level if index == len(groups) - 1 else None,
                    inside=inside,
                    joined=index > 0,
                    like=like and not base,
                    doubt=doubt,
                    start=at,
                    end=end,
                )
            )
        return len(self._mentions) - 1

    def _base(self, kind: str, tokens: list[Token]) -> tuple[str, tuple[str, ...]]:
        """The section or law that a place names ("": it inherits one), and the labels that stand right behind it."""
        if kind == "code":
            self._law = ""
            return split(tokens[0].text)
        if kind == "law":
            base, labels = law_of([(token.type, token.text) for token in tokens])
            self._law = "" if base.startswith(("title", "chapter")) else base
            return base, labels
        if kind == "within":
            # "and Section 4" stands beside section 3, ", Section 4" right behind a chapter stands in it
            base = chapter_of(self._law) if self._separators else self._law
            labels = ()
            for token in tokens:
                if token.type == "IN_SECTION":
                    name, labels = in_section(token.text)
                    base = deeper(base, name)
            self._law = base
            return base, labels
        if kind == "number":
            number, labels = split(tokens[0].text)
            self._law = deeper(chapter_of(self._law), f"section {number}")
            return self._law, labels
        return "", ()

    # what is done to them

    def _container(self) -> None:
        """Take out the place just named where it only says in what something is created: "6-2-701 by creating …"."""
        if not self._entries or self._last not in ("place", "qualifier", "predicate"):
            return
        entry = self._entries[-1]
        if entry.to is not None or (entry.action is not None and self._last != "predicate"):
            return
        mention = self._mentions[entry.last]
        bare = not mention.labels and not mention.intro
        if self._separators and not (self._separators == ["COMMA"] and (bare or self._last == "qualifier")):
            return
        del self._entries[-1]
        self._spoken = min(self._spoken, len(self._entries))

    def _creation(self, part: Tree) -> None:
        self._container()
        named = next((token for token in part.children if isinstance(token, Token) and "LEVEL" in token.type), None)
        level = level_named(named.text) if named else None
        place: Tree = part.children[-1]
        inside, self._separators = not self._separators, []
        self._enter(place, Action.CREATE, level, inside)
        self._creating = None
        if named is not None and named.type == "LEVELS" and level is not None:
            self._creating = _Creating(level, len(place.children) == 1)

    def _renumbering(self, part: Tree) -> None:
        self._container()
        verb, old, _, new = part.children
        inside, self._separators = not self._separators, []
        self._rename(self._enter(old, ACTIONS[verb.type], inside=inside), new)
        self._creating = None

    def _rename(self, entry: Entry, place: Tree) -> None:
        one, *more = place.children
        entry.new = self._mention(one, like=True)
        entry.new_to = self._mention(more[-1], like=True) if more else None

    def _predicate(self, part: Tree) -> None:
        verb: Token = part.children[0]
        action = ACTIONS.get(verb.type)
        if action is not None:
            self._speak(action, anew=verb.type == "IS_RECREATED")
        self._creating = None

    def _proposal(self, part: Tree) -> None:
        token: Token = part.children[0]
        text = token.text.lower()
        if token.type == "PROPOSED":
            self._speak(self._proposed)
        elif "amend" not in text:
            self._proposed = Action.REPEAL if "repeal" in text else Action.CREATE

    def _speak(self, action: Action, *, anew: bool = False) -> None:
        self.action = self.action or action
        for entry in self._entries[self._spoken :]:
            entry.anew = anew and entry.action is None
            entry.action = entry.action or action
        self._spoken = len(self._entries)

    def _destination(self, part: Tree) -> None:
        place: Tree = part.children[-1]
        if place.children[0].name == "law":  # "as article 8 of chapter 2, title 6": where its heading stands
            return
        if not self._entries:  # "a new section is created as 6-2-712"
            self._enter(place, self.action)
        elif self._entries[-1].action in (Action.RENUMBER, Action.AMEND_AND_RENUMBER):
            self._rename(self._entries[-1], place)


@dataclass(slots=True)
class _Creating:
    """A list of new labels that may go on: "by creating new subsections (d), (e) and (f), (h) and …"."""

    level: int
    open: bool

    def goes_on(self, place: Tree) -> bool:
        """Whether a place is still one of the new ones."""
        one = place.children[0]
        if not self.open or one.name != "elliptic" or len(one.children) != 1:
            return False
        labels = split(one.children[0].text)[1]
        return len(labels) == 1 and ordinal(labels[0], self.level) is not None

    def then(self, place: Tree, separators: list[str]) -> None:
        """Note that it is: "and" before it, or a range, ends the list."""
        self.open = "AND" not in separators and len(place.children) == 1
