"""``wylint rule``: manual pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wylint.cli.rule import reflowed
from wylint.rules.registry import rules

Wylint = Callable[..., Any]


def test_all_lists_every_rule(wylint: Wylint) -> None:
    lines = wylint("rule", "--all").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in rules()]


@pytest.mark.parametrize("word", ["WY210", "wy210", "mistake-of-age-defense-not-barred"])
def test_a_rule_is_found_by_code_and_by_name(wylint: Wylint, word: str) -> None:
    done = wylint("rule", word)
    assert done.code == 0
    assert done.out.startswith("WY210 mistake-of-age-defense-not-barred\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("WY999",), "no rule is called"),
        (("WY2",), "several codes"),
        ((), "name one rule"),
        (("WY210", "--all"), "one rule"),
    ],
)
def test_wrong_usage_is_exit_2(wylint: Wylint, arguments: tuple[str, ...], said: str) -> None:
    done = wylint("rule", *arguments)
    assert done.code == 2
    assert said in done.err


def test_paragraphs_are_fitted_to_the_terminal() -> None:
    text = "A line.\n\nWhat it checks\n    Every offense under which a person\n    can be prosecuted."
    assert reflowed(text, 30) == (
        "A line.\n\nWhat it checks\n    Every offense under which\n    a person can be\n    prosecuted."
    )
    assert reflowed(text, 80) == text
