"""``wylint check --changed-since``: only what a change brings, by provisions and not by lines. Git is real here."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
Wylint = Callable[..., Any]
IDENTITY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A Drafter",
    "GIT_AUTHOR_EMAIL": "drafter@example.org",
    "GIT_COMMITTER_NAME": "A Drafter",
    "GIT_COMMITTER_EMAIL": "drafter@example.org",
}


class Repository:
    """A repository with its working tree at ``top``; no settings of the machine reach it."""

    def __init__(self, top: Path) -> None:
        self.top = top
        top.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str | Path) -> str:
        """Run git here; what it answers."""
        command = ["git", "-C", str(self.top), *map(str, arguments)]
        done = subprocess.run(command, env={**os.environ, **IDENTITY}, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def write(self, name: str, text: str) -> Path:
        """Write a file."""
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def commit(self) -> str:
        """Commit everything; the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "drafts of 2027")
    monkeypatch.chdir(made.top)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    return made


def found(done: Any) -> list[str]:
    """The findings of a concise report: path and code."""
    lines = [line for line in done.out.splitlines() if " WY" in line]
    return [f"{line.split(':')[0]} {next(word for word in line.split() if word[:2] == 'WY')}" for line in lines]


def since(wylint: Wylint, rev: str, *arguments: str) -> Any:
    return wylint("--isolated", "--output-format", "concise", "--changed-since", rev, *(arguments or (".",)))


# ---- a drafting repository with the real rules


FRONT = """\
A BILL

for

AN ACT relating to crimes and offenses; creating an offense; providing penalties; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

"""
OFFENSE = """\
Section 1.  W.S. 6-4-{number} is created to read:

6-4-{number}.  Paying for acts of a minor; penalties.

(a)  A person is guilty of paying for acts of a minor if he gives or agrees to give anything of value to a minor in
return for a sexual act of the minor.

(b)  It is no defense to a charge under this section that the minor consented{bar}.

(c)  Paying for acts of a minor is a felony punishable by imprisonment for {term}.

"""
BACK = "Section {section}.  This act is effective July 1, 2027.\n\n(END)\n"
BARRED = " or that the person believed the minor to be of full age"
LONG = "not less than ten (10) years nor more than life"


def offense(number: int, *, bar: str = "", term: str = LONG, before: str = "") -> str:
    return FRONT + before + OFFENSE.format(number=number, bar=bar, term=term) + BACK.format(section=2)


def test_a_commit_gets_exactly_its_own_findings(wylint: Wylint, repository: Repository) -> None:
    for number in range(20):
        repository.write(f"hb{number:04}.txt", offense(140 + number, bar=BARRED))
    first = repository.commit()
    repository.write("hb0007.txt", offense(147, bar=BARRED, term="not more than five (5) years"))
    second = repository.commit()
    assert found(since(wylint, first)) == ["./hb0007.txt WY205"]
    repository.write("hb0003.txt", offense(143))
    third = repository.commit()
    assert found(since(wylint, second)) == ["./hb0003.txt WY210"]
    assert found(since(wylint, first)) == ["./hb0003.txt WY210", "./hb0007.txt WY205"]
    assert since(wylint, second).code == 1
    nothing = since(wylint, third)
    assert (nothing.code, nothing.out) == (0, "")


def test_a_provision_that_moves_or_is_renumbered_is_not_new(wylint: Wylint, repository: Repository) -> None:
    bill = repository.write("bill.txt", offense(140, term="not more than five (5) years"))
    first = repository.commit()
    assert "WY210" in wylint("--isolated", bill).out
    text = offense(160, term="not more than five (5) years")
    moved = text.replace("Section 1.", "Section 1.  The council shall meet.\n\nSection 2.").replace(
        "Section 2.  This act", "Section 3.  This act"
    )
    repository.write("bill.txt", "\n\n" + moved)
    assert found(since(wylint, first)) == []


# ---- the way to the former text, with rules that stand in: "a minor" is an error


MINOR, HIGHWAY = "AN ACT relating to a minor.\n", "AN ACT relating to highways.\n"
stood_in = pytest.mark.usefixtures("stand_in")


@stood_in
def test_a_new_file_brings_all_its_findings(wylint: Wylint, repository: Repository) -> None:
    repository.write("old.txt", MINOR)
    first = repository.commit()
    repository.write("new.txt", MINOR)
    assert found(since(wylint, first)) == ["./new.txt WY210"], "git was not told of it"
    repository.git("add", "new.txt")
    assert found(since(wylint, first)) == ["./new.txt WY210"], "it is staged"
    repository.commit()
    assert found(since(wylint, first)) == ["./new.txt WY210"], "it is committed"


@stood_in
@pytest.mark.parametrize("told", [True, False], ids=["staged", "not told to git"])
def test_a_renamed_file_is_followed(wylint: Wylint, repository: Repository, told: bool) -> None:
    text = "".join(f"Line {number} of the bill.\n" for number in range(20))
    repository.write("drafts/old name.txt", MINOR + text)
    repository.write("drafts/other.txt", HIGHWAY)
    first = repository.commit()
    (repository.top / "drafts/old name.txt").unlink()
    repository.write("numbered/hb 1.txt", MINOR + text + "One more line.\n")
    if told:
        repository.git("add", "--all")
    assert found(since(wylint, first)) == []
    repository.write("numbered/hb 1.txt", MINOR + text + "One more line on an adult.\n")
    assert [line for line in since(wylint, first).out.splitlines() if "warning WY210" in line]


