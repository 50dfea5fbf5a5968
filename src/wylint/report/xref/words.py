"""What the renderers of cross-references say alike."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.crossrefs import CrossReferences
from wylint.law.crossref import Crossing
from wylint.law.reference import Manner, Reference
from wylint.report.words import counted

EXCERPT = (
    "{law} is an index of what the rules rest on, without the words of the law: other provisions may cite {address}, "
    "and its definitions cannot be told. --code with a text of the code answers in full."
)
_HEADINGS = {
    Manner.NAMED: "Cited by its number",
    Manner.PART: "Cited in part",
    Manner.WHOLE: "Cited as part of what holds it",
    Manner.RANGE: "Within a range that is cited",
    Manner.AREA: "Within an article, chapter or title that is cited",
}


def law_words(found: CrossReferences) -> str:
    """The law and its date: ``code-2022``, ``the code as of 2021-07-01``."""
    return f"{found.law_name} as of {found.law_as_of}" if found.law_as_of else found.law_name


def title(found: CrossReferences) -> str:
    """The address and the catchline of its section."""
    said = found.catchline or ("repealed or renumbered" if found.gone else "")
    return f"{found.address}  {said}" if said else found.address


def by_manner(found: CrossReferences) -> Iterator[tuple[str, list[Crossing]]]:
    """The citations of it under their headings, with their number; headings without any are left out."""
    for manner, heading in _HEADINGS.items():
        held = [one for one in found.cited_by if one.manner is manner]
        if held:
            yield f"{heading} ({counted(len({one.reference.by for one in held}), 'provision')})", held


def cited(reference: Reference) -> str:
    """What is cited, and what for: ``in violation of 6-2-702 through 6-2-707``, ``title 6, chapter 2``."""
    place = " through ".join(_area(one) if reference.area else one for one in (reference.first, reference.last) if one)
    return f"{reference.relation} {place}" if reference.relation else place


def _area(area: str) -> str:
    """``6-2 article 7`` in words."""
    chapter, _, article = area.partition(" article ")
    number, _, rest = chapter.partition("-")
    words = f"title {number}" + (f", chapter {rest}" if rest else "")
    return f"{words}, article {article}" if article else words


def note(found: CrossReferences) -> str:
    """What a reader must know of the law at hand, or ""."""
    return EXCERPT.format(law=found.law_name, address=found.address) if found.excerpt else ""
