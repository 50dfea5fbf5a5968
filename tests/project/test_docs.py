"""Every command that the README and the docs show is run, and shows what they say it shows.

``pytest tests/project/test_docs.py --force-regen`` writes the real output into the pages.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown(page: Path) -> Iterator[tuple[str, str]]:
    """(command, output) of every command in a ``console`` block of a page."""
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def output_of(command: str) -> str:
    """What a command prints, on both streams, in a terminal of 80 columns without colours."""
    scripts = str(Path(sys.executable).parent)
    environment = {**os.environ, "COLUMNS": "80", "PATH": scripts + os.pathsep + os.environ.get("PATH", "")}
    environment.pop("FORCE_COLOR", None)
    process = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return process.stdout


@pytest.mark.skipif(os.name == "nt", reason="the commands are written for a POSIX shell")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_show_what_the_page_says(page: Path, request: pytest.FixtureRequest) -> None:
    commands = list(shown(page))
    if request.config.getoption("force_regen"):
        text = page.read_text(encoding="utf-8")
        for command, output in commands:
            text = text.replace(f"$ {command}\n{output}", f"$ {command}\n{output_of(command)}")
        page.write_text(text, encoding="utf-8", newline="\n")
    for command, output in shown(page):
        assert output_of(command) == output, command


def test_the_readme_shows_commands() -> None:
    assert list(shown(ROOT / "README.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]
