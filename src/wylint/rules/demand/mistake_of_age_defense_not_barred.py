"""Bar the mistake-of-age defense for every offense of commercial sexual conduct with a minor.

What it checks
    Every offense under which a person can be prosecuted for commercial sexual conduct with a minor: where age is an
    element or a step of the penalty, where it comes in through an offense that is cited, and a solicitation offense
    that is open to any age and has no counterpart for minors. For each it looks for a provision whose reach
    includes it and that takes ignorance, mistake or belief as to age away as a defense, or makes knowledge of age
    no element.

Why it matters
    Without such a bar a buyer can answer that he took the child for an adult. The law already bars that answer for
    one offense, W.S. 6-2-706(c), and by its own words for that section only.

Satisfied by
    "It is not a defense that …" in the section, in another section that reaches it (by list, range, "this article",
    or any offense of which age is an element), strict liability as to age, or "knowledge of age is not an element".
    A bar at a lower age than the offense's, a bar in another offense, a clause on the minor's own immunity or on
    decoys, and a struck or negated bar satisfy nothing. A bar beside a defense of a documented attempt to learn the
    age is partial.

Model language
    6-2-7xx.  Defenses barred.  It is not a defense in a prosecution under this article or W.S. 6-4-102 through
    6-4-104 that the defendant did not know the age of the victim or believed the victim was eighteen (18) years of
    age or older.

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-2-702, 6-2-703, 6-2-707, 6-4-102 (no bar) and 6-2-706(c);
    Protected Innocence Challenge component 2.6. Litigation: State v. Moser, 884 N.W.2d 890 (Minn. App. 2016), on a
    strict bar as applied to solicitation online only.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.defense import Defense
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Effect, Plea
from wylint.facts.statement import SILENT, has
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add, with the bill's own numbering: `It is not a defense in a prosecution under this section that the defendant "
    "did not know the age of the victim or believed the victim was eighteen (18) years of age or older.`"
)
# who does this with a minor for sex deals in the minor, whether or not value is spoken of
TRADE = frozenset({"recruit", "harbor", "transport", "traffic"})
ONLINE = (
    " A strict bar was held unconstitutional as applied to solicitation online only: State v. Moser, 884 N.W.2d 890 "
    "(Minn. App. 2016)"
)


@rule("WY210", "mistake-of-age-defense-not-barred", area=Area.DEMAND, severity=Severity.ERROR)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of commercial sexual conduct that can be charged for conduct with a minor."""
    limbs = [limb for limb in offense.limbs if _chargeable(limb, offense, law)]
    if not limbs:
        return
    age = max(law.victim_age(limb, offense.section) for limb in limbs)
    said = law.barring(offense, Plea.AGE, age_is_element=age > 0 or bool(offense.grades))
    if not age:  # age only grades the offense: a bar where the grade stands is enough
        places = {item.address for item in offense.grades}
        said += tuple(
            found
            for found in law.defenses
            if found.plea is Plea.AGE
            and found not in said
            and any(found.reaches(offense.section, place, age_is_element=True) for place in places)
        )
    evidence = (*_conduct(limbs), *offense.grades, *(item for found in said for item in _pleading(found)))
    relied = tuple(dict.fromkeys(_relied(found) for found in said))
    barred = any(found.effect is Effect.BARS and not 0 < found.age < (age or ADULT_AGE) for found in said)
    if any(found.effect is Effect.ALLOWS for found in said):
        verdict, message = (
            Verdict.GAP,
            "the law allows the defense that the defendant was mistaken about the victim's age",
        )
    elif any(found.effect is Effect.ALLOWS_EFFORT for found in said):
        verdict = Verdict.PARTIAL if barred else Verdict.GAP
        message = "the law allows a defense to one who tried to learn the victim's age"
    elif barred:
        yield Outcome(Verdict.MET, evidence=evidence, related=relied, unit=offense.clause.address)
        return
    elif not law.covers("WY210"):
        yield Outcome(Verdict.UNKNOWN, evidence=evidence, at=printed_first(evidence), unit=offense.clause.address)
        return
    else:
        verdict, message = (
            Verdict.GAP,
            "nothing bars the defense that the defendant was mistaken about the victim's age",
        )
    online = any(has(limb.words, Kind.ELECTRONIC) for limb in limbs)
    yield Outcome(
        verdict,
        f"{offense.title} ({offense.clause.address}) can be charged for conduct with a minor, and {message}",
        evidence,
        printed_first((*_short(said, age), offense.opening, *evidence)),
        HELP + (ONLINE if online else ""),
        relied or _elsewhere(law),
        offense.clause.address,
    )


def _chargeable(limb: Limb, offense: Offense, law: Law) -> bool:
    """Whether this limb is commercial sexual conduct that can be charged for conduct with a minor."""
    if limb.adults_only or (has(limb.words, Kind.IMAGE) and not limb.commercial):
        return False
    trades = limb.sexual and limb.verbs & TRADE
    if not trades and not law.is_commercial(limb, offense.section):
        return False
    if law.victim_age(limb, offense.section) or offense.grades:
        return True
    solicits = bool(limb.commercial) or limb.pays or (has(limb.words, Kind.VALUE) and "giv" in limb.verbs)
    return limb.buys and solicits and not has(limb.words, Kind.STATUS) and not _counterpart(offense, law)


def _counterpart(offense: Offense, law: Law) -> bool:
    """Whether another buyer offense is the one for minors, with no status of the victim to be proved."""
    return any(
        limb.buys and limb.victim and not has(limb.words, Kind.STATUS)
        for other in law.offenses
        if other.section != offense.section
        for limb in other.limbs
    )


def _conduct(limbs: list[Limb]) -> Iterator[Evidence]:
    seen: set[int] = set()
    for limb in limbs:
        for item in limb.words:
            if id(item.fragment) not in seen and item.fragment.kind not in SILENT:
                seen.add(id(item.fragment))
                yield item


def _pleading(defense: Defense) -> Iterator[Evidence]:
    for item in defense.words:
        if item.fragment.kind not in SILENT:
            yield item


def _short(said: tuple[Defense, ...], age: int) -> Iterator[Evidence]:
    """The words of provisions that let the mistake in, or bar it only at a lower age: where to mend the bill."""
    for found in said:
        if found.clause.touched and (found.effect is not Effect.BARS or 0 < found.age < (age or ADULT_AGE)):
            own = [item.fragment for item in found.words if item.clause is found.clause]
            yield Evidence(found.clause, Fragment(Kind.PERMIT, start=own[0].start, end=own[-1].end))


def _elsewhere(law: Law) -> tuple[Related, ...]:
    """The bars that the law has and that do not reach the offense."""
    return tuple(
        dict.fromkeys(
            Related(found.clause.address, "bars a mistake of age, but not in a prosecution of this offense")
            for found in law.defenses
            if found.plea is Plea.AGE and found.effect is Effect.BARS
        )
    )


def _relied(defense: Defense) -> Related:
    note = {
        Effect.BARS: "bars a mistake of age" if not defense.age else f"bars a mistake of age only at {defense.age}",
        Effect.ALLOWS: "allows a mistake of age as a defense",
        Effect.ALLOWS_EFFORT: "allows a defense of an attempt to learn the age",
    }[defense.effect]
    return Related(defense.clause.address, note)
