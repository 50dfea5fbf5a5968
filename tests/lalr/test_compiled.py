"""A pattern made from its data matches as the pattern itself does, whatever Python froze it."""

from __future__ import annotations

import re

import pytest

from wylint.lalr.compiled import KIND, freeze, thaw

PATTERNS = [
    (r"(?P<NUMBER>\d+(?: \(\d+\))?)|(?P<WORD>[^\s,;]+)", 0),
    (r"(?:less|younger) than(?= \d)", 0),
    (r"it is not (?:a )?defense\b", re.IGNORECASE),
    (r"[‐‑]|§+ ?", 0),
]
TEXT = "It is not a defense that he was less than 18 (18), § 6‑2, younger than ten."


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
@pytest.mark.parametrize("kind", [KIND, ("another", (2, 7), "big", 1, 2)], ids=["this python", "another python"])
def test_the_same_matches(pattern: str, flags: int, kind: tuple[object, ...]) -> None:
    thawed, usual = thaw(freeze(pattern, flags), kind), re.compile(pattern, flags)
    assert [(m.span(), m.lastgroup, m.groupdict()) for m in thawed.finditer(TEXT)] == [
        (m.span(), m.lastgroup, m.groupdict()) for m in usual.finditer(TEXT)
    ]
    assert (thawed.pattern, thawed.flags, thawed.groups) == (usual.pattern, usual.flags, usual.groups)


def test_what_is_no_pattern_is_refused_when_the_tables_are_built() -> None:
    with pytest.raises(re.error):
        freeze("(")
