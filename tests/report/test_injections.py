"""What a bill, a path, a rule or a reason says stays what it is in every format: no command, no markup, no link.

The readers here are as generous as the services are: GitHub's runner takes ``::name …::`` behind blanks, and
``##[name]`` anywhere in a line.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from wylint.config.settings import FORMATS
from wylint.report import Result, Run, formats
from wylint.report.cells import inert, safe
from wylint.report.result import Suppressed
from wylint.report.unlinked import unlinked
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.text import read_text

HOSTILE = [
    "::error file=x::taken",
    "  ::add-mask::taken",
    "##[error]taken",
    "###[set-output name=x]taken",
    "##vso[task.setvariable variable=x]taken",
    "%0A::error::taken",
    "%250A%3A",
    "\n::stop-commands::taken\n",
    "\r\n::error::taken",
    "\x85::error::taken",
    "\x1b]0;taken\x07\x1b[2J",
    "\u202etaken",
    "]]><script>alert(1)</script>",
    "<!--",
    "--><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; \" '",
    "[taken](https://example.com/taken)",
    "![taken](https://example.com/taken.png)",
    "https://example.com/taken www.example.com",
    "@taken taken@example.com #1 a/b#2",
    "| a | b |",
    "`**taken**` _taken_ ~~taken~~ $x$",
    "{0} {{1}}",
    "\\",
    ",title=taken,line=9",
]
TEXTS = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=6).map("".join)
few = settings(max_examples=25)


def hostile(text: str) -> Run:
    """A run in which everything that others write holds this text."""
    source = read_text(f"begin {text} end", f"{text}.txt")
    findings = tuple(
        Finding("XX001", text, severity, Status.NEW, text, text, 0, len(source.text), f"write {text} and `{text * 3}`",
                (Related(text, text, 0, 5), Related(text, text)))
        for severity in Severity
    )  # fmt: skip
    suppressed = (Suppressed(findings[0], text),)
    result = Result(source, findings, 3, True, (text,), suppressed=suppressed)
    return Run((result,), text, text, (text,), show_suppressed=True)


def written(run: Run, name: str) -> str:
    return "\n".join(formats.lines(run, name))


def commands(output: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The commands that a runner finds in what is printed: (name, properties, message)."""
    for line in re.split("\r\n|\r|\n", output):
        first, name, rest = line.lstrip().partition("::")
        info, end, message = rest.partition("::")
        if not first and name and end:
            word, _, listed = info.partition(" ")
            pairs = (pair.partition("=") for pair in listed.strip().split(",") if pair)
            yield word, {key: unescaped(value) for key, _, value in pairs}, unescaped(message)
        elif found := re.search(r"##\w*\[([^\]]*)\]", line):
            yield found[1], {}, line


def unescaped(text: str) -> str:
    for written_, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(written_, sign)
    return text


def test_the_reader_of_commands_reads_commands() -> None:
    assert [*commands("a\n ::error file=a%3Ab,line=1::x%0Ay\nb ##vso[c d]e\n::no")] == [
        ("error", {"file": "a:b", "line": "1"}, "x\ny"),
        ("c d", {}, "b ##vso[c d]e"),
    ]


@pytest.mark.parametrize("name", FORMATS)
@few
@given(text=TEXTS)
def test_nothing_that_is_printed_is_a_command_or_steers_a_terminal(name: str, text: str) -> None:
    output = written(hostile(text), name)
    assert name == "github" or not [*commands(output)]
    bare = output.replace("\n", "").replace("\u200b", "")
    assert not [one for one in bare if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


@few
@given(TEXTS)
def test_github_takes_each_finding_for_one_annotation(text: str) -> None:
    output = written(hostile(text), "github")
    found = [*commands(output)]
    assert [name for name, _, _ in found] == ["error", "warning", "notice"]
    assert len(output.splitlines()) == 4
    for _, properties, message in found:
        assert {*properties} <= {"title", "file", "line", "endLine", "col", "endColumn"}
        assert properties["title"] == f"XX001 {safe(text)}"
        assert properties["line"] == "1"
        assert message.startswith("\n".join(map(safe, text.split("\n"))))


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
@few
@given(text=TEXTS)
def test_xml_gives_the_words_back(name: str, text: str) -> None:
    root = ElementTree.fromstring(written(hostile(text), name))
    tags = {"junit": {"testsuites", "testsuite", "testcase", "failure", "skipped", "error"}}
    assert {one.tag for one in root.iter()} <= tags.get(name, {"checkstyle", "file", "error"})
    messages = [one.get("message", "") for one in root.iter() if one.get("message")]
    assert len(messages) == {"junit": 5, "checkstyle": 3}[name]
    assert all(safe(text).strip()[1:] in message for message in messages)


@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "sarif", "rdjson"])
@few
@given(text=TEXTS)
def test_json_is_ascii_and_is_read_back(name: str, text: str) -> None:
    output = written(hostile(text), name)
    assert output.isascii()
    read = [json.loads(line) for line in output.splitlines()] if name == "jsonl" else [json.loads(output)]
    first = read[0]
    match name:
        case "json":
            assert (first["findings"][0]["message"], first["suppressed"][0]["reason"]) == (text, text)
        case "jsonl":
            assert (len(read), first["message"]) == (3, text)
        case "gitlab":
            assert first[0]["description"].startswith("XX001")
        case "rdjson":
            assert first["diagnostics"][0]["code"] == {"value": "XX001"}
        case "sarif":
            assert first["runs"][0]["results"][3]["suppressions"][0]["justification"] == safe(text)


