"""What holds of every bill: apply is pure, reprinting changes nothing, striking all removes, ink alone decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.law.apply import Applied, apply
from wylint.law.code import Code
from wylint.law.model import Clause
from wylint.text import read_text

Enact = Callable[..., Applied]
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

WORDS = ("lantern", "dealer", "shall", "minor", "ledger", "Each", "no", "wick", "(10)", "years")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")


@dataclass(frozen=True)
class Drawn:
    """A provision of a drawn section: label, words, and those below it."""

    label: str
    words: str
    below: tuple[Drawn, ...] = ()


sentences = st.lists(st.sampled_from(WORDS), min_size=2, max_size=8).map(lambda words: "The " + " ".join(words) + ".")


@st.composite
def sections(draw: st.DrawFn) -> tuple[Drawn, ...]:
    """A section with subsections, some of which have paragraphs."""
    found = []
    for label in "abcdef"[: draw(st.integers(1, 5))]:
        count = draw(st.integers(0, 4))
        below = tuple(Drawn(ROMAN[index], draw(sentences)) for index in range(count))
        found.append(Drawn(label, draw(sentences), below))
    return tuple(found)


def printed(section: tuple[Drawn, ...], struck: str = "") -> str:
    """The provisions as text, one of them struck whole."""
    lines = []
    for subsection in section:
        for drawn, path in [
            (subsection, subsection.label),
            *((one, subsection.label + one.label) for one in subsection.below),
        ]:
            words = f"({drawn.label})  {drawn.words}"
            under = path == struck or (len(struck) == 1 and path.startswith(struck))
            lines.append(f"[-{words}-]" if under else words)
    return "\n\n".join(lines)


def law_of(section: tuple[Drawn, ...]) -> Code:
    from wylint.law.load import from_bill

    text = (
        f"# coverage: title 6\n\n6-20-101.  Lanterns.\n\n{printed(section)}\n\n6-20-102.  Wicks.\n\n(a)  Wicks burn.\n"
    )
    return from_bill(parse(read_text(text)))


def bill_of(body: str) -> str:
    return (
        "AN ACT relating to lanterns.\n\nBe It Enacted by the Legislature of the State of Wyoming:\n\n"
        f"Section 1.  W.S. 6-20-101 is amended to read:\n\n6-20-101.  Lanterns.\n\n{body}\n\n(END)\n"
    )


def outline(clause: Clause) -> list[tuple[str, str | None]]:
    return [(part.address, part.text) for part in clause.walk()]


def paths(section: tuple[Drawn, ...]) -> list[str]:
    return [path for one in section for path in (one.label, *(one.label + below.label for below in one.below))]


@quick
@given(sections(), st.data())
def test_reprinting_provisions_unchanged_changes_nothing(section: tuple[Drawn, ...], data: st.DataObject) -> None:
    code = law_of(section)
    excerpt = tuple(
        replace(one, below=tuple(below for below in one.below if data.draw(st.booleans())))
        for one in section
        if data.draw(st.booleans())
    )
    # ink elsewhere in the bill: it is a marked one
    marked = bill_of(printed(excerpt)).replace("lanterns.\n", "[-lamps-][+lanterns+].\n", 1)
    applied = apply(parse(read_text(marked)), code)
    assert outline(applied.after["6-20-101"].root) == outline(code["6-20-101"].root)
    for side in (applied.before, applied.after):
        assert not any(clause.touched for clause in side["6-20-101"].root.walk())
        assert all(clause.sure for clause in side["6-20-101"].root.walk())


@quick
@given(sections(), st.data())
def test_a_provision_struck_is_gone_with_all_below_it_and_nothing_else(
    section: tuple[Drawn, ...], data: st.DataObject
) -> None:
    code = law_of(section)
    struck = data.draw(st.sampled_from(paths(section)))
    applied = apply(parse(read_text(bill_of(printed(section, struck)))), code)
    gone = "6-20-101" + f"({struck[0]})" + (f"({struck[1:]})" if struck[1:] else "")
    kept = [(at, words) for at, words in outline(code["6-20-101"].root) if at != gone and not at.startswith(f"{gone}(")]
    assert outline(applied.after["6-20-101"].root) == kept
    assert outline(applied.before["6-20-101"].root) == outline(code["6-20-101"].root)


def marked(old: tuple[Drawn, ...], new: tuple[Drawn, ...]) -> str:
    """The old section changed into the new one by ink, provision by provision."""
    lines = []
    stood, stands = {one.label: one for one in old}, {one.label: one for one in new}
    for label in sorted({*stood, *stands}):
        first, second = stood.get(label), stands.get(label)
        lines.append(_changed(label, first, second))
        lower = {one.label: one for one in first.below} if first else {}
        upper = {one.label: one for one in second.below} if second else {}
        lines.extend(_changed(one, lower.get(one), upper.get(one)) for one in ROMAN if one in lower or one in upper)
    return "\n\n".join(lines)


def _changed(label: str, old: Drawn | None, new: Drawn | None) -> str:
    if old is None or new is None:
        return f"[-({label})  {old.words}-]" if old else f"[+({label})  {new.words if new else ''}+]"
    return f"({label})  {old.words}" if old.words == new.words else f"({label})  [-{old.words}-][+{new.words}+]"


@quick
@given(sections(), sections())
def test_ink_turns_any_section_into_any_other(old: tuple[Drawn, ...], new: tuple[Drawn, ...]) -> None:
    applied = apply(parse(read_text(bill_of(marked(old, new)))), law_of(old))
    stands = outline(law_of(new)["6-20-101"].root)
    assert outline(applied.after["6-20-101"].root) == stands
    stood = dict(outline(law_of(old)["6-20-101"].root))
    changed = [at for at, words in stands if words and stood.get(at) != words]
    assert [clause.address for clause in applied.after["6-20-101"].root.walk() if clause.touched] == changed


@quick
@given(sections(), sections())
def test_apply_is_pure(old: tuple[Drawn, ...], new: tuple[Drawn, ...]) -> None:
    code = law_of(old)
    stood = dict(code.sections)
    bill = parse(read_text(bill_of(printed(new))))
    first, second = apply(bill, code), apply(bill, code)
    assert dict(code.sections) == stood
    assert dict(first.after.sections) == dict(second.after.sections)
    assert first.refusals == second.refusals
    assert first.after["6-20-102"] is code["6-20-102"]


PIECES = st.sampled_from(
    [
        "Section 1.  W.S. 6-20-101(a) is amended to read:", "Section 2.  W.S. 6-20-102 is repealed.", "\n\n", "\n", " ",
        "6-20-101.  Definitions.", "(a)  ", "(i)  ", "[-(i)-]", "[+(ii)+]", "[+", "+]", "[-", "-]", "(A) ", "(xl) ",
        "lanterns", "W.S. 6-20-101(a)(i) is renumbered as (a)(ii).", "6-20-103 and 6-20-999 are created to read:",
        "Section 3.  ", "W.S. 6-20-103 through 6-20-101 are repealed.", "6-20-999.  New.", "(END)",
        "is amended to read:", "W.S. 6-20-102 is renumbered as 6-20-101.", "7-1-101",
        "[§§ 1-1-101 ]", "Repealed by Laws 1999, ch. 1, § 1.",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, min_size=1, max_size=30))
def test_no_bill_breaks_it(law: Code, pieces: list[str]) -> None:
    applied = apply(
        parse(read_text("Be It Enacted by the Legislature of the State of Wyoming:\n\n" + "".join(pieces))), law
    )
    for citation, section in applied.after.sections.items():
        assert section.citation == citation
        for clause in section.root.walk():
            assert clause.address.startswith(citation)
            assert all(child.address == f"{clause.address}({child.label})" for child in clause.children)


@pytest.mark.parametrize("labels", [["(a)  x"] * 3000, ["(a)  (i)  (A)  (I)  (1)  x"] * 500, ["[+(a)+]  x"] * 3000])
def test_a_long_outline_is_merged(law: Code, labels: list[str]) -> None:
    body = "Section 1.  W.S. 6-20-102 is amended to read:\n\n6-20-102.  Sale.\n\n" + "\n\n".join(labels)
    applied = apply(parse(read_text("Be It Enacted by the Legislature of the State of Wyoming:\n\n" + body)), law)
    assert "6-20-102" in applied.after
