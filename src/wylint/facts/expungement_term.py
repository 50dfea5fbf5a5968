"""What one section takes from the expungement that another allows: "notwithstanding W.S. 14-6-241, not until …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.protection import Said, passages
from wylint.facts.record_relief import JuvenileExpungement, left_out, waits
from wylint.facts.remedy import Cited
from wylint.facts.side import Side
from wylint.law.model import Section


@dataclass(frozen=True, slots=True)
class ExpungementTerm:
    """A sentence that makes the expungement of another section wait longer, or leaves offenses out of it."""

    section: str
    cites: tuple[Cited, ...]
    waits: bool
    excluded: frozenset[str]
    evidence: tuple[Evidence, ...]

    def governs(self, item: JuvenileExpungement) -> bool:
        """Whether it speaks of this expungement."""
        return item.section != self.section and any(
            one.holds(item.section) or one.first.startswith(f"{item.section}(") for one in self.cites
        )


def expungement_terms(side: Side, section: Section) -> Iterator[ExpungementTerm]:
    """The sentences of a section that set terms for an expungement of another."""
    for passage in passages(side, section):
        words = passage.own + passage.below
        if not any(item.fragment.kind == Said.EXPUNGE for item in words):
            continue
        cited = (item.fragment.value.split("|") for item in passage.own if item.fragment.kind == Kind.CITATION)
        cites = tuple(Cited(first, last) for _, first, last in cited if not first.startswith("("))
        late, excluded = waits(words), frozenset(left_out(words))
        if cites and (late or excluded):
            yield ExpungementTerm(section.citation, cites, late, excluded, words)


def standing_expungements(law: Law) -> tuple[JuvenileExpungement, ...]:
    """The expungements of a law with the terms that other sections set."""
    terms = law.facts(ExpungementTerm)
    return tuple(_under(item, [one for one in terms if one.governs(item)]) for item in law.facts(JuvenileExpungement))


def _under(item: JuvenileExpungement, terms: list[ExpungementTerm]) -> JuvenileExpungement:
    return replace(
        item,
        waits=item.waits or any(one.waits for one in terms),
        excluded=item.excluded.union(*(one.excluded for one in terms)),
        evidence=(*item.evidence, *(part for one in terms for part in one.evidence)),
    )
