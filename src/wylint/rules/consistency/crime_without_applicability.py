"""Say to which conduct a new or changed crime applies, or name the day on which it takes effect.

What it checks
    A bill that creates or changes an offense of trafficking or commercial sexual exploitation, or its penalty: whether
    a section says to which conduct it applies, or else names the day on which the act takes effect; and whether it
    reaches back to conduct before it.

Why it matters
    Nobody can be punished under a law for what was done before it. A bill that takes effect at once, on a condition or,
    without a word, ninety days after the session takes effect on a day that no reader of the bill can tell; to what it
    applies is then argued in the first case.

Satisfied by
    A section that says to which offenses, acts or conduct the act applies; "this act is effective July 1, 2027", which
    leaves no question.

Model language
    This act applies to offenses committed on or after July 1, 2027.

Source
    W.S. 8-1-108; Wyoming Constitution, article 1, section 35; United States Constitution, article I, section 10.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.enactment import enactments, reaching_back
from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.law import Law
from wylint.facts.penalty import Penalty
from wylint.facts.targets import EXPLOITATION, sections_of
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add: `This act applies to offenses committed on or after July 1, 2027.` and `This act is effective July 1, 2027.`"
)


@rule("WY907", "crime-without-applicability", area=Area.CONSISTENCY, severity=Severity.NOTE)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for a bill that touches such an offense or penalty, none for a law as it stands."""
    touched = tuple(_touched(law))
    if not touched:
        return
    said = list(enactments(law))
    past = reaching_back(said)
    if past is not None:
        yield Outcome(
            Verdict.GAP,
            "the bill applies a crime or its punishment to conduct before it took effect, which the constitutions of "
            "Wyoming (article 1, section 35) and of the United States (article I, section 10) forbid",
            (*past.evidence, *touched),
            past.evidence[0],
            HELP,
        )
        return
    if any(not one.effective or not one.open for one in said):
        yield Outcome(Verdict.MET, evidence=tuple(item for one in said for item in one.evidence))
        return
    yield Outcome(
        Verdict.GAP,
        "the bill changes what is a crime or how it is punished, and says neither on which day it takes effect nor to "
        "which conduct it applies",
        touched,
        touched[0],
        HELP,
    )


def _touched(law: Law) -> Iterator[Evidence]:
    """The words of offenses and penalties that the bill creates or changes."""
    sections = sections_of(law, *EXPLOITATION)
    for offense in law.offenses:
        if offense.section in sections or in_trafficking_article(offense.section, law):
            if offense.clause.touched:
                yield offense.opening
            yield from (item for item in (*offense.conduct, *offense.grades) if item.clause.touched)
    for penalty in law.facts(Penalty):
        if penalty.section in sections or in_trafficking_article(penalty.section, law):
            yield from (item for item in penalty.evidence if item.clause.touched)
