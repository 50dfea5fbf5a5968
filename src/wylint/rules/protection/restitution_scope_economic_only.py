"""Let restitution reach what the offender earned from the victim, and care still to come.

What it checks
    The heads of loss of every clause on restitution for trafficking or commercial sexual exploitation: its own words,
    the definitions it rests on and the provisions it refers to.
Why it matters
    A trafficked child has few receipts. Restitution for proven economic damage alone leaves the trafficker what he
    earned; federal law gives the victim the greater of that and a lawful wage.
Satisfied by
    The greater of the offender's gross income and the value of the victim's services or labor, beside losses past and
    future. Economic and future losses without that rule are partial.
Model language
    (b)  Restitution shall include the cost of past and future medical, mental health and rehabilitative care and the
    greater of what the defendant received from, or a fair wage for, the victim's labor or services.
Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-701(a)(x), 7-9-101(a)(iii) and 7-9-103(b);
    18 U.S.C. 1593(b)(3); Protected Innocence Challenge component 5.10.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.law import Law
from wylint.facts.loss import Loss, LossRule
from wylint.facts.remedied import crimes, general_heads, is_general, own_heads, touches
from wylint.facts.restitution import RestitutionClause
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add to the losses: `the cost of past and future medical, mental health and rehabilitative care and the greater of "
    "what the defendant received from, or a fair wage for, the victim's labor or services`"
)


@rule(
    "WY517",
    "restitution-scope-economic-only",
    area=Area.PROTECTION,
    severity=Severity.WARNING,
    words=("restitution", "pecuniary", "reparation", "7-9-10", "pay to ", "pay a", "pay the ", "to pay", "reimburse"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each section that says itself which losses count, and one for the general heads of loss."""
    sections = crimes(law)
    found = law.facts(RestitutionClause)
    # where a clause is made for these victims, the general one is what it falls back on
    clauses = [clause for clause in found if not is_general(clause) and _in_scope(clause, sections, law)]
    clauses = clauses or [clause for clause in found if is_general(clause)]
    general = general_heads(law)
    for section in dict.fromkeys(clause.section for clause in clauses):
        own = own_heads(section, law)
        if own:
            yield _outcome(section, own, () if any(rule.limited for rule in own) else general)
    told = {clause.section for clause in clauses}
    for loss in law.facts(LossRule):  # a sentence on the losses that stands apart from the order
        apart = not loss.defines and loss.section not in told and in_trafficking_article(loss.section, law)
        if apart:
            told.add(loss.section)
            own = own_heads(loss.section, law)
            yield _outcome(loss.section, own, () if any(one.limited for one in own) else general)
    falling = [clause for clause in clauses if not own_heads(clause.section, law)]
    if falling and general:
        yield _outcome(falling[-1].section, general, ())


def _in_scope(clause: RestitutionClause, sections: frozenset[str], law: Law) -> bool:
    return any(touches(clause, section, law) for section in sections)


def _outcome(section: str, rules: tuple[LossRule, ...], behind: tuple[LossRule, ...]) -> Outcome:
    """What these provisions cover, with those ``behind`` them, whose change is not theirs."""
    every = (*rules, *behind)
    covers = frozenset(loss for rule in every for loss in rule.covers)
    covers -= {loss for rule in every for loss in rule.leaves_out if loss is Loss.FUTURE}
    evidence: tuple[Evidence, ...] = tuple(item for rule in rules for item in rule.evidence)
    related = tuple(Related(rule.clause.address, "says which losses count") for rule in every)
    unit = rules[0].clause.address
    if Loss.SERVICES in covers:
        return Outcome(Verdict.MET, evidence=evidence, related=related, unit=unit)
    if Loss.FUTURE in covers or Loss.PAIN in covers:
        verdict = Verdict.PARTIAL
        message = f"restitution under {section} does not reach what the offender earned from the victim's services"
    else:
        verdict = Verdict.GAP
        message = (
            f"restitution under {section} covers proven economic losses only: neither future care nor what the "
            "offender earned from the victim's services"
        )
    return Outcome(verdict, message, evidence, evidence[0], HELP, related, unit)
