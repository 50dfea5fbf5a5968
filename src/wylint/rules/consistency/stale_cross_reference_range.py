"""Carry a range that stands for the whole trafficking article to the article's last section.

What it checks
    Each range of citations that begins with the first section of the trafficking article, where a bill writes or
    changes it: whether it ends with the last section that the article has after the bill, and whether both its ends
    still exist.

Why it matters
    "6-2-701 through 6-2-710" was the whole article once. Every section added since is outside, and with it whatever
    the range was to govern: what "this act" means, which law prevails.

Satisfied by
    The last section of the article after the bill as the end of the range, or the article by its name ("title 6,
    chapter 2, article 7", "this article"). A range that begins later, as one of the offenses only, stands for less than
    the article and is left alone.

Model language
    (xvi)  "This act" means W.S. 6-2-701 through 6-2-712.

Source
    W.S. 6-2-701(a)(xvi) and 6-4-101 through 6-4-103, "6-2-701 through 6-2-710", beside 6-2-711 and 6-2-712.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.article_range import ArticleRange, ArticleSection
from wylint.facts.law import Law
from wylint.law.citation import article_of, order
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule


@rule(
    "WY901",
    "stale-cross-reference-range",
    area=Area.CONSISTENCY,
    severity=Severity.WARNING,
    words=("6-2-7", "traffick", "exploit"),
)
def check(found: ArticleRange, law: Law) -> Iterator[Outcome]:
    """One outcome for each range that stands for the article."""
    article = article_of(found.first)
    sections = [held.section for held in law.facts(ArticleSection) if article_of(held.section) == article]
    sections += [held.citation for held in law.side.code.article(found.first) if held.created]
    if not sections:
        return
    start, end = min(sections, key=order), max(sections, key=order)
    item = found.evidence[0]
    gone = [bound for bound in (found.first, found.last) if law.side.code.repealed(bound)]
    if found.first != start and not gone:
        return
    unit = found.clause.address
    said = f"{found.first} through {found.last}"
    if gone:
        message = f"the range {said} begins or ends with a section that no longer exists, {' and '.join(gone)}"
    elif order(found.last) < order(end):
        message = f"the range {said} stands for the whole article, which runs to {end}"
    else:
        yield Outcome(Verdict.MET, evidence=found.evidence, unit=unit)
        return
    yield Outcome(
        Verdict.GAP,
        message,
        found.evidence,
        item,
        f"write `W.S. {start} through {end}`, or name the article",
        (Related(end, "is the last section of the article"),),
        unit,
    )
