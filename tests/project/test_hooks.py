"""A drafting repository with real git: the hook of pre-commit, and the steps of the action and of the GitLab job."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = [pytest.mark.install, pytest.mark.xdist_group("hooks")]
ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = str(Path(sys.executable).parent)
GAP = "6-2-706(c)"

PLAIN = """\
HOUSE BILL NO. HB{number:04}

Fees for the registration of wagons.

A BILL

for

AN ACT relating to motor vehicles; amending a fee; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

Section 1.  W.S. 31-3-{number} is created to read:

31-3-{number}.  Fee for wagons.

(a)  The fee for the registration of a wagon is {number} dollars.

Section 2.  This act is effective July 1, 2027.

(END)
"""
OPENS = (
    PLAIN.replace("31-3-{number}", "6-4-1{number:02}")
    .replace("Fee for wagons", "Buying sex from a minor")
    .replace(
        "The fee for the registration of a wagon is {number} dollars.",
        "A person who knowingly pays a minor for sexual intrusion is guilty of a felony punishable by imprisonment for "
        "not less than ten (10) years nor more than fifty (50) years.",
    )
)
CLOSES = OPENS.replace(
    "Section 2.",
    "(b)  It is not a defense in a prosecution under this section that the defendant did not know the age of the "
    "victim or believed the victim was eighteen (18) years of age or older.\n\nSection 2.",
)
SETTINGS = 'select = ["WY210"]\n'

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What every command runs with: an identity for git, no settings of this user, our own wylint first."""
    home = tmp_path_factory.mktemp("home")
    named = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in
             (("NAME", "A Drafter"), ("EMAIL", "drafter@example.com"))}  # fmt: skip
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "WYLINT_"))}
    return kept | named | {
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "WYLINT_CACHE_DIR": str(home / "cache"),
        "PATH": SCRIPTS + os.pathsep + os.environ["PATH"],
    }  # fmt: skip


