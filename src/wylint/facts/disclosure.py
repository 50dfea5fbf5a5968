"""What lets the identity of a victim out in spite of a clause that keeps it confidential."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.confidentiality import Confidentiality
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.protection import Said, cites_trafficking, passages
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.law.citation import article_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A sentence that lets the identity of a victim out: "notwithstanding …, shall be released to a newspaper".

    ``how``: to whom or when, in words. ``cites`` are the provisions in spite of which it holds, or which it sets aside.
    """

    section: str
    clause: Clause
    how: str
    cites: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def opens(self, item: Confidentiality) -> bool:
        """Whether it lets out what a clause keeps: it cites that clause, or stands in its article."""
        kept = item.evidence[0].clause.address
        if any(kept.startswith(one) or one.startswith(f"{kept}(") for one in self.cites):
            return True
        return not self.cites and article_of(self.section) == article_of(item.section)


def disclosures(side: Side, section: Section) -> Iterator[Disclosure]:
    """The sentences of a section that let the identity of victims of trafficking out."""
    for passage in passages(side, section):
        words = passage.own + passage.below
        kinds = {item.fragment.kind for item in words}
        aside = tuple(_set_aside(words))
        if aside:
            how = PRESS if Said.PRESS in kinds else "where another provision sets the duty aside"
            yield Disclosure(section.citation, passage.clause, how, aside, words)
            continue
        lets = frozenset({Said.DISCLOSE, Said.PROVIDE} if Said.PRESS in kinds else {Said.DISCLOSE})  # "be given"
        if not ({Said.IDENTITY, Said.VICTIM} <= kinds and kinds & lets) or kinds & {
            Said.CHILD_AGENCY,
            Said.VICTIM_AGENCY,
        }:
            continue
        cites = tuple(_against(words, section))
        freely = Said.PRESS in kinds or (bool(cites) and Said.REQUEST in kinds)
        if freely and any(_lets_out(words, item) for item in words if item.fragment.kind in lets):
            how = PRESS if Said.PRESS in kinds else "to whoever asks"
            yield Disclosure(section.citation, passage.clause, how, cites, words)


PRESS = "to the news media"


def _set_aside(words: Sentence) -> Iterator[str]:
    """The provisions that do not apply: "W.S. 6-2-709(e) does not apply once a conviction is entered"."""
    cited: list[str] = []
    for item in words:
        if item.fragment.kind == Kind.CITATION:
            relation, first, _ = item.fragment.value.split("|")
            if cites_trafficking(item) and relation in ("None", ""):
                cited.append(first)
        elif item.fragment.kind == Said.EXCEPT and item.fragment.value.endswith(("apply", "extend")):
            yield from cited


def _against(words: Sentence, section: Section) -> Iterator[str]:
    """The provisions in spite of which a sentence holds."""
    for item in words:
        relation, _, cited = item.fragment.value.partition("|")
        if item.fragment.kind == Kind.CITATION and relation == "notwithstanding":
            first = cited.split("|")[0]
            yield section.citation + first if first.startswith("(") else first


def _lets_out(words: Sentence, item: Evidence) -> bool:
    """ "shall release", "may be disclosed", with no negation between."""
    modal: Evidence | None = None
    for before, one in zip((None, *words), words, strict=False):
        if one is item:
            break
        if one.fragment.kind in (Said.SHALL, Said.MAY):
            nobody = before is not None and before.fragment.value in ("no", "neither", "nor", "none")
            modal = None if nobody else one
        elif one.fragment.kind in (Said.NEGATION, Said.CONFIDENTIAL, Said.EXCEPT):
            modal = None
    return modal is not None
