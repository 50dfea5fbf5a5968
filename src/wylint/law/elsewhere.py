"""Session laws that a bill amends or repeals: sections of other laws than the code, as far as they are at hand.

``2013 Wyoming Session Laws, Chapter 91, Section 3(a)(intro) is amended to read:`` is a locus with a ``law``. What the
bill prints of such a section is merged as a section of the code is; of one that is not at hand, the bill itself shows
the words before and after.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.bill.model import Action, Bill, BillSection, Division, Locus
from wylint.law.citation import INTRO, split_address
from wylint.law.merge import Merge
from wylint.law.model import Section, Uncodified
from wylint.law.plan import bill_sections
from wylint.law.printed import Reading, printed_provisions
from wylint.law.target import Target
from wylint.law.words import Reader

Laws = tuple[Uncodified, ...]


def session_laws_on_both_sides(bill: Bill, reader: Reader, reading: Reading, held: Laws) -> tuple[Laws, Laws]:
    """The session laws before and after a bill; those that it leaves alone are the very same objects."""
    named = [(section, locus) for section, locus in _loci(bill) if locus.law and " section " in locus.law]
    if not named:
        return held, held
    laws = {one.address: one for one in held}
    targets: dict[str, Target] = {}
    printed: set[tuple[int, str]] = set()  # an excerpt is merged once, whatever number of loci it has
    for section, locus in named:
        law = laws.get(locus.law)
        target = targets.get(locus.law)
        if target is None:
            known = Section(law.address, "", law.root) if law is not None else None
            target = targets[locus.law] = Target(locus.law, known)
        if locus.action is Action.REPEAL:
            _repeal(target, locus)
        elif locus.action is not Action.RENUMBER and (section.start, locus.law) not in printed:
            printed.add((section.start, locus.law))
            _print(target, section, locus, reader, reading)
    before = {address: side for address, one in targets.items() if (side := one.section_before(address)) is not None}
    after = {address: side for address, one in targets.items() if (side := one.section_after()) is not None}
    return (
        tuple(_side(one, before, targets) for one in held) + _learned(before, laws),
        tuple(_side(one, after, targets) for one in held if one.address not in targets or one.address in after)
        + _learned(after, laws),
    )


def _loci(bill: Bill) -> Iterator[tuple[BillSection, Locus]]:
    for section in bill_sections(bill.children):
        if section.directive is not None:
            for locus in section.directive.loci:
                yield section, locus


def _side(law: Uncodified, sections: dict[str, Section], targets: dict[str, Target]) -> Uncodified:
    """A session law as it stands on one side; itself where nothing changes."""
    section = sections.get(law.address) if law.address in targets else None
    return law if section is None or section.root is law.root else Uncodified(law.address, section.root)


def _learned(sections: dict[str, Section], held: dict[str, Uncodified]) -> Laws:
    """Session laws that only the bill shows."""
    return tuple(Uncodified(address, section.root) for address, section in sections.items() if address not in held)


def _repeal(target: Target, locus: Locus) -> None:
    labels = split_address(locus.address.removeprefix(locus.law))[1]
    if not labels:
        target.gone = True
        return
    draft = target.find(labels)
    if draft is not None and labels[-1] != INTRO:
        draft.gone = draft.dirty = True


def _print(target: Target, section: BillSection, locus: Locus, reader: Reader, reading: Reading) -> None:
    """Merge what the bill prints of the section of that number."""
    number = locus.law.rpartition(" ")[2]
    for node in section.children:
        if isinstance(node, Division) and node.kind == "section" and node.number == number:
            target.printed = True
            items = printed_provisions(reader, node, created=False)
            held = target.law is not None
            Merge(target.after, items, reading, held=held, whole=target.whole).run()
            return
