"""Duties to victims of trafficking: who must tell whom, refer to what, and provide what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from wylint.facts.evidence import Evidence
from wylint.facts.protection import Passage, Said, demands, gap, names_victim, on_subject, passages, stands_before
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.law.citation import split_address
from wylint.law.model import Section


@dataclass(frozen=True, slots=True)
class VictimDuty:
    """A sentence that says what is to be done for victims of trafficking.

    ``binds``: shall, not may. ``lifts``: it says that nobody must. ``late``: only upon a conviction, or with
    someone's leave. ``tells_child_agency``, ``tells_victim_agency``, ``refers``: whom it makes tell, and whether it
    refers to services. ``speaks_of_services``: it is about services, planning or referral at all. ``provides``:
    services are to be provided; ``specialized``: services made for such victims; ``hedged``: as far as funds or
    offers go; ``plans``: a plan, a study or grants.
    """

    section: str
    binds: bool
    lifts: bool
    late: bool
    tells_child_agency: bool
    tells_victim_agency: bool
    refers: bool
    speaks_of_services: bool
    provides: bool
    specialized: bool
    hedged: bool
    plans: bool
    evidence: tuple[Evidence, ...]

    @property
    def meets(self) -> bool:
        """Whether it makes somebody provide services made for victims of trafficking, come what may."""
        wanted = self.binds and self.speaks_of_services and self.provides and self.specialized
        return wanted and not (self.hedged or self.plans or self.late)


def victim_duties(side: Side, section: Section) -> Iterator[VictimDuty]:
    """The duties of a section to victims of trafficking or commercial sexual exploitation."""
    if not on_subject(side, section):
        return
    titled = "victim" in section.catchline.lower()
    said = tuple(passages(side, section))
    hedged = any(_hedges_all(passage.own) for passage in said)
    late = tuple(_put_off(passage) for passage in said if _puts_off_all(passage.own))
    for passage in said:
        if not titled and not any(item.fragment.kind in WHOM for item in passage.words):
            continue
        found = _read(section.citation, passage, hedged=hedged, late=passage.clause.address.startswith(late))
        if found is not None:
            yield found


WHOM = (Said.VICTIM, Said.TRAFFICKED, Said.MINOR)
OBJECTS = frozenset({Said.SERVICES, Said.SPECIALIZED})
ACTS = (Said.REFER, Said.NOTIFY, Said.INFORM, Said.PROVIDE, Said.PLAN, Said.AWARD)


def _read(section: str, passage: Passage, *, hedged: bool, late: bool) -> VictimDuty | None:
    words = passage.lead + passage.own
    kinds = {item.fragment.kind for item in words}
    own = {item.fragment.kind for item in passage.own}
    lifted = _lifted(words)
    # an item of a list whose lead has the verb: "provide: (i) Housing"
    item = bool(own & OBJECTS) and not own.intersection(ACTS)
    if not (lifted or kinds & {Said.SHALL, Said.MAY, Said.DIVERT}) or not (kinds if item else own).intersection(ACTS):
        return None
    child = _tells(passage, Said.CHILD_AGENCY)
    agency = _tells(passage, Said.VICTIM_AGENCY)
    services = bool(own & OBJECTS)
    refers = Said.REFER in own and (services or child or agency)
    speaks = refers or services or child or agency
    if not speaks:
        return None
    whole = passage.lead + passage.own + (passage.below if Said.SERVICES not in own else ())
    made_for = Said.SPECIALIZED in {item.fragment.kind for item in whole}
    return VictimDuty(
        section,
        not lifted and _binds(words, words if item else passage.own),
        lifted,
        late or _late(passage.own) or _late(passage.lead),
        child,
        agency,
        refers,
        services or refers,
        _provides(words if item else passage.own),
        made_for or _for_victims(whole),
        hedged or _hedged(words),
        _plans(whole),
        passage.own + tuple(item for item in passage.lead if item.fragment.kind in (Said.SHALL, Said.MAY)),
    )


# what is done with a plan or a program before anybody is served
PREPARING = ("develop", "establish")


def _lifted(words: Sentence) -> bool:
    """ "An agency may elect not to notify", "nothing in this section requires a report", "need not refer"."""
    kinds = {item.fragment.kind for item in words}
    if Said.LIFTS in kinds:
        return True
    return any(
        one.fragment.kind == Said.DECLINE or one.fragment.value.endswith(("need not", "not required to"))
        for one, other in pairwise(words)
        if other.fragment.kind in ACTS and 0 <= gap(one, other) <= 20
    )


# services that are a place or a program, which can be made for trafficked children
PLACES = ("program", "residential", "shelter", "safe", "housing", "placement", "treatment", "rehabilitation")


def _provides(own: Sentence) -> bool:
    """Services are to be provided: a verb of providing, or the establishing of a place or program."""
    for item in own:
        if item.fragment.kind == Said.PROVIDE:
            if not item.fragment.value.startswith(PREPARING):
                return True
            if any(other.fragment.kind == Said.SERVICES and other.fragment.value.startswith(PLACES) for other in own):
                return True
    return False


def _for_victims(words: Sentence) -> bool:
    """ "housing for trafficked children": the place and those it is for side by side."""
    return any(
        one.fragment.kind == Said.SERVICES
        and one.fragment.value.startswith(PLACES)
        and other.fragment.kind == Said.TRAFFICKED
        and 0 <= gap(one, other) <= 16
        for one, other in pairwise(words)
    )


IDLE = ("task force", "council", "stud", "feasib", "recommend")


def _plans(words: Sentence) -> bool:
    """Whether what is to be done is a plan, a study, grants: such a word between the modal verb and the services."""
    modal = False
    for item in words:
        kind = item.fragment.kind
        modal = modal or kind in (Said.SHALL, Said.MAY)
        if kind == Said.PLAN and item.fragment.value.startswith(IDLE):
            return True
        if modal and kind in (Said.PLAN, Said.AWARD):
            return True
        if modal and kind in (Said.SPECIALIZED, Said.SERVICES):
            return False
    return False


ADULT_AGE = 18
YOUNG = ("child", "minor", "youth")  # "transfer the minor"


def _tells(passage: Passage, whom: Said) -> bool:
    """Whether somebody is to be told or handed a victim: the verb and whom it is about."""
    own = {item.fragment.kind for item in passage.own}
    # "the department" that is told of a minor is the one that looks after children
    young = Said.MINOR in own or any(item.fragment.value.endswith(YOUNG) for item in passage.own)
    department = Said.PLAIN_AGENCY in own and Said.VICTIM_AGENCY not in own
    there = whom in own or (whom is Said.CHILD_AGENCY and young and department)
    grown = any(i.fragment.kind == Said.OVER_AGE and not 0 < i.fragment.number < ADULT_AGE for i in passage.own)
    if whom is Said.CHILD_AGENCY and grown and not own & {Said.MINOR, Said.UNDER_AGE}:
        return False  # told of adults only
    return there and bool(own & {Said.NOTIFY, Said.REFER, Said.INFORM})


def _binds(words: Sentence, own: Sentence) -> bool:
    """The modal verb nearest before the act binds; one of the lead-in where another verb has taken the nearest."""
    led = [item for item in words if item.fragment.kind in (Said.SHALL, Said.MAY) and item not in own]
    first = next((item.fragment.start for item in own if item.fragment.kind in (Said.SHALL, Said.MAY)), -1)
    acts = [item for kind in ACTS for item in own if item.fragment.kind == kind]
    act = next((item for item in acts if led or item.fragment.start > first), acts[0])  # not "upon notice, …"
    modal: Evidence | None = None
    for item in words:
        if item is act:
            break
        if item.fragment.kind in (Said.SHALL, Said.MAY):
            modal = item
        elif modal is not None and modal.clause is act.clause and item.fragment.kind in ACTS and modal not in led:
            modal = next(iter(led), modal)  # "assess whether the person may receive benefits, and refer"
    return modal is not None and modal.fragment.kind == Said.SHALL


def _late(own: Sentence) -> bool:
    """Only "upon conviction", "after a finding", "if the victim cooperates"."""
    late = any(
        item.fragment.kind in (Said.CONVICTION, Said.LIABLE) and stands_before(own, frozenset({Said.IF}), item, 30)
        for item in own
    )
    late = late or any("convict" in item.fragment.value for item in demands(own, Said.BURDEN))
    return late or bool(demands(own, Said.COOPERATE)) or bool(demands(own, Said.CONSENT))


def _hedged(words: Sentence) -> bool:
    return any(
        item.fragment.kind in (Said.HEDGE, Said.AVAILABLE)
        and not stands_before(words, frozenset({Said.SUSPEND}), item, 40)
        for item in words
    )


def _hedges_all(own: Sentence) -> bool:
    """ "Services under this section are subject to available funds"."""
    kinds = {item.fragment.kind for item in own}
    return Said.SCOPE in kinds and Said.HEDGE in kinds and _hedged(own) and not names_victim(own)


def _put_off(passage: Passage) -> str:
    """What such a sentence speaks of: its own subsection, or the whole section."""
    section, labels = split_address(passage.clause.address)
    own = any(i.fragment.kind == Said.SCOPE and i.fragment.value == "this subsection" for i in passage.own)
    return f"{section}({labels[0]})" if own and labels else section


def _puts_off_all(own: Sentence) -> bool:
    """ "The duties of this section arise only upon a conviction"."""
    kinds = {item.fragment.kind for item in own}
    return {Said.SCOPE, Said.DUTY} <= kinds and not kinds.intersection(OWN_CASE) and _late(own)


# with these a sentence is about the victim's own case
OWN_CASE = (Said.VACATE, Said.EXPUNGE, Said.IMMUNE, Said.DEFENSE)
