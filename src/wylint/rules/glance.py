"""A glance at what a bill names, before any law or fact is looked at: most bills end here."""

from __future__ import annotations

from wylint.bill.model import Bill
from wylint.law.citation import title_of
from wylint.law.plan import plan
from wylint.rules._manifest import SESSION_LAWS, TITLES


def could_matter(bill: Bill) -> bool:
    """Whether a bill names anything of the titles in which facts stand, or enacts something outside the code that tells
    of their subjects: without a look at any law.
    """
    whole = plan(bill)
    named = {title_of(shown.section.citation) for shown in whole.shown}
    named.update(title_of(locus.address) for locus in whole.loci)
    if whole.elsewhere or not named.isdisjoint(TITLES):  # a session law is known by its year alone
        return True
    words = bill.source.text.lower()
    return bool(whole.uncodified) and any(literal in words for literal in SESSION_LAWS)
