"""Which items of two rows are the same ones: words of two texts, or provisions of two sections.

Items that stand once on each side are found first and hold the rest in place (patience diff); what lies between them is
compared by the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

EFFORT = 1_000_000  # steps for one pair of rows: about half a second
DEPTH = 12  # how often a stretch between shared items is searched for shared items again
EDITS = 300  # so many edits between two shared items are looked for

Span = tuple[int, int, int, int]  # old[start:end], new[start:end]
Pairs = list[tuple[int, int]]


def aligned(old: list[int], new: list[int]) -> Pairs:
    """Pairs of places with the same item, rising on both sides; items are given as numbers.

    Time is linear in the rows, with a bounded effort on top: where it is spent, a stretch has no pairs.
    """
    found: Pairs = []
    effort = EFFORT
    todo: list[tuple[Span, int]] = [((0, len(old), 0, len(new)), 0)]
    while todo:
        (start, end, first, last), depth = todo.pop()
        while start < end and first < last and old[start] == new[first]:
            found.append((start, first))
            start, first = start + 1, first + 1
        while start < end and first < last and old[end - 1] == new[last - 1]:
            end, last = end - 1, last - 1
            found.append((end, last))
        if start == end or first == last:
            continue
        anchors = _anchors(old, new, (start, end, first, last)) if depth < DEPTH else []
        for one, other in anchors:
            todo.append(((start, one, first, other), depth + 1))
            found.append((one, other))
            start, first = one + 1, other + 1
        if anchors:
            todo.append(((start, end, first, last), depth + 1))
        elif effort > 0:
            pairs, steps = _greedy(old[start:end], new[first:last], effort)
            effort -= steps
            found.extend((start + one, first + other) for one, other in pairs)
    found.sort()
    return found


def _anchors(old: list[int], new: list[int], span: Span) -> Pairs:
    """The longest rising row of items that stand once on each side of a span."""
    start, end, first, last = span
    here, there = Counter(old[start:end]), Counter(new[first:last])
    places = {item: at for at, item in enumerate(new[first:last], first) if there[item] == 1}
    pairs = [(at, places[item]) for at, item in enumerate(old[start:end], start) if here[item] == 1 and item in places]
    # patience: each pile's top is the least end of a rising row of that length
    tops: list[int] = []
    heads: list[int] = []
    behind: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        behind.append(heads[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        heads[pile : pile + 1] = [index]
    row: Pairs = []
    at = heads[-1] if heads else -1
    while at >= 0:
        row.append(pairs[at])
        at = behind[at]
    return row[::-1]


def _greedy(old: list[int], new: list[int], effort: int) -> tuple[Pairs, int]:
    """Myers' greedy search for the fewest edits; no pairs where it takes too many. Also the steps it took."""
    if set(old).isdisjoint(new):
        return [], len(old) + len(new)
    reach = {1: 0}
    trail: list[dict[int, int]] = []
    steps = len(old) + len(new)
    for edits in range(min(EDITS, len(old) + len(new)) + 1):
        trail.append(dict(reach))
        for line in range(-edits, edits + 1, 2):
            down = line == -edits or (line != edits and reach[line - 1] < reach[line + 1])
            x = reach[line + 1] if down else reach[line - 1] + 1
            y = x - line
            while 0 <= y < len(new) and x < len(old) and old[x] == new[y]:
                x, y = x + 1, y + 1
                steps += 1
            reach[line] = x
            if x >= len(old) and y >= len(new):
                return _walked(trail, len(old), len(new)), steps + edits
        steps += 2 * edits + 1
        if steps > effort:
            break
    return [], steps


def _walked(trail: list[dict[int, int]], x: int, y: int) -> Pairs:
    """The pairs on the way that the search took, from its end back."""
    pairs: Pairs = []
    for edits in range(len(trail) - 1, -1, -1):
        reach, line = trail[edits], x - y
        down = line == -edits or (line != edits and reach[line - 1] < reach[line + 1])
        above = line + 1 if down else line - 1
        start = reach[above]
        begin = start if down else start + 1
        while x > begin and x > 0 and y > 0:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        x, y = start, start - above
    return pairs[::-1]
