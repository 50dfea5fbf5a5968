"""Keep the references from the prostitution offenses into the trafficking article.

What it checks
    The offenses of prostitution, soliciting and promoting it: whether each refers to the trafficking article, and
    whether the reference still reaches the trafficking offenses, the offense of buyers and the immunity of victims.
    It speaks when a bill strikes a reference, shortens its range, or moves what it names without conforming it.

Why it matters
    The reference tells an officer and a court that the person before them may be a victim, and that the graver offense
    comes first.

Satisfied by
    An exception at the opening, a subsection that yields to the article, a range that has grown, or a defense of
    victims of human trafficking by name. "Except as otherwise provided by law", a catchline, a definition that is
    borrowed and a "notwithstanding" are no reference.

Model language
    Except as provided in W.S. 6-2-701 through 6-2-710, ...

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking"; the openings of W.S. 6-4-101, 6-4-102 and
    6-4-103(a); Protected Innocence Challenge component 1.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.article_links import links_of
from wylint.facts.law import Law
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = "keep at the opening, with the article's own numbers: `Except as provided in W.S. 6-2-701 through 6-2-710, ...`"


@rule(
    "WY105",
    "prostitution-law-cross-references-trafficking",
    area=Area.CRIMINALIZATION,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("prostitut", "6-2-7", "6-4-1", "traffick"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    links = tuple(links_of(law))
    if not links:
        return
    missing = [link for link in links if not link.holds]
    protects = frozenset(link.says for link in links if link.holds)
    evidence = tuple({id(said.fragment): said for link in links for said in link.evidence}.values())
    related = tuple(
        dict.fromkeys(Related(link.section, "is an offense of prostitution") for link in links if link.section)
    )
    if not missing:
        yield Outcome(Verdict.MET, evidence=evidence, related=related, help=HELP, protects=protects)
        return
    yield Outcome(
        Verdict.PARTIAL if protects else Verdict.GAP,
        f"the law no longer says that {missing[0].says}",
        evidence=evidence,
        help=HELP,
        related=related,
        protects=protects,
    )