@stood_in
def test_it_works_from_any_folder(wylint: Wylint, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("a b/bill.txt", HIGHWAY)
    repository.write("a b/other.txt", MINOR)
    first = repository.commit()
    repository.write("a b/bill.txt", MINOR)
    assert found(since(wylint, first)) == ["./a b/bill.txt WY210"]
    assert found(since(wylint, first, "a b/bill.txt", "a b/other.txt")) == ["a b/bill.txt WY210"]
    monkeypatch.chdir(repository.top / "a b")
    assert found(since(wylint, first)) == ["./bill.txt WY210"]
    monkeypatch.chdir(repository.top.parent)
    assert found(since(wylint, first, str(repository.top))) == [f"{repository.top}/a b/bill.txt WY210"]


@stood_in
def test_it_works_in_a_worktree_and_inside_a_hook(
    wylint: Wylint, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("bill.txt", HIGHWAY)
    repository.commit()
    tree = repository.top.parent / "a worktree"
    repository.git("worktree", "add", "--quiet", "-b", "amended", tree)
    (tree / "bill.txt").write_text(MINOR)
    monkeypatch.chdir(tree)
    monkeypatch.setenv("GIT_DIR", str(repository.top / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "no index")
    assert found(since(wylint, "main")) == ["./bill.txt WY210"]


@stood_in
def test_standard_input_is_compared_with_the_file_of_its_name(
    wylint: Wylint, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("bill.txt", MINOR)
    first = repository.commit()

    def typed(text: str) -> list[str]:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
        return found(since(wylint, first, "-", "--stdin-filename", "bill.txt"))

    assert typed("\n\n" + MINOR) == []
    assert typed("AN ACT relating to an adult.\n") == ["bill.txt WY210"]


@stood_in
def test_a_file_that_was_no_text_brings_all_its_findings(wylint: Wylint, repository: Repository) -> None:
    (repository.top / "bill.txt").write_bytes(b"")
    first = repository.commit()
    repository.write("bill.txt", MINOR)
    assert found(since(wylint, first)) == ["./bill.txt WY210"]


@stood_in
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_line_ends_of_a_checkout_change_nothing(wylint: Wylint, repository: Repository, line_end: str) -> None:
    repository.write(".gitattributes", "*.txt text\n")
    repository.write("bill.txt", MINOR * 3)
    first = repository.commit()
    (repository.top / "bill.txt").write_bytes((MINOR * 3).replace("\n", line_end).encode())
    assert found(since(wylint, first)) == []


@stood_in
def test_a_comment_that_stood_there_is_no_news(wylint: Wylint, repository: Repository) -> None:
    repository.write("bill.txt", ";; wylint: ignore WY210\n" + HIGHWAY)
    first = repository.commit()
    repository.write("bill.txt", ";; wylint: ignore WY210\n" + HIGHWAY * 2)
    assert since(wylint, first).code == 0
    repository.write("bill.txt", ";; wylint: ignore WY209\n" + HIGHWAY * 2)
    assert "PE033 comment-without-reason" in since(wylint, first).out


# ---- what git cannot answer: one line, what to do, exit code 2


@stood_in
@pytest.mark.parametrize("rev", ["nowhere", "HEAD:bill.txt", "HEAD^{tree}", "main..main", "a b"])
def test_an_unknown_revision(wylint: Wylint, repository: Repository, rev: str) -> None:
    repository.write("bill.txt", MINOR)
    repository.commit()
    done = since(wylint, rev)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f'wylint: {repository.top.resolve()} has no revision "{rev}"; '
        '"git fetch" brings branches that are not here yet\n'
    )


@stood_in
@pytest.mark.parametrize("rev", ["", "-p", "--output=stolen.txt", "HEAD\0"])
def test_what_can_be_no_revision_never_reaches_git(
    wylint: Wylint, repository: Repository, rev: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("bill.txt", MINOR)
    repository.commit()
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("git was run"))
    done = wylint("--isolated", f"--changed-since={rev}", ".")
    assert done.code == 2
    assert "is no revision: name a commit, a branch or a tag\n" in done.err


@stood_in
def test_a_shallow_clone_is_told_how_to_be_deeper(
    wylint: Wylint, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("bill.txt", MINOR)
    first = repository.commit()
    repository.write("bill.txt", MINOR * 2)
    repository.commit()
    shallow = repository.top.parent / "shallow"
    repository.git("clone", "--quiet", "--depth", "1", repository.top.as_uri(), shallow)
    monkeypatch.chdir(shallow)
    done = since(wylint, first)
    assert done.code == 2
    assert done.err.endswith('this clone is shallow: "git fetch --unshallow", or fetch-depth: 0 where CI checks out\n')
    assert done.err.count("\n") == 1


@stood_in
def test_outside_of_a_repository(wylint: Wylint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bill.txt").write_text(MINOR)
    done = since(wylint, "HEAD")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "is in no git repository that can be read: not a git repository" in done.err


@stood_in
def test_without_git(wylint: Wylint, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("bill.txt", MINOR)
    monkeypatch.setenv("PATH", str(repository.top))
    done = since(wylint, "HEAD")
    assert (done.code, done.err) == (
        2,
        "wylint: --changed-since needs git, and there is none on the PATH: install it\n",
    )


@pytest.mark.skipif(os.name == "nt", reason="the command is written for a POSIX shell")
def test_the_command_of_the_page(root: Path, repository: Repository) -> None:
    (command,) = re.findall(r"^```sh\n(.*?)^```$", (root / "docs/suppression.md").read_text(), re.MULTILINE | re.DOTALL)
    repository.write("hb0001.txt", offense(140))
    repository.commit()
    clone = repository.top.parent / "clone"
    repository.git("clone", "--quiet", repository.top, clone)
    (clone / "hb0002.txt").write_text(offense(141))
    scripts = Path(sys.executable).parent
    environment = {**os.environ, **IDENTITY, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=clone, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "error WY210 mistake-of-age-defense-not-barred" in done.stdout
    assert "hb0001" not in done.stdout, "it has not changed"
