"""One line a finding."""

from __future__ import annotations

from wylint.report import Run
from wylint.report.concise import render


def test_one_line_a_finding_and_one_to_close(run: Run) -> None:
    assert list(render(run, width=200)) == [
        "fixtures/bills/hb0231.txt:34:11 error WY210 mistake-of-age-defense-not-barred: "
        "nothing bars the defense of a mistake of age",
        "fixtures/bills/hb0231.txt:34:11 warning WY209 no-internet-solicitation-offense (reopened): "
        "nothing bars the defense of a mistake of age",
        "fixtures/bills/hb0231.txt:53:33 error WY102 third-party-control-required: "
        "Proof that a third person supervises the act is asked for",
        "fixtures/bills/hb0231.txt:79:45 note DR101 range-of-sections: The range ends in new words",
        "12 gaps of the existing law remain; see wylint report.",
        "2 errors, 1 warning and 1 note in 1 bill. Judged against builtin:2022-10 (the law of 2022-10-01); "
        "this is no legal advice.",
    ]


def test_quiet_is_findings_alone(run: Run) -> None:
    assert len(list(render(run, quiet=True))) == 4
