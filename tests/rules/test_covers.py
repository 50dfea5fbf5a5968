"""A provision that someone names covers itself and all that is below it."""

from __future__ import annotations

import pytest

from wylint.rules.covers import covers


@pytest.mark.parametrize(
    ("at", "address"),
    [
        ("", "section 1, 6-2-707(a)"),
        ("", ""),
        ("6-2-707", "6-2-707(a)(i)"),
        ("6-2-707", "section 2, 6-2-707"),
        ("6-2-707(a)", "section 2, 6-2-707(a)(i)(A)"),
        ("section 2, 6-2-707(a)", "section 2, 6-2-707(a)(i)"),
        ("section 2", "section 2, 6-2-707(a)"),
        ("section 2", "section 2"),
        ("section 3", "section 3(b)"),
        ("section 3(b)", "section 3(b)(i)"),
        ("title", "title"),
        ("catch title", "catch title"),
        ("section 326", "section 326, section 004, footnote 2"),
        ("section 326, section 004", "section 326, section 004, footnote 2"),
        ("section 004", "section 326, section 004, footnote 2"),
        ("2020 ch. 80, section 329", "2020 ch. 80, section 329(a)"),
        ("6-2-707(a)(intro)", "6-2-707(a)"),
        ("6-2-707(a)(intro)", "section 1, 6-2-707(a)(intro)"),
        # as people write it
        ("W.S. 6-2-707 (a)", "6-2-707(a)"),
        ("Section 2,  6‑2‑707(a)", "section 2, 6-2-707(a)"),
        ("Catch Title", "catch title"),
    ],
)
def test_covered(at: str, address: str) -> None:
    assert covers(at, address)


@pytest.mark.parametrize(
    ("at", "address"),
    [
        ("6-2-707", "6-2-708"),
        ("6-2-707", "6-2-707.1(a)"),
        ("6-2-70", "6-2-707"),
        ("6-2-707(a)", "6-2-707"),
        ("6-2-707(a)", "6-2-707(b)"),
        ("6-2-707(a)", "6-2-707(aa)"),
        ("6-2-707(a)(i)", "6-2-707(a)(ii)"),
        ("6-2-707(a)(i)", "6-2-707(a)(I)"),
        ("section 1, 6-2-707", "section 2, 6-2-707"),
        ("section 1, 6-2-707", "6-2-707"),
        ("section 1", "section 10, 6-2-707"),
        ("section 3(b)", "section 3"),
        ("title", "catch title"),
        ("title", ""),
        ("6-2-707", ""),
        ("6-2-707(a)(intro)", "6-2-707(a)(i)"),
    ],
)
def test_not_covered(at: str, address: str) -> None:
    assert not covers(at, address)
