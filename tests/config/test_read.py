"""Reading a configuration file: what is wrong is one line that names file, line and the nearest right word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wylint.config import Misconfigured
from wylint.config.find import Configuration

Write = Callable[[str, str], Path]


def said(name: str = "bill.txt") -> str:
    """The message of the error that the configuration of a bill is."""
    with pytest.raises(Misconfigured) as error:
        Configuration().of(name)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail-levl = "error"', 'wylint.toml:1: unknown key "fail-levl"; did you mean "fail-level"?'),
        ('\n\nfail_level = "error"', 'wylint.toml:3: unknown key "fail_level"; did you mean "fail-level"?'),
        ("ignores = []", 'wylint.toml:1: unknown key "ignores"; did you mean "ignore"?'),
        ("zzzzz = 1", 'wylint.toml:1: unknown key "zzzzz"'),
        ("[zzzzz.a]", 'wylint.toml:1: unknown key "zzzzz"'),
        (
            "[[files]]\npaths = ['a']\n\n[[files]]\npaths = ['b']\nignored = []",
            'wylint.toml:6: unknown key "ignored"; did you mean "ignore"?',
        ),
        (
            '[[suppress]]\nrule = "WY210"\nbecause = "x"',
            'wylint.toml:3: unknown key "because"',
        ),
    ],
)
def test_an_unknown_key(write: Write, text: str, message: str) -> None:
    write("wylint.toml", text)
    assert said() == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("select = 'WY'", '1: "select" is a list of rules, as in select = ["WY", "PE"], not the text "WY"'),
        ("select = [1]", '1: "select" is a list of rules, as in select = ["WY", "PE"], not a list'),
        ("cache = 1", '1: "cache" is true or false, as in cache = false, not the number 1'),
        ("jobs = true", '1: "jobs" is a whole number, 0 or more, as in jobs = 2, not true'),
        ("jobs = -1", '1: "jobs" is a whole number, 0 or more, as in jobs = 2, not the number -1'),
        ("baseline = ['a']", '1: "baseline" is a path, as in baseline = "wylint-baseline.json", not a list'),
        (
            "fail-level = 'warn'",
            '1: "fail-level" is one of error, warning, note, not the text "warn"; did you mean "warning"?',
        ),
        ("color = 2027-01-01", '1: "color" is one of auto, always, never, as in color = "never", not a date or time'),
        (
            "\n[severity]\nWY210 = 'eror'",
            '3: "WY210" is one of error, warning, note, not the text "eror"; did you mean "error"?',
        ),
        ("files = {}", '1: "files" is tables, each under a line [[files]], not a table'),
        ("rules = [1]", '1: "rules" is tables, each under a line [[rules]], not a list'),
        ("[[files]]\nignore = ['WY']", '1: a table of "files" needs the key "paths": The files it is about.'),
        (
            "[[suppress]]\nrule = 'WY210'\nreason = ''",
            '1: a table of "suppress" needs the key "reason": Why; it is shown with what is suppressed.',
        ),
        (
            "[[suppress]]\nrule = 'WY210'\nreason = 'x'\nexpires = 'soon'",
            '4: "expires" is a date, as in expires = 2027-03-31, not the text "soon"',
        ),
        ('code = "a\\u0000b"', '1: "code" holds a null character'),
    ],
)
def test_a_value_of_a_wrong_type(write: Write, text: str, message: str) -> None:
    write("wylint.toml", text)
    assert said() == f"wylint.toml:{message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "select = [\n  'WYY',\n]",
            '1: no rule is called "WYY"; did you mean "WY"?',
        ),
        ("ignore = ['WY1']\nextend-select = ['wyy']", '2: no rule is called "wyy"; did you mean "WY"?'),
        ("[severity]\nWYY = 'note'", '2: no rule is called "WYY"; did you mean "WY"?'),
        ("[[suppress]]\nrule = 'WYY'\nreason = 'x'", '2: no rule is called "WYY"; did you mean "WY"?'),
        (
            "[[files]]\npaths = ['bill.txt']\nignore = ['WYY']",
            '3: no rule is called "WYY"; did you mean "WY"?',
        ),
    ],
)
def test_a_rule_that_there_is_not(write: Write, text: str, message: str) -> None:
    write("wylint.toml", text)
    assert said() == f"wylint.toml:{message}"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("select = [", "wylint.toml"),
        ("a = 1\nb", "wylint.toml:2: is no TOML: "),
        ("a = 1\na = 2", "wylint.toml:2: is no TOML: "),
        ("a = " + "[" * 100_000, "wylint.toml: is nested too deep"),
        ("jobs = " + "9" * 5000, "wylint.toml"),
    ],
)
def test_what_is_no_toml(write: Write, text: str, start: str) -> None:
    write("wylint.toml", text)
    assert said().startswith(start)


def test_what_is_no_utf_8(write: Write, tmp_path: Path) -> None:
    write("wylint.toml", "")
    (tmp_path / "wylint.toml").write_bytes(b"# a\n# \xff\n")
    assert said() == "wylint.toml:2: is no UTF-8"


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_matter(write: Write, tmp_path: Path) -> None:
    write("wylint.toml", "")
    (tmp_path / "wylint.toml").write_bytes(b'\xef\xbb\xbffail-level = "error"\r\ncolour = 1\r\n')
    assert said() == 'wylint.toml:2: unknown key "colour"; did you mean "color"?'


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=60) | st.text("[]{}=\"'\n.a1,#", max_size=40))
def test_whatever_a_file_holds_it_is_settings_or_one_line(write: Write, tmp_path: Path, text: str) -> None:
    (tmp_path / "wylint.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        Configuration().of("bill.txt")
    except Misconfigured as error:
        assert str(error).startswith("wylint.toml")  # noqa: PT017 - either outcome is right


# ---- extend


def test_an_extended_file_says_what_is_not_said_nearer(write: Write) -> None:
    write("house/style.toml", 'fail-level = "error"\nnotation = "critic"\ncode = "law"')
    write("wylint.toml", 'extend = "house/style.toml"\nnotation = "html"')
    found = Configuration().of("bill.txt")
    assert (found.fail_level, found.notation) == ("error", "html")
    assert Path(found.code).parts[-2:] == ("house", "law"), "a path is relative to the file that says it"
    assert found.sources == ("house/style.toml", "wylint.toml")


def test_a_chain_of_files(write: Write) -> None:
    write("a.toml", 'jobs = 1\ncolor = "never"\nfail-level = "note"')
    write("b/b.toml", 'extend = "../a.toml"\njobs = 2\ncolor = "always"')
    write("wylint.toml", 'extend = "b/b.toml"\njobs = 3')
    found = Configuration().of("bill.txt")
    assert (found.jobs, found.color, found.fail_level) == (3, "always", "note")


def test_a_circle_is_told(write: Write) -> None:
    write("a.toml", '\nextend = "wylint.toml"')
    write("wylint.toml", 'extend = "a.toml"')
    assert said() == "a.toml:2: a circle: wylint.toml extends a.toml extends wylint.toml"


def test_a_file_that_extends_itself_is_told(write: Write) -> None:
    write("wylint.toml", 'extend = "./wylint.toml"')
    assert said() == "wylint.toml:1: a circle: wylint.toml extends wylint.toml"


def test_a_file_to_extend_that_is_not_there(write: Write) -> None:
    write("wylint.toml", 'jobs = 1\nextend = "no.toml"')
    assert said() == "wylint.toml:2: extend: no.toml: no such file or directory"


def test_what_is_wrong_in_an_extended_file_is_told_there(write: Write) -> None:
    write("a.toml", "\njob = 1")
    write("wylint.toml", 'extend = "a.toml"')
    assert said() == 'a.toml:2: unknown key "job"; did you mean "jobs"?'


def test_a_pyproject_to_extend_must_have_the_table(write: Write) -> None:
    write("house/pyproject.toml", "[project]\nname = 'wylint'")
    write("wylint.toml", 'extend = "house/pyproject.toml"')
    assert said() == "wylint.toml:1: extend: house/pyproject.toml: holds no table [tool.wylint]"
