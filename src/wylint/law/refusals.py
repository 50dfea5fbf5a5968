"""Which loci of a bill cannot be applied to the law at hand, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wylint.bill.model import Action, Locus
from wylint.law.bench import Bench
from wylint.law.citation import INTRO, InOrder, split_address, title_of
from wylint.law.code import Code, below
from wylint.law.labels import FIRST
from wylint.law.model import Obstacle, Refusal, Section
from wylint.law.plan import AMENDING, RENUMBERING, Plan

Reason = tuple[Obstacle, str]

_ABSENT = (Obstacle.SECTION_MISSING, Obstacle.NOT_COVERED, Obstacle.PROVISION_MISSING)


def refusals(plan: Plan, bench: Bench, laws: Collection[str]) -> tuple[Refusal, ...]:
    """A refusal for each locus that could not be applied, or only taken as the bill prints it; at most one a locus.

    ``laws`` are the session laws after the bill, by address.
    """
    creating = {locus.address for locus in plan.loci if locus.action is Action.CREATE}
    found = list(_elsewhere(plan, bench.code, laws))
    made = InOrder(bench.created)
    taken = InOrder(citation for citation in bench.created if citation in bench.code and not _vacated(citation, bench))
    for locus in plan.loci:
        reason = _section(locus, bench, made, taken) if "(" not in locus.address else _provision(locus, bench, creating)
        if reason is not None:
            obstacle, why = reason
            stands = obstacle in _ABSENT and locus.action in AMENDING and _printed(locus, bench)
            found.append(Refusal(locus.address, why, locus.start, locus.end, obstacle, stands))
    return tuple(sorted(found, key=lambda refusal: (refusal.start, refusal.end)))


def _printed(locus: Locus, bench: Bench) -> bool:
    return locus.address.removesuffix(f"({INTRO})") in bench.shown


def _elsewhere(plan: Plan, code: Code, laws: Collection[str]) -> Iterator[Refusal]:
    held = {law.address: law.root for law in code.uncodified}
    for locus in plan.elsewhere:
        start, end = locus.start, locus.end
        if locus.law in held:
            labels = split_address(locus.address.removeprefix(locus.law))[1]
            if locus.action is not Action.CREATE and not below(held[locus.law], labels):
                reason = f"{_name(code)} has no {locus.address}"
                taken = locus.action in AMENDING
                yield Refusal(locus.address, reason, start, end, Obstacle.PROVISION_MISSING, taken)
        elif locus.law:
            taken = locus.law in laws and locus.action is not Action.REPEAL
            reason = f"{locus.law} is not part of the code"
            yield Refusal(locus.law, reason, start, end, Obstacle.OTHER_LAW, taken)
        else:
            reason = locus.unresolved or f"{locus.address} is no section of the code"
            yield Refusal(locus.address, reason, start, end, Obstacle.UNRESOLVED)


def _section(locus: Locus, bench: Bench, made: InOrder, taken: InOrder) -> Reason | None:
    citation, last = locus.address, locus.through or locus.address
    creates = made.between(citation, last)
    if locus.action is Action.CREATE:
        if not creates:
            return Obstacle.NOT_PRINTED, f"the bill does not print {citation}"
        exist = taken.between(citation, last)
        return (Obstacle.NUMBER_TAKEN, f"{exist[0]} exists already") if exist else None
    if not creates and not bench.code.range(citation, last):
        return missing(bench.code, citation, locus.through)
    if locus.action is Action.AMEND and not locus.through and citation not in bench.shown:
        return Obstacle.NOT_PRINTED, f"the bill does not print {citation}"
    if locus.action in RENUMBERING:
        first = next((bench.blocked[held] for held in _between(bench.blocked, citation, last)), "")
        return (Obstacle.NUMBER_TAKEN, f"{first} exists already") if first else None
    return None


def _between(citations: Collection[str], first: str, last: str) -> tuple[str, ...]:
    return InOrder(citations).between(first, last) if citations else ()


def _vacated(citation: str, bench: Bench) -> bool:
    """Whether the bill repeals or renumbers the section that the law has under this number."""
    target = bench.targets.get(citation)
    return target is not None and (target.gone or target.citation != citation)


def _provision(locus: Locus, bench: Bench, creating: set[str]) -> Reason | None:
    citation, _ = split_address(locus.address)
    address = locus.address.removesuffix(f"({INTRO})")
    law = bench.code.get(citation)
    if law is None and citation not in bench.created and citation not in bench.renamed:
        return missing(bench.code, citation)
    exists = bench.code.clause(address) is not None or (locus.action in AMENDING and _is_unlabelled(law, address))
    if (locus.action in AMENDING or locus.action is Action.CREATE) and address not in bench.shown:
        return Obstacle.NOT_PRINTED, f"the bill does not print {address}"
    if locus.action is Action.CREATE:
        return (Obstacle.NUMBER_TAKEN, f"{address} exists already") if exists and _stays(address, bench) else None
    if not exists and law is not None and law.complete and address not in creating and citation not in bench.created:
        return Obstacle.PROVISION_MISSING, f"{_name(bench.code)} has no {address}"
    if locus.action in RENUMBERING and locus.renumbered not in ("", address):
        new = locus.renumbered
        if bench.code.clause(new) is not None and _stays(new, bench):
            return Obstacle.NUMBER_TAKEN, f"{new} exists already"
    return None


def _stays(address: str, bench: Bench) -> bool:
    """Whether the provision that the law has at an address keeps it."""
    citation, labels = split_address(address)
    target = bench.targets.get(citation)
    draft = target.find(labels) if target else None
    if target is None or draft is None:
        return True
    return not (target.gone or draft.gone or draft.label != labels[-1])


def _is_unlabelled(law: Section | None, address: str) -> bool:
    """Whether an address is the (a) of a section that the law at hand has without labels."""
    return law is not None and address == f"{law.citation}({FIRST})" and bool(law.root.digest) and not law.root.children


def missing(code: Code, citation: str, through: str = "") -> Reason:
    """Why there is no section of a citation, or none in a range."""
    what = f"section from {citation} through {through}" if through else f"section {citation}"
    if code.repealed(citation):
        return Obstacle.SECTION_MISSING, f"{_name(code)} has {what} as repealed or renumbered"
    if code.coverage.covers(title=title_of(citation)) and not code.excerpt:
        return Obstacle.SECTION_MISSING, f"{_name(code)} has no {what}"
    return Obstacle.NOT_COVERED, f"{_name(code)} holds neither {what} nor all of title {title_of(citation)}"


def _name(code: Code) -> str:
    return code.name or "the law at hand"
