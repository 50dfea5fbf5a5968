"""The manual page of a rule: its docstring and the first bad and the first good example."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from wylint.rules import examples
from wylint.rules.finding import Severity
from wylint.rules.page import as_text, manual, parts
from wylint.rules.registry import Area, Kind, Rule, rules

PAGE = """\
# WY299 a-made-up-rule

What the law needs.

## Good, first on the page

Nothing is missing.

```bill
(a)  Good words.  # ok
```

## Bad

Something is missing.

```bill
6-4-104.  A section.

(a)  Bad words.  # error: WY299
```

## Bad too

More is missing.

```bill
(a)  Worse words.  # error: WY299
```
"""
RULE = Rule(
    "WY299", "a-made-up-rule", Area.JUSTICE_TOOLS, Severity.ERROR, Kind.INSIDE, (), (), True, False, (), "made_up"
)


@pytest.fixture(autouse=True)
def rule_module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The module of the rule, and the folder in which its page may stand."""
    monkeypatch.setitem(sys.modules, "made_up", ModuleType("made_up", "Say what to write.\n\nSource\n    A law.\n"))
    monkeypatch.setattr(examples, "folder", lambda: tmp_path)
    (tmp_path / "justice_tools").mkdir()
    return tmp_path / "justice_tools" / "a-made-up-rule.md"


def test_the_manual_of_a_rule(rule_module: Path) -> None:
    rule_module.write_text(PAGE, encoding="utf-8")
    assert as_text(manual(RULE)) == (
        "WY299 a-made-up-rule\n"
        "error | justice tools | inside\n"
        "\n"
        "Say what to write.\n"
        "\n"
        "Source\n"
        "    A law.\n"
        "\n"
        "Flagged: Bad\n"
        "    Something is missing.\n"
        "\n"
        "    6-4-104.  A section.\n"
        "\n"
        "  > (a)  Bad words.\n"
        "\n"
        "Not flagged: Good, first on the page\n"
        "    Nothing is missing.\n"
        "\n"
        "    (a)  Good words.\n"
    )


def test_a_rule_without_a_page_has_a_manual_all_the_same() -> None:
    assert as_text(manual(RULE)).endswith("Source\n    A law.\n")


def test_the_parts_of_a_page() -> None:
    page = "Name a thing\nfor all.\n\nWhat it checks\n    One thing.\n\n    Another.\n\nSource\n    A book."
    assert parts(page) == (
        "Name a thing\nfor all.",
        (("What it checks", "One thing.\n\nAnother."), ("Source", "A book.")),
    )
    assert parts("A sentence.") == ("A sentence.", ())
    assert parts("") == ("", ())


def test_every_rule_says_what_it_checks_in_a_part_of_its_own() -> None:
    for rule in rules():
        opening, found = parts(rule.manual())
        assert opening.endswith("."), rule.code
        assert "What it checks" in dict(found), rule.code
