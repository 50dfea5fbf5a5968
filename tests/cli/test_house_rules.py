"""Rules of a configuration on the command line: ``check``, ``rule`` and ``test``."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Wylint = Callable[..., Any]
RULE = """\
[[rules]]
code = "XX001"
name = "no-and-or"
message = '"{words}" can be read in two ways'
given = "provision"
forbid.words = ["and/or"]
"""
PAGE = """\
# XX001 no-and-or

Nobody is sure what it means.

## A list

The words stand in it.

```bill
6-4-104.  Fairs.

(a)  Hay and/or oats.  # warning: XX001
```
"""
BILL = "Section 1.  W.S. 6-4-104 is created to read:\n\n6-4-104.  Fairs.\n\n(a)  Hay and/or oats.\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration, a page and a bill, in which the run happens."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wylint.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "wylint-tests").mkdir()
    (tmp_path / "wylint-tests" / "no-and-or.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "wylint-tests" / "README.md").write_text("Pages.\n", encoding="utf-8")
    (tmp_path / "bill.txt").write_text(BILL, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("house")
class TestCheck:
    def test_it_finds_and_fails(self, wylint: Wylint) -> None:
        done = wylint("check", "--output-format", "json", "--select", "XX", "bill.txt")
        (found,) = json.loads(done.out)["findings"]
        assert (done.code, found["code"], found["name"], found["message"]) == (
            1,
            "XX001",
            "no-and-or",
            '"and/or" can be read in two ways',
        )

    @pytest.mark.parametrize(
        ("arguments", "code", "shown"),
        [
            (("--ignore", "XX001"), 0, False),
            (("--ignore", "no-and-or"), 0, False),
            (("--select", "WY"), 0, False),
            (("--severity", "XX001=note"), 0, True),
            (("--severity", "no-and-or=error"), 1, True),
            (("--isolated",), 0, False),
        ],
    )
    def test_options_know_it(self, wylint: Wylint, arguments: tuple[str, ...], code: int, shown: bool) -> None:
        done = wylint("check", "--output-format", "concise", *arguments, "bill.txt")
        assert (done.code, "XX001" in done.out) == (code, shown)

    @pytest.mark.parametrize("word", ["XX001", "no-and-or", "XX"])
    def test_it_is_accepted_as_others_are(self, wylint: Wylint, house: Path, word: str) -> None:
        table = f"[[suppress]]\nrule = '{word}'\nat = '6-4-104(a)'\nreason = 'as agreed'\n"
        (house / "wylint.toml").write_text(RULE + table, encoding="utf-8")
        assert wylint("check", "--select", "XX,PE", "bill.txt").code == 0
        (house / "wylint.toml").write_text(RULE, encoding="utf-8")
        comment = f";; wylint: ignore {word} -- as agreed\n(a)  Hay"
        (house / "bill.txt").write_text(BILL.replace("(a)  Hay", comment), encoding="utf-8")
        assert wylint("check", "--select", "XX,PE", "bill.txt").code == 0

    def test_other_formats_have_its_texts(self, wylint: Wylint) -> None:
        done = wylint("check", "--output-format", "sarif", "--select", "XX", "bill.txt")
        (rule,) = json.loads(done.out)["runs"][0]["tool"]["driver"]["rules"]
        assert (rule["id"], rule["name"], rule["properties"]["tags"]) == ("XX001", "no-and-or", ["house"])
        assert rule["shortDescription"]["text"] == '"…" can be read in two ways.'
        assert "It must not say" in rule["fullDescription"]["text"]

    def test_a_pattern_that_takes_too_much_work_is_exit_2(self, wylint: Wylint, house: Path) -> None:
        hard = RULE.replace('forbid.words = ["and/or"]', "forbid.matches = '(a|b)*a(a|b){450}c'")
        (house / "wylint.toml").write_text(hard, encoding="utf-8")
        letters = random.Random(1)
        text = "".join(letters.choice("ab") for _ in range(20_000))
        (house / "bill.txt").write_text(BILL.replace("Hay", text), encoding="utf-8")
        done = wylint("check", "bill.txt")
        assert done.code == 2
        assert (
            "XX001 no-and-or failed: its pattern takes too much work in this bill; make it simpler (wylint.toml:1)"
            in (done.err)
        )


@pytest.mark.usefixtures("house")
class TestRule:
    def test_its_page_is_made_of_it(self, wylint: Wylint) -> None:
        done = wylint("rule", "no-and-or")
        assert done.code == 0
        assert done.out.startswith('XX001 no-and-or\nwarning | a house rule\n\n"…" can be read in two ways.\n')
        assert "Flagged: A list" in done.out

    def test_it_stands_in_the_list(self, wylint: Wylint) -> None:
        assert wylint("rule", "--all").out.splitlines()[-1].split() == ["XX001", "warning", "no-and-or"]
        assert "XX001" not in wylint("rule", "--all", "--isolated").out

    def test_a_word_like_it_leads_to_it(self, wylint: Wylint) -> None:
        assert 'did you mean "no-and-or"?' in wylint("rule", "no-and-of").err

    def test_our_own_need_no_configuration(self, wylint: Wylint, house: Path) -> None:
        (house / "wylint.toml").write_text("wrong", encoding="utf-8")
        assert wylint("rule", "WY210").code == 0
        done = wylint("rule", "XX001")
        assert (done.code, "wylint.toml:1: is no TOML" in done.err) == (2, True)


class TestTest:
    @pytest.mark.parametrize(
        "arguments",
        [(), ("XX001",), ("xx",), ("no-and-or",), ("wylint-tests",), ("wylint-tests/no-and-or.md",), ("XX", "XX001")],
        ids=" ".join,
    )
    @pytest.mark.usefixtures("house")
    def test_examples_that_hold_are_exit_0(self, wylint: Wylint, arguments: tuple[str, ...]) -> None:
        done = wylint("test", *arguments)
        assert (done.code, done.out) == (0, "1 example of 1 page: all find what they mark\n")

    @pytest.mark.usefixtures("house")
    def test_ours_are_tried_too(self, wylint: Wylint) -> None:
        done = wylint("test", "WY907")
        assert done.code == 0
        assert "all find what they mark" in done.out

    @pytest.mark.parametrize(
        ("old", "new", "expected", "found"),
        [
            ("Hay and/or oats.", "Hay or oats.", "line 12 warning", ""),
            ("  # warning: XX001", "  # ok", "", 'line 12 warning: "and/or" can be read in two ways'),
            ("# warning: XX001", "# error: XX001", "line 12 error", 'line 12 warning: "and/or" can'),
            ("# warning: XX001", "# warning: XX001, XX001", "line 12 warning", "line 12 warning"),
        ],
    )
    def test_one_that_does_not_is_exit_1_and_shown(
        self, wylint: Wylint, house: Path, old: str, new: str, expected: str, found: str
    ) -> None:
        (house / "wylint-tests" / "no-and-or.md").write_text(PAGE.replace(old, new), encoding="utf-8")
        done = wylint("test")
        assert done.code == 1
        lines = done.out.splitlines()
        assert lines[0] == "wylint-tests/no-and-or.md:10: XX001 A list"
        assert lines[1].split() == ["expected", "|", "found"]
        left, _, right = lines[2].partition("|")
        assert left.strip() == expected
        assert right.strip().startswith(found)
        assert lines[-1] == "1 example of 1 page: 1 did not find what is marked"

    def test_a_mended_example_must_find_nothing(self, wylint: Wylint, house: Path) -> None:
        page = PAGE + "\n```fixed\n6-4-104.  Fairs.\n\n(a)  Hay, oats and/or both.\n```\n"
        (house / "wylint-tests" / "no-and-or.md").write_text(page, encoding="utf-8")
        done = wylint("test")
        assert done.code == 1
        assert done.out.startswith("wylint-tests/no-and-or.md:10: XX001 A list (fixed)\n")

    def test_a_rule_without_a_page_is_named(self, wylint: Wylint, house: Path) -> None:
        more = RULE.replace("XX001", "XX002").replace("no-and-or", "other")
        (house / "wylint.toml").write_text(RULE + more, encoding="utf-8")
        done = wylint("test")
        assert (done.code, done.out.splitlines()[0]) == (0, "XX002 other has no page of examples")

    def test_the_configuration_names_the_folder(self, wylint: Wylint, house: Path) -> None:
        (house / "wylint-tests").rename(house / "pages")
        assert wylint("test").code == 2
        (house / "wylint.toml").write_text(f"tests = 'pages'\n{RULE}", encoding="utf-8")
        assert wylint("test").code == 0

    @pytest.mark.parametrize(
        ("page", "said"),
        [
            ("", "no-and-or.md:1: the heading of a page is # CODE name"),
            (
                PAGE.replace("XX001", "XX002"),
                'no-and-or.md:1: no rule is called "XX002"; did you mean "XX001"?',
            ),
            (
                PAGE.replace("# XX001 no-and-or", "# XX001 other"),
                "no-and-or.md:1: XX001 is called no-and-or, not other",
            ),
            (PAGE.replace("```\n", ""), "no-and-or.md:9: a block that is never closed"),
        ],
    )
    def test_a_page_that_is_none_is_exit_2(self, wylint: Wylint, house: Path, page: str, said: str) -> None:
        (house / "wylint-tests" / "no-and-or.md").write_text(page, encoding="utf-8")
        done = wylint("test")
        assert done.code == 2
        assert said in done.err

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("WY999",), 'no rule is called "WY999"'),
            (("nowhere.md",), "there is no such page or folder"),
            (("--config", "nowhere.toml"), "nowhere.toml: no such file"),
        ],
    )
    @pytest.mark.usefixtures("house")
    def test_wrong_usage_is_exit_2(self, wylint: Wylint, arguments: tuple[str, ...], said: str) -> None:
        done = wylint("test", *arguments)
        assert done.code == 2
        assert said in done.err

    def test_bytes_that_are_no_text_are_exit_2(self, wylint: Wylint, house: Path) -> None:
        (house / "wylint-tests" / "no-and-or.md").write_bytes(b"# XX001 no-and-or\n\xff\n")
        done = wylint("test")
        assert (done.code, "is no UTF-8" in done.err) == (2, True)
