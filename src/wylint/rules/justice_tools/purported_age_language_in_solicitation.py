"""Keep soliciting a person purported to be a child an offense.

What it checks
    Whether the law still punishes an adult who solicits, procures or encourages someone who is only believed, purported
    or represented to be a child to engage in sexual conduct. It speaks when a bill strikes those words, repeals the
    offense, or lowers the age they speak of.

Why it matters
    It is the one Wyoming offense of this kind that reaches the man who answers an officer's decoy.

Satisfied by
    "Purported to be", "believed to be", "represented to be" a child in the offense, or a provision on it that bars the
    defense that the child was a decoy. "Who is in fact" under the age asks for the opposite.

Model language
    … anyone less than the age of fourteen (14) years, or a person purported to be less than that age, …

Source
    The analysis, "Criminal Justice Tools"; W.S. 6-2-318; Protected Innocence Challenge component 6.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.barred import barred
from wylint.facts.believed import defined_in, purported_age
from wylint.facts.defense import Defense
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.lexicon import BUYING
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.statement import SILENT
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "keep, or re-enact with the bill's own numbering: `… anyone less than the age of fourteen (14) years, or a person "
    "purported or believed to be less than that age, …`"
)
SOLICITING = frozenset({"solicit", "procur", "encourag", "entic", "lur", "persuad", "invit", "induc", "groom", "ask"})
YOUNGEST = 12


@rule(
    "WY605",
    "purported-age-language-in-solicitation",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("sex", "solicit", "6-2-318"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    evidence: list[Evidence] = []
    spared: list[Evidence] = []
    age = 0
    for offense in law.offenses:
        for limb in offense.limbs:
            if not _solicits(limb):
                continue
            pleaded = barred(offense, law, Plea.DECOY, minors=True)
            spared.extend(item for one in pleaded.allows if _spares_decoys(one) for item in one.words)
            found = _reached(limb, offense, law)
            if found:
                age = max(age, found)
                evidence.extend(item for item in limb.words if item.fragment.kind not in SILENT)
    if age:
        protects = {f"soliciting a person who seems to be {years}" for years in range(YOUNGEST, age)}
        yield Outcome(Verdict.MET, evidence=tuple(evidence), help=HELP, protects=frozenset(protects))
    elif not law.covers("WY605"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no law makes it a crime to solicit for sexual conduct a person who is only purported to be a child",
            tuple(spared),
            printed_first(tuple(spared)) if spared else None,
            HELP,
        )


def _solicits(limb: Limb) -> bool:
    return bool(limb.verbs & SOLICITING) and limb.sexual and not limb.verbs & BUYING and not limb.adults_only


def _reached(limb: Limb, offense: Offense, law: Law) -> int:
    """Below which age one is taken in who only seems to be: by the words of the limb, or by a bar of that defense."""
    victim = law.victim_age(limb, offense.section)
    if not victim:
        return 0
    pleaded = barred(offense, law, Plea.DECOY, minors=True)
    if any(map(_spares_decoys, pleaded.allows)):
        return 0
    said = purported_age(limb, victim)
    if said:
        return min(said, ADULT_AGE)
    if defined_in(limb, offense.section, law):  # "child means one who is or is purported to be under fourteen"
        return min(victim, ADULT_AGE)
    return victim if pleaded.bars else 0


def _spares_decoys(found: Defense) -> bool:
    """Whether it asks for a child in fact; a defense of officers on duty speaks of them alone."""
    said = [i.fragment for i in found.words if i.fragment.kind in (Kind.DECOY, Kind.ACTUAL)]
    return any(not fragment.value.endswith(_OFFICERS) for fragment in said)


_OFFICERS = ("officer", "officers", "agent", "agents", "official", "officials", "operative", "operatives")
