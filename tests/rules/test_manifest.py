"""The manifest is what the rules declare; a rule that the registry cannot serve is named with file and line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from wylint.rules import _manifest
from wylint.rules.build_manifest import MANIFEST, ContractError, build, modules, subjects, text
from wylint.rules.finding import Severity
from wylint.rules.registry import DECLARED, Area, Kind, find, rules

GOOD = '''"""Say what to write.

What it checks
    …
Why it matters
    …
Satisfied by
    …
Model language
    …
Source
    …
"""
from collections.abc import Iterator

from wylint.facts.made_up import Applied, Definition, Law, Offense
from wylint.rules.finding import Remark, Severity
from wylint.rules.outcome import Outcome
from wylint.rules.registry import Area, Family, Kind, rule


@rule("WY299", "a-made-up-rule", area=Area.DEMAND, severity=Severity.ERROR)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    yield from ()
'''
DECORATOR = '@rule("WY299", "a-made-up-rule", area=Area.DEMAND, severity=Severity.ERROR)'
SIGNATURE = "def check(offense: Offense, law: Law) -> Iterator[Outcome]:"
Build = Callable[..., str]


@pytest.fixture
def build_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Build the manifest of one rule file, written for the test; what is wrong with it, or the row."""

    @dataclass(frozen=True)
    class Made:
        """Stands for any class of facts."""

    facts = type(sys)("wylint.facts.made_up")
    for name in ("Offense", "Definition", "Law", "Applied"):
        setattr(facts, name, type(name, (Made,), {"__module__": facts.__name__}))
    monkeypatch.setitem(sys.modules, facts.__name__, facts)
    monkeypatch.syspath_prepend(str(tmp_path))

    def built(old: str = "", new: str = "", stem: str = "a_made_up_rule", folder: str = "demand") -> str:
        assert old in GOOD
        package = tmp_path / "made_up_rules" / folder
        package.mkdir(parents=True, exist_ok=True)
        file = package / f"{stem}.py"
        file.write_text(GOOD.replace(old, new), encoding="utf-8")
        names = list(modules("made_up_rules", tmp_path / "made_up_rules"))
        for name in names:
            DECLARED.pop(name, None)
            monkeypatch.delitem(sys.modules, name, raising=False)
        try:
            return text(build(names)).split("= (\n")[1]
        except ContractError as error:
            return str(error).replace(str(file), file.name)
        finally:
            for name in names:
                sys.modules.pop(name, None)

    return built


def test_the_manifest_is_what_the_rules_declare() -> None:
    wanted = text(build(modules())) + subjects()
    assert MANIFEST.read_text(encoding="utf-8") == wanted, "run python -m wylint.rules.build_manifest"


def test_a_rule_is_found_by_code_and_by_name_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    row = ("WY299", "a-made-up-rule", "demand", "error", "list", ("buyer",), (), True, False, ("minor",), "nowhere")
    monkeypatch.setattr(_manifest, "RULES", (row,))
    rules.cache_clear()
    try:
        (rule,) = rules()
        assert (rule.code, rule.area, rule.severity, rule.kind) == ("WY299", Area.DEMAND, Severity.ERROR, Kind.LIST)
        assert find("wy299") is find("A-Made-Up-Rule") is rule
        assert find("WY298") is None
    finally:
        rules.cache_clear()


