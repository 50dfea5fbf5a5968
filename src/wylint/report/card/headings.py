"""What every form of the score card shares: the headings of the analysis, the counts, the provisions worth printing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from wylint.report.words import counted
from wylint.rules.card import Card, Change, Entry
from wylint.rules.outcome import Verdict
from wylint.rules.registry import Area

# the six headings of the analysis, in its order, and what is ours
HEADINGS = {
    Area.CRIMINALIZATION: "Criminalization of domestic minor sex trafficking",
    Area.DEMAND: "Criminal provisions for demand",
    Area.TRAFFICKERS: "Criminal provisions for traffickers",
    Area.FACILITATORS: "Criminal provisions for facilitators",
    Area.PROTECTION: "Protective provisions for child victims",
    Area.JUSTICE_TOOLS: "Criminal justice tools for investigation and prosecutions",
    Area.CONSISTENCY: "Consistency of the trafficking article",
}
NOTICE = "This is no legal advice."
# what is printed first of what a bill changes
CHANGES = (Change.OPENED, Change.WORSENED, Change.CLOSED, Change.IMPROVED, Change.UNKNOWN)
_SHORT = {Verdict.NOT_APPLICABLE: "n/a"}


def by_area(card: Card) -> Iterator[tuple[str, list[Entry]]]:
    """The entries under their headings; a heading without entries is left out."""
    for area, heading in HEADINGS.items():
        entries = [entry for entry in card.entries if entry.rule.area is area]
        if entries:
            yield heading, entries


def changed(card: Card) -> list[Entry]:
    """What the bill changes, what it opens first."""
    return [entry for change in CHANGES for entry in card.entries if entry.change is change and _told(entry)]


def _told(entry: Entry) -> bool:
    """What cannot be told on either side is no change."""
    return entry.change is not Change.UNKNOWN or entry.before.outcome is not entry.after.outcome


def short(verdict: Verdict) -> str:
    """An outcome in one word."""
    return _SHORT.get(verdict, verdict.value)


def outcome(entry: Entry) -> str:
    """``gap``, or ``gap -> met`` where the bill changes it."""
    if entry.before.outcome is entry.after.outcome:
        return short(entry.after.outcome)
    return f"{short(entry.before.outcome)} -> {short(entry.after.outcome)}"


def of_the_analysis(card: Card) -> list[Entry]:
    """The entries under the six headings of the analysis, which alone are counted."""
    return [entry for entry in card.entries if entry.rule.area is not Area.CONSISTENCY]


def summary(card: Card, *, bill: bool) -> str:
    """ "closes 3, improves 1, leaves 30, opens 1" of a bill; "33 gaps, 5 partial, 30 met" of a law."""
    entries = of_the_analysis(card)
    if not bill:
        found = Counter(entry.after.outcome for entry in entries)
        gaps = counted(found[Verdict.GAP], "gap")
        parts = [gaps, f"{found[Verdict.PARTIAL]} partial", f"{found[Verdict.MET]} met"]
        parts += [
            f"{found[other]} {words}"
            for other, words in ((Verdict.UNKNOWN, "unknown"), (Verdict.NOT_APPLICABLE, "not applicable"))
            if found[other]
        ]
        return ", ".join(parts)
    done = Counter(entry.change for entry in entries)
    left = sum(entry.before.outcome is entry.after.outcome is Verdict.GAP for entry in entries)
    parts = [f"closes {done[Change.CLOSED]}"]
    if done[Change.IMPROVED]:
        parts.append(f"improves {done[Change.IMPROVED]}")
    parts.append(f"leaves {left}")
    if done[Change.WORSENED]:
        parts.append(f"worsens {done[Change.WORSENED]}")
    parts.append(f"opens {done[Change.OPENED]}")
    unknown = sum(entry.change is Change.UNKNOWN and _told(entry) for entry in entries)
    if unknown:
        parts.append(f"cannot tell of {unknown}")
    return ", ".join(parts)


def law_words(card: Card) -> str:
    """The law judged against, with its date."""
    return f"{card.law_name} (the law of {card.law_as_of})" if card.law_as_of else card.law_name


def innermost(addresses: Sequence[str]) -> list[str]:
    """The provisions themselves, without those they stand in."""
    return [
        address
        for address in addresses
        if not any(other != address and other.startswith(f"{address}(") for other in addresses)
    ]


def listed(addresses: Sequence[str], most: int = 8) -> str:
    """The provisions for people; of a long row the first."""
    found = innermost(addresses)
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return ", ".join(found[:most]) + more


def evidence(entry: Entry) -> Iterable[str]:
    """Which provisions an entry rests on: those after the bill, else those before it."""
    return entry.after.evidence or entry.before.evidence
