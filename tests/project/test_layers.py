"""The picture of the architecture, held: a package imports only what stands before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ORDER = ("lalr", "text", "bill", "amend", "law", "facts", "rules", "config", "fix", "report", "cli", "server")
SHARED = frozenset({"_tables"})  # generated: the tables that lalr runs


def imported(path: Path) -> Iterator[str]:
    """The packages of wylint that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports name the whole way"
            names = [f"wylint.{alias.name}" for alias in node.names] if node.module == "wylint" else [node.module or ""]
        yield from (name.split(".")[1] for name in names if name.startswith("wylint."))


def modules(root: Path) -> list[Path]:
    return sorted(path for path in (root / "src" / "wylint").glob("*/**/*.py"))


def test_every_package_has_its_place(root: Path) -> None:
    assert {path.relative_to(root / "src" / "wylint").parts[0] for path in modules(root)} <= {*ORDER, *SHARED}


@pytest.mark.parametrize("package", ORDER)
def test_imports_point_one_way(root: Path, package: str) -> None:
    allowed = {*ORDER[: ORDER.index(package) + 1], *SHARED}
    wrong = {
        f"{path.relative_to(root)} imports wylint.{name}"
        for path in modules(root)
        if path.relative_to(root / "src" / "wylint").parts[0] == package
        for name in imported(path)
        if name not in allowed
    }
    assert not wrong


def test_an_import_against_the_order_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "import wylint.cli.app\nfrom wylint import report\ndef f():\n    from wylint.rules import judge\n"
    )
    assert sorted(imported(module)) == ["cli", "report", "rules"]


def test_no_module_is_a_drawer_for_everything(root: Path) -> None:
    assert not [path for path in modules(root) if path.stem in {"utils", "util", "helpers", "common", "misc"}]
