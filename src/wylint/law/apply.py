"""A bill applied to the law: ``apply(bill, code)`` gives the law before and after, and what could not be applied.

Renumbering comes first, then what is amended, created and repealed, so that a provision is known by what it says and
not by its number. A repeal wins over an amendment; what is repealed and created anew is created. What takes effect
later is applied later, so that the law after a bill is that of its latest stage. Pure: nothing that is given changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wylint.bill.model import Bill, BillSection
from wylint.law.bench import Bench
from wylint.law.code import Code
from wylint.law.draft import Draft
from wylint.law.elsewhere import session_laws_on_both_sides
from wylint.law.merge import Merge
from wylint.law.model import Clause, Dispute, Note, Refusal, Section, Uncodified
from wylint.law.notes import notes
from wylint.law.plan import plan
from wylint.law.printed import Reading, printed_provisions, reading_of
from wylint.law.refusals import refusals
from wylint.law.stages import Stages
from wylint.law.words import Reader


@dataclass(frozen=True, slots=True)
class Applied:
    """The law on both sides of a bill. ``created`` and ``repealed`` are citations of sections, as the bill has them;
    ``changed`` are those of all sections that are not the same object on both sides.

    ``before`` is the law at hand, with sections that only the bill shows added (``complete`` False) and provisions
    not ``sure`` where the bill shows other existing words (``disputes``, in the order of the bill). Sections that did
    not change are the same objects. ``notes`` say what one should know of ``after``: that the bill takes effect in
    stages, or on a condition.
    """

    before: Code
    after: Code
    refusals: tuple[Refusal, ...]
    created: tuple[str, ...]
    repealed: tuple[str, ...]
    changed: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    disputes: tuple[Dispute, ...] = ()


def apply(bill: Bill, code: Code) -> Applied:
    """The law before and after a bill. What cannot be applied is refused with its reason, and the rest is applied.

    Never raises on any bill; time is linear in the bill and the sections that it names.
    """
    reader = Reader(bill.source)
    whole = plan(bill)
    stages = Stages(bill)
    whole.shown.sort(key=lambda shown: stages.of_shown(shown).day)
    bench = Bench(reader, reading_of(bill), code)
    bench.renumber(whole)
    bench.print(whole, created=False)
    bench.print(whole, created=True)
    bench.repeal(whole)
    applied = _read_off(bench)
    before, after = session_laws_on_both_sides(bill, reader, bench.reading, code.uncodified)
    applied = replace(
        applied,
        refusals=refusals(whole, bench, frozenset(law.address for law in after)),
        notes=notes(bill, whole, stages, reader),
    )
    after += tuple(_uncodified(reader, section) for section in whole.uncodified)
    if before is code.uncodified and after == before:
        return applied
    return replace(
        applied,
        before=replace(applied.before, uncodified=before),
        after=replace(applied.after, uncodified=after),
    )


def _read_off(bench: Bench) -> Applied:
    code = bench.code
    before: dict[str, Section] = {}
    after: dict[str, Section] = {}
    removed: list[str] = []
    repealed: list[str] = []
    for citation, target in bench.targets.items():
        stood, stands = target.section_before(citation), target.section_after()
        if stood is not None and stood is not target.law:
            before[citation] = stood
        if stands is not None and stands is not target.law:
            after[stands.citation] = stands
        if target.law is not None and (stands is None or stands.citation != citation):
            removed.append(citation)
            if target.gone and citation not in bench.created:
                repealed.append(citation)
    created: list[str] = []
    for citation, target in bench.created.items():
        section = target.section_after()
        if section is not None:
            after[citation] = section
            created.append(citation)
    changed = code.with_sections(after, [citation for citation in removed if citation not in after])
    touched = tuple(dict.fromkeys((*before, *after, *removed)))
    return Applied(
        code.with_sections(before),
        changed,
        (),
        tuple(created),
        tuple(repealed),
        touched,
        disputes=tuple(sorted(bench.disputes, key=lambda dispute: dispute.start)),
    )


def _uncodified(reader: Reader, section: BillSection) -> Uncodified:
    """A bill section that stands in no code: all its words are new."""
    address = f"section {section.number}"
    items = printed_provisions(reader, section, created=True)
    root = Draft(Clause("", address, ""), was="")
    Merge(root, items, Reading.MARKED, held=False, whole=False).run()
    return Uncodified(address, root.build(address))
