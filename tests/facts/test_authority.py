"""What law enforcement may investigate by electronic means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.authority import OnlineAuthority
from wylint.facts.book import read as read_book
from wylint.facts.law import Law
from wylint.facts.side import Reader, Side
from wylint.facts.subjects import ONLINE

from .conftest import code_of

WORDS = ("may", "peace officer", "internet", "investigate", "human trafficking", "6-4-303", "intercept", ":", ".", ";")


def authorities(text: str) -> tuple[OnlineAuthority, ...]:
    return Law(Side(code_of(f"7-2-110.  Example.\n\n(a)  {text}"), Reader())).facts(OnlineAuthority)


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("A peace officer may use the Internet to investigate human trafficking.", True),
        ("The division is authorized to pose as a minor online in cases of the purchase of sex with minors or "
         "prostitution.", True),
        ("Law enforcement may go online undercover to detect child pornography.", False),
        ("The attorney general may issue a subpoena for Internet accounts in a case of sexual exploitation of "
         "children.", False),
    ],
)  # fmt: skip
def test_an_authority(text: str, trade: bool) -> None:
    (found,) = authorities(text)
    assert found.trade is trade


@pytest.mark.parametrize(
    "text",
    [
        "A peace officer may not use the Internet to investigate human trafficking.",
        "The attorney general may authorize an application to intercept electronic mail on human trafficking.",
        "The division shall provide training in the investigation of human trafficking on the Internet.",
        "A person may use the Internet to learn of human trafficking.",
        "A peace officer may use a computer to investigate theft.",
    ],
)
def test_no_authority(text: str) -> None:
    assert authorities(text) == ()


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_are_read(words: list[str]) -> None:
    read_book(" ".join(words), ONLINE)
