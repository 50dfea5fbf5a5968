"""What the two rules on registration say: which matters the duty to register reaches, and which it has lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.facts.item import Condition
from wylint.facts.law import Law
from wylint.facts.registration import Registration, named, registration
from wylint.facts.trade import ANY, Subject
from wylint.rules.finding import Related
from wylint.rules.outcome import Outcome, Verdict

# what a condition does to a registration, in words
_ONLY = {
    Condition.REPEAT: "only upon a further conviction",
    Condition.ORDERED: "only if a court so orders",
    Condition.UNDER_AGE: "only where the victim is below an age under eighteen",
    Condition.OVER_AGE: "only where the victim has reached an age",
    Condition.INCIDENT: "only in connection with another offense",
    Condition.ORGANIZED: "only where a group is involved",
    Condition.OWN_CHILD: "only where the victim is the offender's own child",
    Condition.ADULT: "only where the victim is an adult",
    Condition.JAILED: "only while the person is in prison",
    Condition.DERIVED: "only as an accessory or under the law of another jurisdiction",
    Condition.FURTHER: "only under a further condition",
}


def registered(code: str, law: Law, needed: Sequence[Subject], besides: Subject, help_: str) -> Iterator[Outcome]:
    """One outcome: met where all that is needed is registrable. ``besides`` is protected too where it is."""
    duty = registration(law)
    if not duty.lists:
        yield Outcome(Verdict.GAP if law.covers(code, "7") else Verdict.UNKNOWN, _NONE, help=help_)
        return
    held = [subject for subject in (*needed, besides) if subject.name and _registers(duty, subject)]
    missing = [subject for subject in needed if subject not in held]
    subjects = (*needed, besides)
    places = [place for subject in subjects for target in subject.targets for place in target.addresses]
    evidence = (*duty.naming(places), *duty.words)
    verdict = Verdict.MET if not missing else Verdict.PARTIAL if len(missing) < len(needed) else Verdict.GAP
    yield Outcome(
        verdict,
        "" if not missing else _short(duty, missing),
        evidence,
        help=help_,
        related=tuple(dict.fromkeys(Related(item.address, "says who must register") for item in evidence)),
        unit=duty.lists[0].clause.address,
        protects=frozenset(f"registration of a person convicted of {subject.name}" for subject in held),
    )


_NONE = "no provision says for which offenses a person must register as a sex offender"


def _registers(duty: Registration, subject: Subject) -> bool:
    return all(duty.registers(target.addresses) for target in subject.targets)


def _short(duty: Registration, missing: Sequence[Subject]) -> str:
    if not duty.binding:
        return "whether a person convicted must register as a sex offender is left to the court"
    told: list[str] = []
    for subject in missing:
        for target in subject.targets:
            if duty.registers(target.addresses):
                continue
            reached = all(duty.reach.covers(place, ANY) for place in target.addresses)
            limits = {one for place in target.addresses for one in duty.reach.conditions(place)} if reached else set()
            how = " and ".join(_ONLY[one] for one in sorted(limits) if one in _ONLY)
            told.append(f"{named(target)}{f', {how}' if how else ''}")
    which = "; ".join(dict.fromkeys(told))
    if all(", only" in one for one in told):
        return f"a conviction requires registration as a sex offender with a new limit: {which}"
    return f"a conviction does not, or not always, require registration as a sex offender: {which}"
