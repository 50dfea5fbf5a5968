"""The one decision: what is suppressed with a reason, then what a baseline knows, then what stood there before."""

from __future__ import annotations

from collections import Counter

from wylint.rules.accepted import Acceptance, Decision, Known, decide
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.fingerprint import fingerprint
from wylint.text import read_text

SOURCE = read_text("(a)  A person who pays a minor\ncommits a felony.\n\n(b)  A person who sells a minor.\n")


def on(words: str, address: str, code: str = "WY210", status: Status = Status.NEW) -> Finding:
    start = SOURCE.text.index(words)
    return Finding(code, "a-name", Severity.ERROR, status, "a message", address, start, start + len(words))


PAYS = on("pays a minor", "section 1, 6-4-104(a)")
SELLS = on("sells a minor", "section 1, 6-4-104(b)")
LIST = on("(b)", "section 1, 6-4-104(b)", "WY214")
ALL = (PAYS, SELLS, LIST)


def known(*findings: Finding, reason: str = "known") -> Known:
    return Known(Counter(fingerprint(one, SOURCE) for one in findings), reason)


def reasons(decision: Decision) -> dict[Finding, str]:
    return {one.finding: one.reason for one in decision.accepted}


def test_without_anything_all_is_shown() -> None:
    assert decide(ALL, SOURCE).findings == ALL


def test_an_acceptance_takes_what_it_is_about() -> None:
    decision = decide(ALL, SOURCE, [Acceptance("WY210", "why", "6-4-104(a)"), Acceptance("WY9", "why not")])
    assert decision.findings == (SELLS, LIST)
    assert reasons(decision) == {PAYS: "why"}
    assert decision.used == {0}


def test_a_comment_takes_what_begins_in_its_provision() -> None:
    start, end = SOURCE.text.index("(a)"), SOURCE.text.index("(b)")
    decision = decide(ALL, SOURCE, [Acceptance("WY210", "why", "", start, end, "inSource")])
    assert [(one.finding, one.kind) for one in decision.accepted] == [(PAYS, "inSource")]


def test_a_gap_that_the_bill_does_not_print_is_in_no_comments_reach() -> None:
    nowhere = Finding("WY210", "a-name", Severity.ERROR, Status.REMAINING, "a message", "6-4-104(a)", -1, -1)
    assert decide([nowhere], SOURCE, [Acceptance("WY210", "why", "", 0, 10)]).findings == (nowhere,)
    assert decide([nowhere], SOURCE, [Acceptance("WY210", "why", "6-4-104")]).findings == ()


def test_of_two_that_are_about_a_finding_the_first_gives_the_reason_and_both_are_used() -> None:
    decision = decide(ALL, SOURCE, [Acceptance("WY214", "first"), Acceptance("WY2", "second")])
    assert reasons(decision)[LIST] == "first"
    assert decision.used == {0, 1}


def test_what_is_suppressed_is_not_looked_for_in_the_baseline() -> None:
    decision = decide(ALL, SOURCE, [Acceptance("WY210", "why", "6-4-104(a)")], baseline=known(PAYS, SELLS))
    assert reasons(decision) == {PAYS: "why", SELLS: "known"}
    assert decision.left == Counter([fingerprint(PAYS, SOURCE)])


def test_what_the_baseline_knows_is_not_looked_for_in_the_past() -> None:
    decision = decide(ALL, SOURCE, baseline=known(PAYS), before=known(PAYS, SELLS, reason="before"))
    assert reasons(decision) == {PAYS: "known", SELLS: "before"}
    assert decision.findings == (LIST,)


def test_of_findings_alike_as_many_are_known_as_were_counted() -> None:
    decision = decide([PAYS, PAYS, PAYS], SOURCE, baseline=known(PAYS, PAYS))
    assert (len(decision.accepted), len(decision.findings)) == (2, 1)


def test_a_baseline_says_nothing_of_gaps_that_only_remain() -> None:
    remains = on("pays a minor", "section 1, 6-4-104(a)", status=Status.REMAINING)
    assert decide([remains], SOURCE, baseline=known(PAYS)).findings == (remains,)
    assert decide([remains], SOURCE, before=known(PAYS)).findings == ()
