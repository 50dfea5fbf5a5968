"""The package as people get it: wheel, sdist and editable install, each in a fresh virtual environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.install, pytest.mark.xdist_group("install")]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def pip(*arguments: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "pip", "--quiet", *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def done(process: subprocess.CompletedProcess[str]) -> None:
    assert process.returncode == 0, process.stdout + process.stderr


@pytest.fixture(scope="module", autouse=True)
def _package_index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Installing needs a package index (or a local folder of wheels in its place)."""
    folder = tmp_path_factory.mktemp("probe")
    if pip("download", "--retries", "0", "--no-deps", "--dest", str(folder), "hatchling").returncode:
        if os.environ.get("CI"):
            pytest.fail("no package index can be reached, and CI must run the install tests")
        pytest.skip("no package index can be reached")


@pytest.fixture(scope="module")
def wheel(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done(pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(clone)))
    (built,) = folder.glob("wylint-*.whl")
    return built


@pytest.fixture(scope="module")
def sdist(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    done(subprocess.run(command, cwd=clone, capture_output=True, text=True, encoding="utf-8", check=False))
    (built,) = folder.glob("wylint-*.tar.gz")
    return built


def installed(folder: Path, *what: str) -> Path:
    """A fresh virtual environment in ``folder`` with ``what`` installed; returns its ``wylint``."""
    done(subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True, check=False))
    scripts = folder / SCRIPTS
    done(pip("install", *what, python=str(scripts / "python")))
    return scripts / "wylint"


def lint(wylint: Path, clone: Path, folder: Path, cache: Path) -> str:
    """Lint the fixture bill from ``folder``, far from the repository; returns the output."""
    shutil.copy(clone / "fixtures" / "bills" / "hb0231.txt", folder / "bill.txt")
    environment = {**os.environ, "WYLINT_CACHE_DIR": str(cache)}
    process = subprocess.run(
        [str(wylint), "bill.txt"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (process.returncode, process.stderr) == (1, "")
    return process.stdout


def test_the_wheel_carries_grammars_tables_and_schema(wheel: Path, clone: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    grammars = {f"wylint/grammar/{path.name}" for path in (clone / "grammar").glob("*.lark")} | {
        "wylint/grammar/common/words.lark"
    }
    assert grammars
    tables = {f"wylint/_tables/{path.stem}.py" for path in (clone / "grammar").glob("*.lark")} | {
        "wylint/grammar/common/words.lark"
    }
    grammars.add("wylint/grammar/common/words.lark")
    assert (
        grammars | tables | {"wylint/py.typed", "wylint/report/schema/findings-1.json", "wylint/config/settings-1.json"}
        <= names
    )
    pages = {path.relative_to(clone).as_posix() for path in (clone / "fixtures" / "rules").glob("*/*.md")}
    assert {f"wylint/{page}" for page in pages} <= names
    assert not [name for name in names if not name.startswith("wylint") or "__pycache__" in name]


def test_from_the_wheel(wheel: Path, clone: Path, tmp_path: Path) -> None:
    output = lint(installed(tmp_path / "venv", str(wheel)), clone, tmp_path, tmp_path / "cache")
    assert "WY210" in output
    assert not (tmp_path / "cache").exists(), "the tables that were built in were not used"


def test_from_the_sdist(sdist: Path, clone: Path, tmp_path: Path) -> None:
    output = lint(installed(tmp_path / "venv", str(sdist)), clone, tmp_path, tmp_path / "cache")
    assert "WY210" in output
    assert not (tmp_path / "cache").exists(), "the tables that were built in were not used"


def test_editable(clone: Path, tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    shutil.copytree(clone, checkout)
    wylint = installed(tmp_path / "venv", "--editable", str(checkout))
    output = lint(wylint, clone, tmp_path, tmp_path / "cache")
    assert "WY210" in output
    assert not (tmp_path / "cache").exists(), "the tables that were built in were not used"

    for grammar in (checkout / "grammar").glob("*.lark"):
        grammar.write_text(grammar.read_text(encoding="utf-8") + "\n// an edit\n", encoding="utf-8")
    assert lint(wylint, clone, tmp_path, tmp_path / "cache") == output
    assert list((tmp_path / "cache").glob("*.tables")), "an edited grammar was not noticed"


@pytest.mark.skipif(os.name == "nt", reason="the command is written for a POSIX shell")
def test_the_first_command_of_the_readme(clone: Path, tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    shutil.copytree(clone, checkout)
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    command = readme.split("```sh\n", 1)[1].split("```", 1)[0]
    process = subprocess.run(
        ["bash", "-c", command], cwd=checkout, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert process.returncode == 1, process.stdout + process.stderr
    assert "WY210" in process.stdout