@pytest.fixture(scope="module")
def run(environment: dict[str, str]) -> Run:
    def command(*words: str, cwd: Path, more: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=cwd,
            env=environment | (more or {}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return command


def done(process: subprocess.CompletedProcess[str]) -> str:
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout + process.stderr


def commit(run: Run, repository: Path, message: str) -> subprocess.CompletedProcess[str]:
    done(run("git", "add", "--all", cwd=repository))
    return run("git", "commit", "--quiet", "--message", message, cwd=repository)


@pytest.fixture
def drafts(run: Run, tmp_path: Path) -> Path:
    """A repository with twenty bills on wagons, committed."""
    repository = tmp_path / "drafting repository"
    (repository / "bills").mkdir(parents=True)
    for number in range(1, 21):
        (repository / "bills" / f"hb{number:04}.txt").write_text(PLAIN.format(number=number), encoding="utf-8")
    (repository / "wylint.toml").write_text(SETTINGS, encoding="utf-8")
    done(run("git", "init", "--quiet", "--initial-branch", "main", cwd=repository))
    done(commit(run, repository, "Draft twenty bills"))
    return repository


@pytest.fixture(scope="module")
def hook_repository(clone: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository that pre-commit can install from."""
    repository = tmp_path_factory.mktemp("hook") / "wylint"
    shutil.copytree(clone, repository)
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", repository)
    done(run("git", "init", "--quiet", cwd=repository))
    done(commit(run, repository, "Everything"))
    done(run("git", "tag", "v0", cwd=repository))
    return repository


def test_pre_commit_holds_a_gap_back_until_it_is_closed_or_accepted(
    drafts: Path, hook_repository: Path, run: Run
) -> None:
    config = {"repos": [{"repo": str(hook_repository), "rev": "v0", "hooks": [{"id": "wylint", "files": "^bills/"}]}]}
    (drafts / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    done(run("pre-commit", "install", "--install-hooks", cwd=drafts))
    done(commit(run, drafts, "Lint bills before each commit"))

    bill = drafts / "bills" / "hb0004.txt"
    bill.write_text(OPENS.format(number=4), encoding="utf-8")
    refused = commit(run, drafts, "Buy")
    assert refused.returncode == 1
    assert "bills/hb0004.txt" in refused.stdout + refused.stderr
    assert "WY210" in refused.stdout + refused.stderr

    bill.write_text(CLOSES.format(number=4), encoding="utf-8")
    done(commit(run, drafts, "Buy, and bar the defense"))

    (drafts / "bills" / "hb0005.txt").write_text(OPENS.format(number=5), encoding="utf-8")
    assert commit(run, drafts, "Buy again").returncode == 1
    accepted = (
        '[[suppress]]\nrule = "WY210"\npath = "bills/hb0005.txt"\nat = "6-4-105(a)"\nreason = "HB0004 bars it."\n'
    )
    (drafts / "wylint.toml").write_text(SETTINGS + accepted, encoding="utf-8")
    done(commit(run, drafts, "Buy again, with a reason"))


def action_steps() -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    return steps


def defaults() -> dict[str, str]:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    return {name: said["default"] for name, said in inputs.items()}


def as_the_runner(
    run: Run, step: dict[str, Any], repository: Path, temp: Path, values: dict[str, str]
) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """Run a shell step: expressions filled in, environment and files as the runner gives them."""
    found = {
        name: re.sub(r"\$\{\{ (.+?) \}\}", lambda said: values[said[1]], value) for name, value in step["env"].items()
    }
    script = temp / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    output, summary = temp / "output", temp / "summary.md"
    for file in (output, summary):
        file.write_text("", encoding="utf-8")
    process = run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", str(script),
        cwd=repository,
        more=found | {"RUNNER_TEMP": str(temp), "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)},
    )  # fmt: skip
    return process, output.read_text(encoding="utf-8"), summary.read_text(encoding="utf-8")


def values(base: str, **inputs: str) -> dict[str, str]:
    said = {f"inputs.{name}": value for name, value in (defaults() | inputs).items()}
    return said | {"github.event.pull_request.base.sha || github.event.before": base}


@pytest.mark.skipif(os.name == "nt", reason="the steps are written for a POSIX shell")
class TestTheAction:
    def lint(self) -> dict[str, Any]:
        return next(step for step in action_steps() if step["name"] == "Lint")

    def test_what_the_workflow_is_given_is_no_word_of_a_script(self) -> None:
        assert all("${{" not in step["run"] for step in action_steps() if "run" in step)

    def test_it_annotates_what_a_pull_request_brings(self, drafts: Path, run: Run, tmp_path: Path) -> None:
        (drafts / "bills" / "hb0006.txt").write_text(OPENS.format(number=6), encoding="utf-8")
        done(commit(run, drafts, "An old gap"))
        base = done(run("git", "rev-parse", "HEAD", cwd=drafts)).strip()
        (drafts / "bills" / "hb0007.txt").write_text(OPENS.format(number=7), encoding="utf-8")
        old = drafts / "bills" / "hb0006.txt"
        old.write_text(old.read_text(encoding="utf-8").replace("motor vehicles", "crimes"), encoding="utf-8")
        done(commit(run, drafts, "A new gap"))

        process, output, summary = as_the_runner(run, self.lint(), drafts, tmp_path, values(base))
        assert process.returncode == 1
        annotations = [line for line in process.stdout.splitlines() if line.startswith("::")]
        assert len(annotations) == 1
        assert annotations[0].startswith("::error ")
        assert "file=bills/hb0007.txt" in annotations[0]
        assert "exit-code=1" in output
        assert "hb0007" in summary
        sarif = tmp_path / "wylint.sarif"
        assert f"sarif-file={sarif}" in output
        assert '"2.1.0"' in sarif.read_text(encoding="utf-8")

    def test_it_lints_everything_if_asked(self, drafts: Path, run: Run, tmp_path: Path) -> None:
        (drafts / "bills" / "hb0006.txt").write_text(OPENS.format(number=6), encoding="utf-8")
        done(commit(run, drafts, "An old gap"))
        process, _, _ = as_the_runner(run, self.lint(), drafts, tmp_path, values("", all="true"))
        assert process.stdout.count("::error ") == 1

    def test_a_change_without_bills_is_no_failure(self, drafts: Path, run: Run, tmp_path: Path) -> None:
        base = done(run("git", "rev-parse", "HEAD", cwd=drafts)).strip()
        (drafts / "README.md").write_text("No bill.\n", encoding="utf-8")
        done(commit(run, drafts, "Say something"))
        process, output, _ = as_the_runner(run, self.lint(), drafts, tmp_path, values(base))
        assert process.returncode == 0, process.stderr
        assert "No bill is touched." in process.stdout
        assert "exit-code=0" in output

    def test_options_reach_wylint_one_a_line(self, drafts: Path, run: Run, tmp_path: Path) -> None:
        (drafts / "bills" / "hb0006.txt").write_text(OPENS.format(number=6), encoding="utf-8")
        done(commit(run, drafts, "An old gap"))
        given = values("", all="true", args="--severity\nWY210=warning\n--fail-level\nerror\n")
        process, _, _ = as_the_runner(run, self.lint(), drafts, tmp_path, given)
        assert process.returncode == 0, process.stderr
        assert "::warning " in process.stdout


@pytest.mark.skipif(os.name == "nt", reason="the job is written for a POSIX shell")
def test_the_gitlab_job_reports_what_a_merge_request_brings(drafts: Path, run: Run) -> None:
    job = yaml.safe_load((ROOT / "docs" / "templates" / "wylint.gitlab-ci.yml").read_text(encoding="utf-8"))["wylint"]
    base = done(run("git", "rev-parse", "HEAD", cwd=drafts)).strip()
    (drafts / "bills" / "hb0007.txt").write_text(OPENS.format(number=7), encoding="utf-8")
    done(commit(run, drafts, "A new gap"))
    more = {name: str(value) for name, value in job["variables"].items()} | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    process = run("sh", "-ec", "\n".join(job["script"]), cwd=drafts, more=more)
    assert process.returncode == 1, process.stderr
    report = (drafts / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8")
    assert report.count('"WY210"') == 1
    assert "WY210" in (drafts / job["artifacts"]["reports"]["junit"]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "docs/templates/wylint.gitlab-ci.yml")],
)
def test_they_are_valid_for_their_services(schema: str, file: str, run: Run) -> None:
    done(run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file, cwd=ROOT))


def test_the_hook_is_valid_for_pre_commit(run: Run) -> None:
    done(run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT))
