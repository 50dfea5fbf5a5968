"""What a start may import: a drafter waits for it on every run."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from wylint.lalr.load import source_of

# sys.modules after a run; lark costs more than linting a bill does, and colours and JSON are for those who ask
PROBE = """
import sys
from wylint.cli.app import run
run(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr)
"""
NEVER = {"lark", "hypothesis", "importlib.metadata", "tempfile", "hashlib", "asyncio", "unittest"}


def loaded(root: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


def built_from_these_grammars(root: Path) -> bool:
    for path in (root / "grammar").glob("*.lark"):
        try:
            built = importlib.import_module(f"wylint._tables.{path.stem}")
        except ImportError:
            return False
        if built.TABLES["source"] != source_of(path.stem, str(path.parent)):
            return False
    return True


def test_version_loads_no_part_of_the_engine(root: Path) -> None:
    seen = loaded(root, "--version")
    assert not seen & (NEVER | {"pygments", "json"})
    assert {name for name in seen if name.startswith("wylint.")} == {"wylint.cli", "wylint.cli.app"}


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        ((), {"pygments"}),
        (("--output-format", "json"), {"pygments"}),
        (("--color", "always"), {"wylint.report.as_json"}),
    ],
)
def test_check_loads_only_what_its_output_needs(root: Path, arguments: tuple[str, ...], unwanted: set[str]) -> None:
    if not built_from_these_grammars(root):
        pytest.skip("a grammar was edited since the tables were built: install once more to measure a start")
    seen = loaded(root, "check", *arguments, "fixtures/bills/sf0019.txt")
    assert not seen & {"tomllib", "wylint.config.keys"}, "there is no configuration to read"
    assert seen & {"wylint.report.full", "wylint.report.as_json"}
    assert not seen & (NEVER | unwanted)


def test_a_configuration_costs_its_parser_and_no_more(root: Path) -> None:
    configuration = "fixtures/configuration/wylint.toml"
    seen = loaded(root, "check", "--config", configuration, "fixtures/bills/sf0019.txt")
    assert "tomllib" in seen
    assert not seen & {
        "difflib",
        "wylint.config.lines",
        "wylint.config.schema",
        "wylint.config.show",
        "wylint.config.page",
    }
