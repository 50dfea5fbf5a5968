"""The documentation is a site that builds without a warning: a page for each rule, the schemas, no dead link."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from wylint.rules.registry import rules

ROOT = Path(__file__).resolve().parents[2]
pytest.importorskip("mkdocs", reason="the site is built with the extra docs")


def test_the_site_builds_strictly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    for rule in rules():
        assert rule.name in (tmp_path / "site" / "rules" / rule.code / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "site" / "schemas" / "findings-1.json").is_file()