def test_reading_the_manifest_imports_no_rule_and_no_fact() -> None:
    code = (
        "import sys; from wylint.rules.registry import rules; rules(); "
        "print([name for name in sys.modules if name.startswith('wylint.facts') or name.count('.') > 2])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_rule_as_the_manifest_holds_it(build_rule: Build) -> None:
    assert build_rule() == (
        "    ('WY299', 'a-made-up-rule', 'demand', 'error', 'inside', (), ('Offense',), True, False, (), "
        "'made_up_rules.demand.a_made_up_rule'),\n)\n"
    )


@pytest.mark.parametrize(
    ("signature", "facts"),
    [
        ("def check(offense: Offense, law: Law) -> Iterator[Outcome]:", "('Offense',), True, False"),
        ("def check(offense: Offense) -> Iterator[Outcome]:", "('Offense',), False, False"),
        ("def check(law: Law) -> Iterator[Outcome]:", "(), True, False"),
        (
            "def check(fact: Offense | Definition, law: Law) -> Iterator[Outcome]:",
            "('Offense', 'Definition'), True, False",
        ),
        ("def check(applied: Applied) -> Iterator[Remark]:", "(), True, True"),
        ("def check(offense: Offense, applied: Applied) -> Iterator[Remark]:", "('Offense',), True, True"),
        ("def check(offense: Offense) -> Iterator[Remark]:", "('Offense',), False, True"),
        ('def check(offense: "Offense", law: "Law") -> "Iterator[Outcome]":', "('Offense',), True, False"),
    ],
)
def test_what_a_check_receives_follows_from_its_annotations(build_rule: Build, signature: str, facts: str) -> None:
    assert f" (), {facts}, (), " in build_rule(SIGNATURE, signature)


@pytest.mark.parametrize(
    ("signature", "fault"),
    [
        ("def check() -> Iterator[Outcome]:", "check takes one fact, then the law, or one of them"),
        ("def check(offense, law: Law) -> Iterator[Outcome]:", "check takes annotated positional parameters"),
        ("def check(offense: Offense, law: Law = None) -> Iterator[Outcome]:", "check takes annotated positional"),
        ("def check(*offense: Offense) -> Iterator[Outcome]:", "check takes annotated positional parameters"),
        ("def check(*, law: Law) -> Iterator[Outcome]:", "check takes annotated positional parameters"),
        ("def check(law: Law, offense: Offense) -> Iterator[Outcome]:", "check takes one fact, then the law"),
        ("def check(a: Offense, b: Definition, law: Law) -> Iterator[Outcome]:", "check takes one fact, then the law"),
        ("def check(offense: str, law: Law) -> Iterator[Outcome]:", "str is no kind of fact"),
        ("def check(offense: Offense | None, law: Law) -> Iterator[Outcome]:", "NoneType is no kind of fact"),
        (
            "def check(offense: 'Ofense', law: Law) -> Iterator[Outcome]:",
            "an annotation cannot be resolved (name 'Ofense'",
        ),
        ("def check(offense: Offense, law: Law) -> list[Outcome]:", "check returns Iterator[Outcome], or"),
        ("def check(offense: Offense, law: Law):", "check returns Iterator[Outcome], or"),
        ("def look(offense: Offense, law: Law) -> Iterator[Outcome]:", 'the function of a rule is called "check"'),
    ],
)
def test_a_signature_that_cannot_be_served_is_named_with_file_and_line(
    build_rule: Build, signature: str, fault: str
) -> None:
    line = GOOD[: GOOD.index(DECORATOR)].count("\n") + 1
    assert build_rule(SIGNATURE, signature).startswith(f"a_made_up_rule.py:{line}: {fault}")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"WY299"', '"WY199"', 'code "WY199" is not WY2 and digits'),
        ('"WY299"', '"WY2"', 'code "WY2" is not WY2 and digits'),
        ('"a-made-up-rule"', '"another-rule"', 'name is "another-rule", but the file is called "a_made_up_rule.py"'),
        ("Area.DEMAND", "Area.DRAFTING", 'area is "drafting", but the file stands in the folder "demand"'),
        ("Severity.ERROR)", "Severity.ERROR, wakes=(Family.BUYER,))", "only an absence or a list is woken"),
        ("Severity.ERROR)", "Severity.ERROR, kind=Kind.ABSENCE)", "an absence names the families"),
        ("Severity.ERROR)", 'Severity.ERROR, words=("Minor",))', "trigger words are literals in lower case"),
        ("Say what to write.", "say", "the module's docstring opens with one sentence"),
        ("Source\n", "", "the module's docstring lacks the heading Source"),
        (DECORATOR, "", "a rule file declares one rule, this one none"),
        (DECORATOR, f"{DECORATOR}\n{DECORATOR}", "a rule file declares one rule, this one 2"),
        (DECORATOR, "@rule(", "'(' was never closed"),
    ],
)
def test_whatever_else_breaks_the_contract_is_named_too(build_rule: Build, old: str, new: str, fault: str) -> None:
    found = build_rule(old, new)
    assert fault in found
    assert all(line.startswith("a_made_up_rule.py:") for line in found.splitlines())


def test_a_code_or_name_is_given_once(build_rule: Build) -> None:
    build_rule(stem="a_rule_of_the_same_code", old='"a-made-up-rule"', new='"a-rule-of-the-same-code"')
    assert "WY299 is already taken by made_up_rules.demand.a_made_up_rule" in build_rule()


def test_all_that_is_wrong_is_said_at_once(build_rule: Build) -> None:
    build_rule(stem="first", old='"WY299"', new='"WY1"')
    assert len(build_rule('"WY299"', '"WY3"').splitlines()) == 3
