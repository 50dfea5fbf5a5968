"""Paths as services know them: from the top of the checkout, wherever the run happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from wylint.report.where import CHECKOUTS, plain, relative, summary, uri
from wylint.rules.finding import Finding, Severity, Status


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder ``drafts`` in a checkout, and the run in it; no service says anything of it."""
    for name in CHECKOUTS:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "top" / "drafts").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "top" / "drafts")
    return tmp_path / "top"


def test_from_the_folder_of_the_run(checkout: Path) -> None:
    assert relative("./a/../b.txt") == "b.txt"
    assert relative(str(checkout / "drafts" / "b.txt")) == "b.txt"
    assert relative("-") == "-"


def test_outside_of_it_a_path_is_absolute(checkout: Path) -> None:
    outside = (checkout / "b.txt").as_posix()
    assert relative("../b.txt") == outside
    assert uri(relative("../b.txt")) == (checkout / "b.txt").as_uri()


@pytest.mark.parametrize("name", CHECKOUTS)
def test_from_the_top_that_the_service_names(checkout: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, str(checkout))
    assert relative("b.txt") == "drafts/b.txt"
    assert relative("../b.txt") == "b.txt"
    monkeypatch.setenv(name, str(checkout.parent / "elsewhere"))
    assert relative("b.txt") == "b.txt"


def test_a_link_that_leads_into_the_checkout_is_followed(checkout: Path, tmp_path: Path) -> None:
    try:
        (tmp_path / "link").symlink_to(checkout, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert relative(str(tmp_path / "link" / "drafts" / "b.txt")) == "b.txt"


def test_what_a_uri_cannot_hold_is_escaped() -> None:
    assert uri("a b/[c]#d%20?é:1.txt") == "a%20b/%5Bc%5D%23d%2520%3F%C3%A9%3A1.txt"
    assert uri("\ud800.txt") == "%ED%A0%80.txt"
    assert plain("\udcff.txt") == "?.txt"


def test_a_finding_in_one_sentence() -> None:
    finding = Finding("DR101", "a-name", Severity.NOTE, Status.NEW, "W.S. 6-2-701 ends", "title", 0, 1)
    assert summary(finding) == "DR101 a-name: W.S. 6-2-701 ends"
