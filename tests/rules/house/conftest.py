"""House rules as tables, asked of bills written for the test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand
from wylint.law.code import Code
from wylint.rules.frame import framed
from wylint.rules.house.find import Found, find
from wylint.rules.house.written import read
from wylint.text import read_text

Asked = Callable[..., Found]
Words = Callable[..., list[str]]


@pytest.fixture(scope="session")
def asked() -> Asked:
    """What one rule, given by its keys, finds in a bill; sections alone get a bill around them."""

    def found(text: str, *, law: Code | None = None, **table: Any) -> Found:
        rule = read({"code": "XX001", "name": "a-rule", "message": "it is so", "given": "provision", **table})
        bill = parse(read_text(framed(text).text, "bill.txt"))
        return find(bill, lambda: law or law_at_hand(), [rule])

    return found


@pytest.fixture(scope="session")
def words(asked: Asked) -> Words:
    """The words that one rule points at, each with its address behind it."""

    def found(text: str, **table: Any) -> list[str]:
        said = asked(text, **table)
        assert not said.failures
        whole = framed(text).text
        source = read_text(whole, "bill.txt")
        return [f"{source.words(one.start, one.end)} @ {one.address}" for one in said.findings]

    return found
