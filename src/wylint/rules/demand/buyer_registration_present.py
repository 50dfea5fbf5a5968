"""Keep buyers of children, and those who possess images of them, on the sex offender registry.

What it checks
    The list of convictions for which a person must register: whether it still reaches soliciting a minor for
    prostitution, patronizing (once it is listed), and possessing images of the sexual exploitation of children, each
    for every child under eighteen, on a first conviction, and without leave of a court.

Why it matters
    Registration follows a person who buys or tries to buy a child into every county he moves to. A word struck from
    the list takes that away without a word about buyers in the bill.

Satisfied by
    The offense in the list itself, in a tier or paragraph that the list cites, in a range that covers it, or in a
    duty of the offense's own section to register. A condition that the victim was a minor takes nothing away. A
    second conviction, a lower age, an order at the discretion of a court, and a list of definitions from which no
    duty runs do not do.

Model language
    (viii)  "Offender" means a person convicted of a criminal offense specified in W.S. 7-19-302(g) through (j),
    6-2-702, 6-2-703, 6-2-705 through 6-2-707, …

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 7-19-301(a)(viii), 7-19-302(g) and (h); Protected Innocence
    Challenge component 2.10; 34 U.S.C. 20911.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.role import Role
from wylint.facts.trade import Subject, images, targets
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome
from wylint.rules.registered import registered
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "keep the offense among those for which a person must register: `W.S. 6-4-102 if the person solicited was a "
    "minor` and `W.S. 6-4-303(b)(iv)`, without a further condition"
)


@rule(
    "WY213",
    "buyer-registration-present",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("7-19-30", "regist", "6-4-102", "6-4-303", "prostitut", "sexual exploitation"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the registration list."""
    buyers = targets(law, Role.BUYER)
    yield from registered(
        "WY213",
        law,
        (
            Subject.of("soliciting a minor for prostitution", (one for one in buyers if not one.trafficking)),
            Subject.of("possessing images of the sexual exploitation of children", images(law, possession=True)),
        ),
        Subject.of("patronizing a victim of sexual servitude", (one for one in buyers if one.trafficking)),
        HELP,
    )
