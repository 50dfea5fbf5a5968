"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# speed is a benchmark's business: a busy machine is no failure; CI tries the same examples every time
settings.register_profile("wylint", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("wylint")

ROOT = Path(__file__).resolve().parents[1]


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
