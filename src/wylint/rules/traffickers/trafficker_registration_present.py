"""Keep traffickers, promoters of minors and makers of images of children on the sex offender registry.

What it checks
    The list of convictions for which a person must register: whether it still reaches human trafficking and sexual
    servitude of minors, promoting prostitution of a minor, and making or passing on images of the sexual
    exploitation of children, on a first conviction and without leave of a court.

Why it matters
    Registration is the only measure that follows a trafficker after the sentence. One section struck from a run of
    numbers takes it away for that offense, and nothing in the bill says so.

Satisfied by
    The offense in the list itself, in a tier or paragraph that the list cites, in a range that covers it, or in a
    duty of the offense's own section to register. A condition that the victim was a minor takes nothing away. A
    second conviction, a lower age and an order at the discretion of a court do.

Model language
    (viii)  "Offender" means a person convicted of a criminal offense specified in W.S. 7-19-302(g) through (j),
    6-2-702, 6-2-703 or 6-2-705 through 6-2-707, …

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 7-19-301(a)(viii) and 7-19-302(h); Protected Innocence
    Challenge component 3.5; 34 U.S.C. 20911.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.role import Role
from wylint.facts.trade import Subject, images, trade
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome
from wylint.rules.registered import registered
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "keep the offense among those for which a person must register: `W.S. 6-2-702, 6-2-703, 6-2-705 or 6-2-706`, "
    "`W.S. 6-4-103 if the person enticed or compelled was a minor` and `W.S. 6-4-303(b)(i) through (iii)`"
)


@rule(
    "WY310",
    "trafficker-registration-present",
    area=Area.TRAFFICKERS,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("7-19-30", "regist", "6-2-70", "traffick", "servitude", "6-4-103", "6-4-303", "prostitut"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the registration list."""
    traffickers = trade(law, Role.TRAFFICKER)
    trafficking = [one for one in traffickers if "traffick" in one.title]
    yield from registered(
        "WY310",
        law,
        (
            Subject.of("human trafficking of a minor", trafficking),
            Subject.of("sexual servitude of a minor", (one for one in traffickers if one not in trafficking)),
            Subject.of("promoting prostitution of a minor", trade(law, Role.PROMOTER)),
            Subject.of("making images of the sexual exploitation of children", images(law, possession=False)),
        ),
        Subject("", ()),
        HELP,
    )
