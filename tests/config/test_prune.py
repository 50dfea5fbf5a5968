"""Tables are taken out of a configuration by their lines: all else stays, byte for byte."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.config.prune import Entangled, without

FILE = """\
# ours
fail-level = "error"   # strict

# what the committee agreed to
[[suppress]]
rule = "WY206"
reason = "one"

[[suppress]] # two
rule = "WY205"
# inside
reason = '''
[two]'''

# about severities
[severity]
WY306 = "note"

[[suppress]]
rule = "WY214"
reason = "three"
"""


def test_one_in_the_middle() -> None:
    assert without(FILE, [5]) == FILE.replace('[[suppress]]\nrule = "WY206"\nreason = "one"\n', "")


def test_the_last_one() -> None:
    assert without(FILE, [19]) == FILE.partition('\n[[suppress]]\nrule = "WY214"')[0]


def test_all_of_them() -> None:
    text = FILE.replace("'''\n[two]'''", "'two'")
    left = without(text, [5, 9, 18])
    assert left.splitlines() == [
        "# ours",
        'fail-level = "error"   # strict',
        "",
        "# what the committee agreed to",
        "",
        "# about severities",
        "[severity]",
        'WY306 = "note"',
    ]


def test_in_a_pyproject() -> None:
    text = (
        '[project]\nname = "x"\n\n[[tool.wylint.suppress]]\nrule = "WY"\nreason = "r"\n\n[tool.other]\nsuppress = 1\n'
    )
    assert without(text, [4], ("tool", "wylint")) == '[project]\nname = "x"\n\n[tool.other]\nsuppress = 1\n'


def test_line_ends_stay() -> None:
    text = "a = 1\r\n\r\n[[suppress]]\r\nrule = 'WY'\r\n\r\n[severity]\r\n"
    assert without(text, [3]) == "a = 1\r\n\r\n[severity]\r\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (FILE, 9),  # a text looks like the next header
        (FILE.replace("[two]", "[[suppress]]\n"), 5),
        ("suppress = [\n  { rule = 'WY', reason = 'r' },\n]\n", 1),
        ("[[suppress]]\nrule = 'WY'\n", 2),
    ],
)
def test_what_has_no_lines_of_its_own_is_left_to_people(text: str, line: int) -> None:
    with pytest.raises(Entangled):
        without(text, [line])


@given(st.lists(st.booleans(), min_size=1, max_size=6), st.sampled_from(["", "\n", "# why\n", "\n# why\n\n"]))
def test_what_is_left_is_what_was_meant(gone: list[bool], between: str) -> None:
    tables = [f"[[suppress]]\nrule = 'WY{number}'\n{between}reason = 'r'\n" for number in range(len(gone))]
    text = "a = 1\n" + between.join(["", *tables, "[severity]\n"])
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line == "[[suppress]]"]
    left = without(text, [line for line, one in zip(lines, gone, strict=True) if one])
    kept = [f"WY{number}" for number, one in enumerate(gone) if not one]
    assert [table["rule"] for table in tomllib.loads(left).get("suppress", ())] == kept
    assert all(line in text.splitlines() for line in left.splitlines())
