"""Keep the identity of victims of trafficking, and of their families, confidential.

What it checks
    The provisions that keep the identity of a victim from the public: whether they reach prosecutions of trafficking,
    whom they bind (police, prosecutors, courts), whether the family's identity is kept too, and whether they hold
    without a request. It speaks when a bill takes any of that away.

Why it matters
    A child whose name is in the paper is found by the trafficker, and by everyone at school. Fear of that keeps
    children from testifying.

Satisfied by
    "… shall keep the identity of the victim and the victim's family confidential" in the trafficking article or for
    its offenses; "shall not be disclosed in any public record"; initials or a pseudonym. Confidentiality upon request,
    at discretion, or with an exception for the press is partial. A clause for the article on sexual assault alone does
    not reach trafficking. A clause moved elsewhere is no loss.

Model language
    (e)  In a prosecution under this article the court and all police and prosecuting agencies shall keep the identity
    of the victim and of the victim's family confidential.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-709(e) and 6-2-319; 18 U.S.C. 3509(d);
    Protected Innocence Challenge component 5.8.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.confidentiality import Confidentiality
from wylint.facts.disclosure import Disclosure
from wylint.facts.law import Law, printed_first
from wylint.facts.victims import EVERY, kept_for
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep the clause as it stands: `In a prosecution under this article police and prosecuting agencies shall keep the "
    "identity of the victim and of the victim's family confidential.`"
)


@rule(
    "WY513",
    "victim-confidentiality-present",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-2-7", "6-2-319", "confidential", "victim", "disclos", "identity"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = [(item, kinds) for item in law.facts(Confidentiality) if (kinds := kept_for(item, law))]
    firm = [(item, kinds) for item, kinds in found if item.binds and not item.terms]
    opened = next((one for one in law.facts(Disclosure) if any(one.opens(item) for item, _ in firm)), None)
    evidence = tuple(part for item, _ in found for part in item.evidence)
    if opened is not None:
        yield Outcome(
            Verdict.PARTIAL,
            f"the identity of victims of trafficking is kept confidential, but can be let out {opened.how}",
            (*evidence, *opened.evidence), opened.evidence[0], HELP,
        )  # fmt: skip
    elif any(kinds == EVERY for _, kinds in firm):
        protects = frozenset(one for item, _ in firm for one in _protected(item))
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif found:
        first, kinds = (firm or found)[0]
        terms = first.terms or ("in cases " + " or ".join(sorted(kinds)) if first.binds else "at discretion")
        yield Outcome(
            Verdict.PARTIAL,
            f"the identity of victims of trafficking is kept confidential only {terms}",
            evidence, printed_first(evidence), HELP,
        )  # fmt: skip
    elif not law.covers("WY513"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(Verdict.GAP, "nothing keeps the identity of victims of trafficking confidential", help=HELP)


def _protected(item: Confidentiality) -> Iterator[str]:
    for bearer in item.bearers:
        yield f"{bearer} keep the identity of victims of trafficking confidential"
    if item.family:
        yield "the identity of the families of victims of trafficking is kept confidential"
