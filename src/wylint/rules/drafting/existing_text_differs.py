"""Print the words of the law as they stand.

What it checks
    The words that the bill shows as existing law, kept or struck: whether the law at hand has those words there. Case,
    spaces, hyphens, quotes, signs of sections, the points that close a clause and a publisher's notes are no
    difference. It speaks where a text of the code is at hand and the bill shows its ink.

Why it matters
    A bill amends by printing the law with its changes. Words that are not the law's come into it unseen, and words that
    are left out go unseen; which of the two was meant, a court must say.

Satisfied by
    The current words, with what is to go struck and what is to come underscored.

Model language
    (a)  Wicks shall be trimmed [-weekly-][+daily+].

Source
    Wyoming Constitution, article 3, section 26.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.differing import Change, Difference
from wylint.rules.finding import Remark, Severity
from wylint.rules.registry import Area, rule

_WORDS = 9  # a quotation of more words is cut in its middle
_MOST = 3
CURRENT = "print the words as they stand now, or name the law that has these with --code"


@rule("DR210", "existing-text-differs", area=Area.DRAFTING, severity=Severity.WARNING)
def check(difference: Difference) -> Iterator[Remark]:
    """One remark for each provision whose existing words differ."""
    law, address = difference.law, difference.address
    if difference.held is None:
        message = f"{law} has no {address}, which the bill shows as existing law: {_quoted(difference.shown)}"
    elif difference.other:
        message = f"{law} has other words at {address}: {_quoted(difference.held)}"
    else:
        first, *others = difference.changes
        more = f", and {len(others)} more difference{'s' if len(others) > 1 else ''}" if others else ""
        message = f"the existing words are not those of {law}: {_told(first)}{more}"
    told = "; ".join(map(_told, difference.changes[1 : 1 + _MOST])) if not difference.other else ""
    help_ = f"{CURRENT}; also {told}" if told else CURRENT
    yield Remark(message, difference.start, difference.end, address, help_)


def _told(change: Change) -> str:
    """ "the law has "ten (10)" where the bill has "five (5)"."""
    if change.law and change.bill:
        return f"the law has {_quoted(change.law)} where the bill has {_quoted(change.bill)}"
    place = f" behind {_quoted(change.behind)}" if change.behind else ""
    if change.law:
        return f"the law has {_quoted(change.law)}{place}, the bill does not"
    return f"the bill has {_quoted(change.bill)}{place}, the law does not"


def _quoted(text: str) -> str:
    words = text.split()
    if len(words) > _WORDS:
        words = [*words[: _WORDS - 4], "…", *words[-3:]]
    return f'"{" ".join(words)}"'
