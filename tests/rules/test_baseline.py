"""A baseline knows findings again whatever is put before them, and is the same text for the same findings."""

from __future__ import annotations

import json
from collections import Counter

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.rules.accepted import Known, decide
from wylint.rules.baseline import SCHEMA, Damaged, read, recorded, written
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.fingerprint import Fingerprint
from wylint.text import Source, read_text

prints = st.builds(
    Fingerprint,
    st.sampled_from(["WY210", "WY209", "PE101"]),
    st.sampled_from(["6-4-104", "6-4-104(a)", "section 3(b)", "title", ""]),
    st.sampled_from(["0123456789abcdef", "fedcba9876543210"]),
)
baselines = st.dictionaries(
    st.text(st.characters(exclude_categories=()), min_size=1, max_size=8),
    st.lists(prints, min_size=1, max_size=6).map(Counter),
    max_size=4,
)


@given(baselines)
def test_what_is_written_is_read_and_fits_the_schema(baseline: dict[str, Counter[Fingerprint]]) -> None:
    text = written(baseline)
    assert read(text) == baseline
    jsonschema.validate(json.loads(text), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert written(dict(reversed(baseline.items()))) == text


def test_an_entry_has_a_line_of_its_own() -> None:
    one, two = Fingerprint("WY209", "6-4-104", "0" * 16), Fingerprint("WY210", "6-4-104(a)", "f" * 16)
    less, more = written({"b.txt": Counter([two])}), written({"b.txt": Counter([two, one]), "a.txt": Counter()})
    added = '      {"rule": "WY209", "at": "6-4-104", "words": "0000000000000000", "count": 1},\n'
    assert more == less.replace('"b.txt": [\n', f'"b.txt": [\n{added}')


def test_nothing_known() -> None:
    assert written({}) == '{\n  "version": 1,\n  "files": {}\n}\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no JSON: "),
        ("<<<<<<< HEAD\n{}", "is no JSON: "),
        ("[" * 100_000, "is nested too deep"),
        ("[]", "is no baseline: it has no version"),
        ('{"files": {}}', "is no baseline: it has no version"),
        ('{"version": true, "files": {}}', "is no baseline: it has no version"),
        ('{"version": 2, "files": {}}', "is a baseline of version 2, and this wylint reads version 1"),
        ('{"version": 1}', 'is no baseline: "files" is an object'),
        ('{"version": 1, "files": {"a.txt": {}}}', "is damaged: what it knows of a.txt is no list"),
        ('{"version": 1, "files": {"a.txt": [1]}}', "is damaged: entry 1 of a.txt needs rule, at and words"),
        (
            '{"version": 1, "files": {"a.txt": [{"rule": "WY210", "at": "", "words": "0", "count": 0}]}}',
            "is damaged: the count of entry 1 of a.txt is a whole number, 1 or more",
        ),
    ],
)
def test_a_damaged_one_is_said_in_one_line(text: str, said: str) -> None:
    with pytest.raises(Damaged) as raised:
        read(text)
    assert str(raised.value).startswith(said)
    assert "\n" not in str(raised.value)


def on(source: Source, words: str, address: str, status: Status = Status.NEW) -> Finding:
    start = source.text.index(words)
    return Finding("WY210", "a-name", Severity.ERROR, status, "a message", address, start, start + len(words))


def judged(source: Source, section: int) -> tuple[Finding, ...]:
    place = f"section {section}, 6-4-104"
    return on(source, "pays a\nminor", f"{place}(a)"), on(source, "sells a minor", f"{place}(b)")


BILL = "(a)  A person who pays a\nminor commits a felony.\n\n(b)  A person who sells a minor commits a felony.\n"


def test_gaps_that_only_remain_are_not_recorded() -> None:
    source = read_text(BILL)
    assert not recorded([on(source, "sells", "6-4-104", Status.REMAINING)], source)


@given(st.text("Abc (a)\n;1.-", max_size=200), st.integers(2, 9))
def test_inserting_text_before_does_not_wake_it(before: str, section: int) -> None:
    source = read_text(BILL)
    baseline = Known(recorded(judged(source, 1), source), "known")
    later = read_text(f"{before}\n\n{BILL}")
    decision = decide(judged(later, section), later, baseline=baseline)
    assert decision.findings == ()
    assert not decision.left


def test_other_words_wake_it() -> None:
    source = read_text(BILL)
    baseline = Known(recorded(judged(source, 1), source), "known")
    later = read_text(BILL.replace("sells a minor", "sells a child"))
    pays, sells = on(later, "pays a\nminor", "6-4-104(a)"), on(later, "sells a child", "6-4-104(b)")
    assert decide([pays, sells], later, baseline=baseline).findings == (sells,)
