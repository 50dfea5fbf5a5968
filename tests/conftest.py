"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from wylint.rules.registry import ADDED

# speed is a benchmark's business: a busy machine is no failure; CI tries the same examples every time
settings.register_profile("wylint", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("wylint")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def _no_service() -> Iterator[None]:
    """Where these tests run, CI or not, changes no path in a report and writes no summary."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def no_rules_of_a_configuration() -> None:
    """A run knows the rules of its own configurations; a test not those of the test before it."""
    ADDED.clear()


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder with the real bills and statutes; a test that asks for it carries the mark ``corpus``."""
    named = os.environ.get("WYLINT_CORPUS")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not (folder / "wyoming").is_dir():
        pytest.skip(f"no real bills at {folder}: set WYLINT_CORPUS to their folder")
    return folder
