"""Defenses: what the law bars, what it allows, and how far each reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.antecedent import Reach, of_itself, points_back
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.plea import Effect, Plea, pleas
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences
from wylint.law.citation import split_address
from wylint.law.model import Clause, Section

ADULT_AGE = 18


@dataclass(frozen=True, slots=True)
class Defense:
    """A provision on a defense. ``age``: a belief that the victim had reached it is what is barred; 0 where any is.

    ``scopes`` are section, article, chapter, title as seen from ``section``; ``cited`` are addresses and ranges
    (first, last). ``elements``: it reaches every offense of which the victim's age is an element. ``leading``: the
    sentence before it that "such an offense" points back at.
    """

    plea: Plea
    effect: Effect
    age: int
    section: str
    clause: Clause
    words: Sentence
    scopes: frozenset[str]
    within: str
    cited: tuple[tuple[str, str], ...]
    elements: bool
    leading: Sentence = ()

    def reaches(self, section: str, address: str, *, age_is_element: bool) -> bool:
        """Whether it holds in a prosecution under the provision at ``address`` of a section."""
        if self.elements and age_is_element:
            return True
        return Reach(self.scopes, self.within, self.cited).holds(self.section, section, address)


def defenses(side: Side, section: Section) -> Iterator[Defense]:
    """The provisions on defenses that a section holds."""
    if not side.says(section, *TRIGGERS):
        return
    itself = of_itself(side, section)
    before: Reach | None = None
    for clause in section.root.walk():
        found = tuple(listed(clause, tuple(sentences(clause, side.said(clause)))))
        for index, sentence in enumerate(found):
            pointed = before
            said = reach(clause, sentence)
            if said.wide:
                before = said
            if not has_trigger(sentence):
                continue
            words = sentence
            if index + 1 == len(found) and clause.children:
                below = (
                    Evidence(inner, item)
                    for child in clause.children
                    for inner in child.walk()
                    for item in side.said(inner)
                )
                words = sentence + tuple(below)
            far = reach(clause, words)
            if points_back(words):
                far = far.after(pointed)
            elif not (far.scopes or far.within or far.cited):
                far = itself.after(itself)
            yield from _read(section.citation, clause, words, far)


def listed(clause: Clause, found: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """The sentences, with what a colon opens in one: "the following is no defense: that …; that …; or that …".

    What an index holds has no words left to tell a semicolon from a full stop, and stays as it is.
    """
    opened: Sentence = ()
    for sentence in found:
        if opened and clause.text is not None and not _ends(clause.text, opened[-1], sentence[0]):
            opened += sentence
            continue
        if opened:
            yield opened
        opened = ()
        if has_trigger(sentence) and any(item.fragment.kind is Kind.COLON for item in sentence):
            opened = sentence
        else:
            yield sentence
    if opened:
        yield opened


def _ends(text: str, last: Evidence, following: Evidence) -> bool:
    """Whether a full stop stands between two fragments."""
    return ". " in text[last.fragment.end : following.fragment.start]


def has_trigger(sentence: Sentence) -> bool:
    """Whether a sentence says anything of a defense or dispenses with an element."""
    return any(item.fragment.kind in TRIGGERS for item in sentence)


TRIGGERS = frozenset(
    {
        Kind.BAR,
        Kind.PERMIT,
        Kind.DISPENSE,
        Kind.UNBAR,
        Kind.PLEAD,
        Kind.NEED,
        Kind.DEFENSE,
        Kind.SUFFICIENT,
        Kind.REQUIRES,
        Kind.ACTUAL,
    }
)


def _read(section: str, clause: Clause, words: Sentence, far: Reach) -> Iterator[Defense]:
    scopes, within, cited, leading = far
    elements = any(item.fragment.kind is Kind.ANY_OFFENSE for item in words)
    kinds = {item.fragment.kind for item in words}
    required = not kinds & (TRIGGERS - {Kind.REQUIRES, Kind.ACTUAL})
    if required and Kind.REQUIRES not in kinds and not {Kind.APPLIES, Kind.IF} <= kinds:
        return  # "someone who is in fact under fourteen" is an element of an offense
    if not (scopes or within or cited or elements):
        wide = required and any("traffick" in item.fragment.value for item in words)
        scopes = frozenset({"article" if wide else "section"})
    for effect in (Effect.ALLOWS,) if required else _effects(words):
        for plea, age in pleas(words, effect):
            if required and plea not in (Plea.FORCE, Plea.MIND, Plea.DECOY):
                continue  # what must be shown is no defense; of force, the state of mind and decoys alone is it asked
            yield Defense(plea, effect, age, section, clause, words, scopes, within, cited, elements, leading)


def _effects(words: Sentence) -> tuple[Effect, ...]:
    """What a sentence does: bars, allows, or bars and allows one who made an effort."""
    kinds = {item.fragment.kind for item in words}
    allows = Effect.ALLOWS_EFFORT if Kind.EFFORT in kinds else Effect.ALLOWS
    if _unless(words):
        return (allows,)
    if Kind.UNBAR in kinds:
        return (Effect.ALLOWS,)
    if Kind.BAR in kinds:
        return (Effect.BARS, Effect.ALLOWS_EFFORT) if Kind.PERMIT in kinds and Kind.EFFORT in kinds else (Effect.BARS,)
    if kinds & {Kind.PERMIT, Kind.PLEAD, Kind.DEFENSE, Kind.NEED} and _denied(words):
        return (Effect.BARS,)
    if kinds & {Kind.PERMIT, Kind.PLEAD}:
        return (allows,)
    return (Effect.BARS,) if kinds & {Kind.DISPENSE, Kind.SUFFICIENT} else ()


def _unless(words: Sentence) -> bool:
    """A bar that takes itself back: "is not a defense unless the mistake was a reasonable one"."""
    barred = False
    for item in words:
        barred = barred or item.fragment.kind is Kind.BAR
        if barred and item.fragment.kind is Kind.IF and item.fragment.value == "unless":
            later = (other.fragment.kind for other in words if other.fragment.start > item.fragment.start)
            return any(kind in (Kind.IGNORANCE, Kind.BELIEF, Kind.EFFORT) for kind in later)
    return False


def _denied(words: Sentence) -> bool:
    """ "neither … nor any mistake as to age is a defense": the negation stands before, far away."""
    for item in words:
        if item.fragment.kind in (Kind.PERMIT, Kind.PLEAD, Kind.NEED, Kind.DEFENSE):
            return False
        if item.fragment.kind is Kind.NEGATION and item.fragment.value in ("no", "not", "none", "neither", "nor"):
            return True
    return False


def reach(clause: Clause, words: Sentence) -> Reach:
    """How far the words of a provision reach, by what they say themselves."""
    scopes: set[str] = set()
    within = ""
    cited: list[tuple[str, str]] = []
    for item in words:
        value = item.fragment.value
        if item.fragment.kind is Kind.SCOPE:
            match value.lstrip("="):
                case "section" | "article" | "chapter" | "title" as noun:
                    scopes.add(noun)
                case "part":
                    scopes.add("article")
                case "act" | "code":
                    scopes.add("title")
                case _:
                    within = _labelled(clause.address, 1 if value == "subsection" else 2)
        elif item.fragment.kind is Kind.REQUIRES:  # "a conviction under this article requires"
            scopes.update(noun for noun in ("section", "article", "chapter") if f"under this {noun} " in value)
        elif item.fragment.kind is Kind.CITATION:
            relation, first, last = value.split("|")
            if first.startswith("("):
                first, last = split_address(clause.address)[0] + first, ""
            if first and relation not in _ELSEWHERE:
                cited.append((first, last))
    if within and "section" in scopes:  # "under subsection (a) of this section" is a citation; "this section" the whole
        within = ""
    return Reach(frozenset(scopes), within, tuple(cited))


# citations that say what else holds, not what the provision reaches
_ELSEWHERE = frozenset({"notwithstanding", "except as provided in", "as defined in", "subject to"})


def _labelled(address: str, levels: int) -> str:
    """The address cut to its first labels."""
    section, labels = split_address(address)
    return section + "".join(f"({label})" for label in labels[:levels])
