"""The guide for authors of rules shows a rule and a page that the program accepts."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from wylint.rules.build_manifest import build
from wylint.rules.examples import parse
from wylint.rules.registry import DECLARED

RULE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGE = re.compile(r"^````markdown\n(.*?)^````$", re.MULTILINE | re.DOTALL)


def test_the_rule_of_the_guide_keeps_the_contract(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = RULE.findall((root / "docs" / "writing-rules.md").read_text(encoding="utf-8"))
    folder = tmp_path / "guide" / "demand"
    folder.mkdir(parents=True)
    (folder / "buyer_penalty_missing.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    name = "guide.demand.buyer_penalty_missing"
    try:
        (rule,) = build([name])
    finally:
        DECLARED.pop(name, None)
        for module in (name, "guide.demand", "guide"):
            sys.modules.pop(module, None)
    assert (rule.code, rule.name, rule.facts, rule.law) == ("WY299", "buyer-penalty-missing", ("Offense",), True)


def test_the_page_of_the_guide_can_be_read(root: Path) -> None:
    (text,) = PAGE.findall((root / "docs" / "writing-rules.md").read_text(encoding="utf-8"))
    page = parse(text, Path("docs/writing-rules.md"))
    assert [example.fires for example in page.examples] == [True, False]
