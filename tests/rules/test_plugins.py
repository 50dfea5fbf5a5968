"""Rules in Python that a house installs: found by their entry point, held to the contract, run like ours."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.config import Misconfigured
from wylint.config.find import Configuration
from wylint.rules import plugins
from wylint.rules.frame import framed
from wylint.rules.judge import judge
from wylint.rules.own import Own
from wylint.rules.plugins import PluginError, load
from wylint.rules.registry import DECLARED
from wylint.rules.selection import Selection
from wylint.text import read_text

GOOD = '''"""Rules of a house."""

from collections.abc import Iterator

from wylint.rules.api import Law, Offense, Outcome, Severity, Verdict, rule


@rule("YY001", "offense-without-name", severity=Severity.WARNING, words=("minor",))
def offense_without_name(offense: Offense) -> Iterator[Outcome]:
    """Give every offense a name."""
    if not offense.name:
        unit = offense.clause.address
        yield Outcome(Verdict.GAP, "the offense has no name", offense.conduct, offense.opening, unit=unit)
'''
DECORATOR = '@rule("YY001", "offense-without-name", severity=Severity.WARNING, words=("minor",))'
BILL = (
    "6-4-104.  Buying.\n\n(a)  A person who pays a minor for sexual contact shall be imprisoned for ten (10) years.\n"
)
Install = Callable[..., str]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Install a package with these files, and an entry point of its name; returns the name."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)

    def installed(text: str = GOOD, *, name: str = "our_rules", value: str = "", **more: str) -> str:
        package = tmp_path / "our_rules"
        package.mkdir(exist_ok=True)
        (package / "__init__.py").write_text(text, encoding="utf-8")
        for stem, words in more.items():
            (package / f"{stem}.py").write_text(words, encoding="utf-8")
        about = tmp_path / f"{name}-1.0.dist-info"
        about.mkdir(exist_ok=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (about / "entry_points.txt").write_text(f"[wylint.rules]\n{name} = {value or 'our_rules'}\n", encoding="utf-8")
        return name

    load.cache_clear()
    yield installed
    load.cache_clear()
    for one in set(sys.modules) - before:
        if one.split(".")[0] == "our_rules":
            del sys.modules[one]
            DECLARED.pop(one, None)


def wrong(name: str, tmp_path: Path) -> str:
    with pytest.raises(PluginError) as raised:
        load(name)
    said = str(raised.value)
    assert said.splitlines() == [said]
    return said.replace(str(tmp_path), "")


def test_its_rules_run_with_ours(install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wylint.toml").write_text("plugins = ['our_rules']\nselect = ['YY', 'WY206']", encoding="utf-8")
    settings = Configuration().of("bill.txt")
    bill = parse(read_text(framed(BILL).text))
    judged = judge(bill, None, settings.selection, own=settings.own())
    (found,) = [one for one in judged.findings if one.code == "YY001"]
    assert (found.name, found.message, found.address) == (
        "offense-without-name",
        "the offense has no name",
        "section 1, 6-4-104(a)",
    )
    ignoring = settings._replace(selection=settings.selection.then(ignore=["YY001"], named={"x": "YY001"}))
    assert not [o for o in judge(bill, None, ignoring.selection, own=ignoring.own()).findings if o.code == "YY001"]


JUDGES_THE_DRAFT = '''"""Rules of a house."""

from collections.abc import Iterator

from wylint.rules.api import Bill, Remark, Severity, rule


@rule("YY003", "long-bill", severity=Severity.NOTE)
def long_bill(bill: Bill) -> Iterator[Remark]:
    """Write short bills."""
    if len(bill.sections) > 1:
        last = bill.sections[-1]
        yield Remark("the bill has several sections", last.start, last.head)
'''


def test_a_rule_may_judge_the_draft(install: Install) -> None:
    name = install(JUDGES_THE_DRAFT)
    own = Own(tuple(added.rule for added in load(name).rules))
    (found,) = judge(parse(read_text(framed(BILL).text)), None, Selection((("YY", True),)), own=own).findings
    assert (found.code, found.severity, found.address) == ("YY003", "note", "section 2")


def test_a_package_brings_the_rules_of_all_its_modules(install: Install) -> None:
    second = GOOD.replace("YY001", "YY002").replace("offense-without-name", "another")
    plugin = load(install(second=second, _private="raise SystemExit"))
    assert [added.rule.code for added in plugin.rules] == ["YY001", "YY002"]
    assert plugin.rules[0].rule.module == "our_rules:offense_without_name"
    assert plugin.rules[0].manual == "Give every offense a name."


def test_its_code_is_part_of_what_a_cache_goes_by(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = install()
    (tmp_path / "wylint.toml").write_text(f"plugins = ['{name}']", encoding="utf-8")
    settings = Configuration().of("bill.txt")
    before = settings.judging()
    assert settings.judging() == before
    install(GOOD + "\n# changed\n")
    load.cache_clear()
    assert settings.judging() != before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("offense: Offense", "offense", "__init__.py:8: check takes annotated positional parameters"),
        ("offense: Offense", "offense: str", "__init__.py:8: str is no kind of fact"),
        ("-> Iterator[Outcome]", "-> Outcome", "__init__.py:8: check returns Iterator[Outcome]"),
        ("-> Iterator[Outcome]", "", "__init__.py:8: check returns Iterator[Outcome]"),
        ("YY001", "WY999", "__init__.py:8: codes that begin with WY are wylint's own"),
        ("YY001", "Y1", '__init__.py:8: code "Y1" is not two to four capital letters'),
        ('"offense-without-name"', '"Offense"', '__init__.py:8: name "Offense" is not small letters'),
        ('"offense-without-name"', '"no-buyer-csec-offense"', "the name no-buyer-csec-offense is that of WY206"),
        ("Give every offense a name.", "Give a name", "opens with one sentence"),
        ('words=("minor",)', 'words=("Minor",)', "trigger words are literals in lower case"),
        (DECORATOR, "", "our_rules declares no rule with @rule"),
        ("import Iterator", "import Iterators", "cannot be imported: ImportError: cannot import name 'Iterators'"),
        ("    if not offense.name:", "    if not", "/our_rules/__init__.py:11: invalid syntax"),
        ('"""Rules of a house."""', "raise SystemExit(3)", "cannot be imported: it ends the run"),
        ('"""Rules of a house."""', "1 / 0", "cannot be imported: ZeroDivisionError: division by zero"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(install: Install, tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert said in wrong(install(GOOD.replace(old, new)), tmp_path)


def test_a_plugin_that_is_not_installed(install: Install, tmp_path: Path) -> None:
    install()
    assert wrong("their_rules", tmp_path) == (
        'plugin "their_rules": no entry point of the group wylint.rules has that name; there are our_rules'
    )


def test_an_entry_point_that_is_no_module(install: Install, tmp_path: Path) -> None:
    said = wrong(install(value="our_rules:offense_without_name"), tmp_path)
    assert said == 'plugin "our_rules": its entry point is a function, not a module or package'


def test_a_code_is_given_once(install: Install, tmp_path: Path) -> None:
    name = install(second=GOOD.replace("offense-without-name", "another"))
    assert "our_rules.second:offense_without_name: YY001 is already taken by our_rules:" in wrong(name, tmp_path)


def test_a_house_rule_of_the_same_code(install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rule = "[[rules]]\ncode = 'YY001'\nname = 'n'\nmessage = 'm'\ngiven = 'bill'\nforbid.words = ['w']\n"
    (tmp_path / "wylint.toml").write_text(f"plugins = ['{install()}']\n{rule}", encoding="utf-8")
    with pytest.raises(Misconfigured, match=r'^wylint.toml:1: "YY001" is already taken by YY001 \(wylint.toml:2\)$'):
        Configuration().of("bill.txt")


def test_a_configuration_says_where_it_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wylint.toml").write_text("jobs = 1\nplugins = ['nobodys_rules']", encoding="utf-8")
    with pytest.raises(Misconfigured, match=r'^wylint\.toml:2: plugin "nobodys_rules": no entry point'):
        Configuration().of("bill.txt")


def test_a_rule_that_raises_takes_no_other_with_it(install: Install) -> None:
    name = install(GOOD.replace("if not offense.name:", "if offense.nothing:"))
    settings_rules = tuple(added.rule for added in load(name).rules)
    judged = judge(parse(read_text(framed(BILL).text)), None, Selection(), own=Own(settings_rules))
    (failure,) = judged.failures
    assert str(failure).startswith("YY001 offense-without-name failed: AttributeError")
    assert judged.findings


def test_nothing_is_looked_for_where_no_plugin_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(plugins, "load", lambda name: pytest.fail(f"{name} is loaded"))
    (tmp_path / "wylint.toml").write_text("jobs = 1", encoding="utf-8")
    assert Configuration().of("bill.txt").own().plugins == ()