def messages(name: str, text: str) -> list[str]:
    """The fields that a service may show as Markdown."""
    data = json.loads(written(hostile(text), name))
    match name:
        case "gitlab":
            return [one["description"] for one in data]
        case "rdjson":
            return [one["message"] for one in data["diagnostics"]]
    return [one["message"]["text"] for one in data["runs"][0]["results"]]


ACTIVE = {"link_open", "image", "html_inline", "html_block"}
MENTION = re.compile(r"@\w|#\d|://|www\.")  # what GitHub makes links of, in the words that are left
READER = MarkdownIt("gfm-like")
READER.linkify.set({"fuzzy_link": False, "fuzzy_email": True})  # a bare example.com is no link there


def tokens(markdown: str) -> Iterator[tuple[str, str]]:
    """(kind, words) of everything in a text of GitHub's Markdown."""
    for block in READER.parse(markdown):
        yield block.type, block.content
        for inline in block.children or ():
            yield inline.type, inline.content


@pytest.mark.parametrize("name", ["gitlab", "rdjson", "sarif"])
@few
@given(text=TEXTS)
def test_messages_make_no_link_where_they_are_shown_as_markdown(name: str, text: str) -> None:
    for message in messages(name, text):
        found = [*tokens(message)]
        assert not ACTIVE & {kind for kind, _ in found}
        assert not [words for kind, words in found if kind == "text" and MENTION.search(words)]


@few
@given(TEXTS)
def test_sarif_has_no_placeholders_and_no_links_of_others(text: str) -> None:
    for message in messages("sarif", text):
        assert not re.search(r"(?<!\{)\{(?:\{\{)*\d+\}", message)
        assert "](" not in message


@few
@given(TEXTS)
def test_markdown_is_a_table_of_words(text: str) -> None:
    found = [*tokens(written(hostile(text), "markdown"))]
    kinds = [kind for kind, _ in found]
    assert not {*ACTIVE, "code_inline", "fence", "em_open", "s_open"} & {*kinds}
    assert kinds.count("heading_open") == 2
    assert kinds.count("table_open") == 1
    assert (kinds.count("tr_open"), kinds.count("td_open")) == (4, 15)
    assert kinds.count("strong_open") == 2  # our own, on what could not be linted
    assert not [words for kind, words in found if kind == "text" and MENTION.search(words)]


@few
@given(st.text())
def test_markdown_says_the_words_themselves(text: str) -> None:
    from wylint.report.as_markdown import escaped

    shown = "".join(words for kind, words in tokens(f"| a |\n|---|\n| x{escaped(text)}x |") if kind == "text")
    assert shown.removeprefix("a").replace("\u200b", "") == f"x{safe(' '.join(text.split()))}x"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::x", ": :error::x"),
        ("  ::error::x", "  : :error::x"),
        ("a ::error::x", "a ::error::x"),
        ("a ###[error]x", "a # # #[error]x"),
        ("W.S. 6-2-701", "W.S. 6-2-701"),
    ],
)
def test_what_is_shown_instead_of_a_command(line: str, shown: str) -> None:
    assert inert(line) == shown


def test_words_without_such_signs_stay_as_they_are() -> None:
    assert unlinked("W.S. 6-2-701(a)(ii), $5,000.00") == "W.S. 6-2-701(a)(ii), $5,000.00"


def test_a_path_on_stderr_is_no_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from wylint.cli.app import run

    assert run(["check", str(tmp_path / "##[error]x"), "::error::y"]) == 2
    assert not [*commands(capsys.readouterr().err)]
