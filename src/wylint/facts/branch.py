"""Branches: the punishments of one sentence, each with the conditions that belong to it, and what one measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.facts.measure import ADULT_AGE, ENDLESS, LIFE, Is, Measure, Said, ages

_PUNISHES = frozenset({Said.GRADE, Said.CLASS, Said.PRISON, Said.FINE, Said.MONEY, Said.BOTH, Said.LIKE})
_SPEAKS_OF = frozenset(
    {Said.MINOR, Said.ADULT, Said.PRIOR, Said.FIRST, Said.OTHERWISE, Said.YOUNG_ACTOR, Said.IF, Said.NONE}
)
_NEUTRAL = frozenset(
    {Said.OR, Said.AND, Said.UNIT, Said.ACT, Said.NAME, Said.WHO, Said.CITATION, Said.WITHIN, Said.UNTIL}
)


def punishes(measure: Measure) -> bool:
    return measure.kind in _PUNISHES or measure.what in (Is.TERM, Is.FINE)


def _conditions(measure: Measure) -> bool:
    return measure.kind in _SPEAKS_OF or measure.what is Is.AGE


def branches(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """The punishments of one sentence, each with the conditions that belong to it.

    A condition between two punishments belongs to the first, unless that has one already or a hinge ("unless",
    "however", "in which case") turns to the second.
    """
    current: list[Measure] = []
    between: list[Measure] = []
    complete = conditioned = False
    for measure in measures:
        if not punishes(measure):
            (between if complete else current).append(measure)
            if not complete:
                # "the sale of a minor" is the name of the offense, "if the victim is a minor" a condition
                conditioned = conditioned or (_conditions(measure) and measure.kind not in (Said.MINOR, Said.ADULT))
            continue
        if between and complete:
            ours, theirs, turned = _parted(between, conditioned=conditioned)
            current.extend(ours)
            conditioned = conditioned or any(map(_conditions, ours))
            if turned or (_again(measure, current) and any(map(_conditions, between))):
                yield current
                current, conditioned = [], any(map(_conditions, theirs))
                complete = False
            current.extend(theirs)
            between = []
        current.append(measure)
        complete = complete or measure.what is Is.TERM or measure.kind in (Said.CLASS, Said.GRADE, Said.LIKE)
    if current or between:
        yield current + between


def _parted(between: list[Measure], *, conditioned: bool) -> tuple[list[Measure], list[Measure], bool]:
    """What stands between two punishments: the first's part, the second's, and whether a hinge parts them."""
    hinge = next((at for at, m in enumerate(between) if m.kind in (Said.HINGE, Said.OTHERWISE)), None)
    if hinge is None and any(m.kind == Said.CASE for m in between):
        hinge = 0
    if hinge is not None:
        return between[:hinge], between[hinge:], True
    later = next((at for at, m in enumerate(between) if m.kind == Said.PRIOR), 0)
    if any(m.kind == Said.FIRST for m in between[:later]):  # "upon a first conviction and, upon a second, a felony"
        return between[:later], between[later:], True
    joint = next((at for at, m in enumerate(between) if m.kind in (Said.AND, Said.OR)), len(between))
    told = next((at for at, m in enumerate(between) if _conditions(m)), len(between))
    if conditioned or joint < told < len(between):  # "one year and, for a second conviction, five years"
        return [], between, False
    return between, [], False


def _again(measure: Measure, current: Sequence[Measure]) -> bool:
    """Whether a punishing word begins another punishment: the one at hand has its term, and this is no fine."""
    if measure.kind in (Said.FINE, Said.MONEY, Said.BOTH) or measure.what is Is.FINE:
        return False
    if measure.kind == Said.GRADE and any(held.kind == Said.GRADE for held in current):
        return True
    return any(held.what is Is.TERM or held.kind == Said.LIKE for held in current)


def term(branch: Sequence[Measure]) -> tuple[int, int]:
    """The least and the most imprisonment in months."""
    least = most = 0
    open_end = any(m.kind == Said.ANY_TERM for m in branch)
    only_life = True
    for measure in branch:
        if measure.what is not Is.TERM:
            continue
        amount = measure.amount
        if measure.bound == "life" or amount == LIFE:
            most = LIFE
            only_life = only_life and measure.bound in ("life", "least")
            continue
        only_life = False
        match measure.bound:
            case "least":
                least = least or amount
            case "most":
                most = max(most, amount)
            case _ if not least and not most:
                least = most = amount
            case _:
                most = max(most, amount)
    if most == LIFE and only_life and not open_end:
        return LIFE, LIFE
    if least and not most:
        most = LIFE  # "at least fifteen years" has no end
    return least, max(most, 1) if any(m.what is Is.TERM for m in branch) else most


def victims(branch: Sequence[Measure]) -> tuple[int, int, str]:
    """The ages of the victims that a branch is for: from, to below, and the word for a minor if that says it."""
    low, high, minor = 0, ENDLESS, ""
    said = list(ages(m for m in branch if m.what is Is.AGE))
    told = list(_told(branch))
    exact = [years for bound, years in ages(told) if bound == "exact"]
    for bound, years in ages(told):
        if bound == "under":
            high = min(high, years)
        elif bound == "over":
            low = max(low, years)
    if exact:
        low, high = min(exact), min(high, max(exact) + 1)
    if low >= high:
        low = 0
    if not said or high == ENDLESS:
        for place, measure in enumerate(branch):
            if measure.kind not in (Said.MINOR, Said.ADULT):
                continue
            if _either(branch[place : place + 3]):
                break
            denied = place > 0 and _denies(branch[place - 1])
            if (measure.kind == Said.ADULT) is denied:
                if low < ADULT_AGE:
                    high, minor = min(high, ADULT_AGE), measure.item.fragment.value
            elif not minor:
                low = max(low, ADULT_AGE)
            break
    return low, high, minor


def _either(three: Sequence[Measure]) -> bool:
    """ "an adult or a minor": victims of every age."""
    kinds = [m.kind for m in three]
    return kinds in ([Said.ADULT, Said.OR, Said.MINOR], [Said.MINOR, Said.OR, Said.ADULT])


def _denies(measure: Measure) -> bool:
    """ "other than a minor", "if no person prostituted is a minor"."""
    return measure.kind == Said.NONE or (measure.kind == Said.HINGE and measure.item.fragment.value == "other than")


def _told(branch: Sequence[Measure]) -> Iterator[Measure]:
    """Ages of victims: those of the offender ("a person eighteen years of age or older who") left out."""
    for place, measure in enumerate(branch):
        if measure.what is not Is.AGE:
            continue
        before = [m.kind for m in branch[:place]]
        if (
            measure.bound == "over"
            and measure.amount >= ADULT_AGE
            and not {Said.IF, Said.NONE, Said.HINGE}.intersection(before)
        ):
            continue
        yield measure


def _locks_up(measure: Measure) -> bool:
    """Whether it says imprisonment, and not only that somebody is punished or sentenced."""
    return not measure.item.fragment.value.startswith(("punish", "sentence"))


def conjunction(branch: Sequence[Measure], *, termed: bool) -> tuple[bool, bool, bool]:
    """How imprisonment and fine are joined: "and", "or both", and whether a fine alone is enough."""
    either = any(m.kind == Said.BOTH for m in branch)
    joint = option = prison = fined = False
    last: Measure | None = None
    for measure in branch:
        if measure.kind == Said.FINE or (measure.kind == Said.PRISON and _locks_up(measure)):
            other = prison if measure.kind == Said.FINE else fined
            if other and last is not None and not (prison and fined):
                joint = joint or (last.kind == Said.AND and last.item.fragment.value == "and")
                option = option or (last.kind == Said.OR) or last.item.fragment.value == "and/or"
            prison = prison or measure.kind == Said.PRISON
            fined = fined or measure.kind == Said.FINE
        elif measure.what is Is.TERM:
            prison = True
        last = measure
    return joint and prison and fined, either, termed and fined and (option or (either and not joint))
