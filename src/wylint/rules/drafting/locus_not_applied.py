"""Name places that can be found in the law at hand, and print what the bill amends.

What it checks
    Each place of a directive that could not be applied to the law at hand for another reason than that its number is
    taken (DR206) or that the law does not have it (DR211): the bill does not print it, the law at hand does not cover
    its title, it is a session law or a constitution that is not at hand, or the directive cannot be understood there.
    The rest of the bill is applied. It speaks where a text of the code is at hand.

Why it matters
    What is not applied is not judged: a finding there would be missed.

Satisfied by
    The provision, printed with its changes; a text of the code that holds it.

Model language
    6-20-103.  Lantern dealers.

Source
    Wyoming Constitution, article 3, section 26.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.apply import Applied
from wylint.law.model import Obstacle
from wylint.law.passed_over import passed_over
from wylint.rules.finding import Related, Remark, Severity
from wylint.rules.registry import Area, rule

_HELP = {
    Obstacle.NOT_PRINTED: "print it with its changes, or leave it out of the directive",
    Obstacle.NOT_COVERED: "name a text of the code that holds it with --code",
    Obstacle.OTHER_LAW: "compare what the bill shows with that law itself",
    Obstacle.UNRESOLVED: "name the place by its section and labels",
}


@rule("DR212", "locus-not-applied", area=Area.DRAFTING, severity=Severity.NOTE)
def check(applied: Applied) -> Iterator[Remark]:
    """One remark for each place that was passed over, or for those that follow each other with one reason."""
    for refusal, *others in passed_over(applied, *_HELP):
        yield Remark(
            f"{refusal.reason}, so what the bill does there cannot be checked",
            refusal.start,
            refusal.end,
            refusal.address,
            _HELP[refusal.obstacle],
            tuple(Related(one.address, "not applied either", one.start, one.end) for one in others),
        )
