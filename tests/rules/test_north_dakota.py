"""North Dakota's uniform act on human trafficking, given as a bill in place of Wyoming's article, meets what it meets.

The expectations were read from the text of chapter 12.1-41 with the legal tests of the rules, before any rule was
there. What its text does not speak of (registration, interception, prostitution law) is Wyoming's own and not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand
from wylint.rules.card import Entry, card_of_bill
from wylint.rules.registry import rules
from wylint.text import read_text

pytestmark = pytest.mark.corpus

SUBSECTIONS = "abcdefghjkmnopqrstuvwxyz"  # Wyoming has no (i) and no (l)
PARAGRAPHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
SUBPARAGRAPHS = "ABCDEFGHJKMN"
ITEM = re.compile(r"^( +)\((\w+)\)  (.*)")
HEAD = re.compile(r"^12\.1-41-(\d\d)\.  ([^\[]*?)\s*(\[Effective through.*)?(\[.*)?$")
# laws that the chapter cites, by the Wyoming law on the same subject; "class A felony" has none, and stays as it is
COUNTERPARTS = {
    "section 19-03.1-01": "W.S. 35-7-1002",
    "section 19-03.1-23": "W.S. 35-7-1031",
    "chapter 19-03.4": "W.S. 35-7-1056",
    "section 12.1-20-02": "W.S. 6-2-301(a)(vii)",
    "section 12.1-29-03": "W.S. 6-4-101",
    "section 12.1-24-01": "W.S. 6-3-602",
    "chapter 12.1-23": "W.S. 6-3-402",
    "section 6-08-16": "W.S. 6-3-702",
    "chapter 27-20.4": "the Juvenile Justice Act",
    "chapter 54-23.4": "the Crime Victims Compensation Act",
    "section 54-23.4-05": "the Crime Victims Compensation Act",
    "section 34-06-22": "W.S. 27-4-202",
    "chapter 12.1-03": "title 6, chapter 1, article 2 of the Wyoming statutes",
    "chapter 29-32.1": "title 7, chapter 14 of the Wyoming statutes",
    "this chapter": "this article",
    "In this article": "As used in this article",
}


def number(of: str) -> str:
    """Where a section of the chapter stands in the bill: 12.1-41-02 is 6-2-721."""
    return f"6-2-{719 + int(of)}"


def recited(words: str) -> str:
    """Words of the chapter with its references as Wyoming writes them."""
    for theirs, ours in COUNTERPARTS.items():
        words = re.sub(rf"{re.escape(theirs)}(?!\w|[.-]\d)", ours, words)
    words = re.sub(
        r"subsection (\d) of section 12\.1-41-(\d\d)",
        lambda m: f"W.S. {number(m[2])}({SUBSECTIONS[int(m[1]) - 1]})",
        words,
    )
    words = re.sub(
        r"subdivision (\w) of subsection (\d)",
        lambda m: f"paragraph ({SUBSECTIONS[int(m[2]) - 1]})({PARAGRAPHS['abcdefgh'.index(m[1])]}) of this section",
        words,
    )
    words = re.sub(
        r"subsection (\d)( or (\d))?",
        lambda m: (
            f"subsection ({SUBSECTIONS[int(m[1]) - 1]})"
            + (f" or ({SUBSECTIONS[int(m[3]) - 1]})" if m[3] else "")
            + " of this section"
        ),
        words,
    )
    words = re.sub(r"sections? (?=12\.1-41-)", "W.S. ", words)
    return re.sub(r"12\.1-41-(\d\d)", lambda m: number(m[1]), words)


def sections(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Number, heading and lines of every section; of two versions of one section the later."""
    found: list[tuple[str, str, list[str]]] = []
    for line in text.splitlines():
        if head := HEAD.match(line):
            found.append((head[1], head[2] if not head[3] else "", []))
        elif line.strip() and found:
            found[-1][2].append(line)
    return ((of, heading, lines) for of, heading, lines in found if heading)


def labels(lines: list[str]) -> Iterator[str]:
    """The lines of a section with Wyoming's labels; a section that opens with words of its own has them as (a)."""
    opens = ITEM.match(lines[0]) is None
    ladders = (SUBSECTIONS, PARAGRAPHS, SUBPARAGRAPHS)
    for line in lines:
        item = ITEM.match(line)
        if item is None:
            yield f"     (a)  {line.strip()}"
            continue
        depth = len(item[1]) // 5 - 1 + opens
        place = int(item[2]) - 1 if item[2].isdigit() else "abcdefgh".index(item[2])
        yield f"{'     ' * (depth + 1)}({ladders[depth][place]})  {item[3]}"


def as_bill(text: str) -> str:
    """The chapter as a Wyoming bill that creates its sections in place of article 7."""
    body: list[str] = []
    numbers: list[str] = []
    for of, heading, lines in sections(text):
        numbers.append(number(of))
        body += [f"     {number(of)}.  {heading}", *(recited(line) for line in labels(lines))]
    words = "\n\n".join(body).translate(str.maketrans("“”’", '""\''))
    return (
        "HOUSE BILL NO. HB0300\n\nUniform act on human trafficking.\n\nA BILL\n\nfor\n\n"
        "AN ACT relating to crimes and offenses; enacting a uniform act on human trafficking; repealing provisions; "
        "and providing for an effective date.\n\nBe It Enacted by the Legislature of the State of Wyoming:\n\n"
        f"     Section 1.  W.S. {numbers[0]} through {numbers[-1]} are created to read:\n\n{words}\n\n"
        "     Section 2.  W.S. 6-2-701 through 6-2-712 are repealed.\n\n"
        "     Section 3.  This act is effective July 1, 2027.\n\n(END)\n"
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What the chapter does for one rule, read as law: how the rule should stand, and the provisions it rests on."""

    outcome: str
    rests_on: tuple[str, ...]
    why: str


READINGS = {
    "WY101": Reading("met", ("6-2-721(a)",), "trafficking verbs for sexual servitude, which a minor suffers under 723"),
    "WY102": Reading("met", ("6-2-720(a)(iii)",), "anything of value to any person: no third party in the definition"),
    "WY103": Reading("met", ("6-2-723(a)",), "coercion or deception only where the victim is an adult"),
    "WY202": Reading("met", ("6-2-724(a)", "6-2-725(a)"), "gives, agrees or offers to give anything of value"),
    "WY204": Reading("met", ("6-2-724(a)", "6-2-725(a)"), "what the buyer offenses cite needs no third party"),
    "WY305": Reading("met", ("6-2-723",), "(b) bars the belief that the minor was an adult: strict as to age"),
    "WY501": Reading("met", ("6-2-720(a)(xii)",), "a minor whom a buyer alone exploits is subjected to 725"),
    "WY502": Reading("met", ("6-2-723(b)",), "consent of the minor is no defense"),
    "WY504": Reading("met", ("6-2-731(c)",), "no liability and no delinquency, simply as a minor"),
    "WY505": Reading("met", ("6-2-731(a)",), "forgery, theft, drugs: wider than prostitution"),
    "WY510": Reading("met", ("6-2-736(a)",), "eligible for compensation in terms"),
    "WY513": Reading("met", ("6-2-729(a)",), "identity, pictures and images shall be kept confidential"),
    "WY514": Reading("met", ("6-2-730(a)",), "past sexual behavior is not admissible in its prosecutions"),
    "WY517": Reading("met", ("6-2-728(a)",), "expenses to come, and the greatest of income, contract and wage"),
    "WY518": Reading("met", ("6-2-734(a)",), "a victim may bring a civil action"),
    "WY520": Reading("met", ("6-2-734(c)",), "ten years after the eighteenth birthday"),
    # a class of felony whose measure stands in another chapter
    "WY205": Reading("unknown", ("6-2-724(c)", "6-2-725(b)"), "class A and B felonies"),
    "WY301": Reading("unknown", ("6-2-721(c)",), "a class AA felony; the five years of 727(b) are added to it"),
    # what its text does not do
    "WY201": Reading("gap", ("6-2-721(a)",), "obtains, receives, entices: no verb of a buyer"),
    "WY203": Reading("gap", ("6-2-724(a)",), "knows that the other individual is a victim"),
    "WY206": Reading("gap", (), "patronizing a minor stands inside the trafficking article"),
    "WY209": Reading("gap", (), "no word of electronic means"),
    "WY210": Reading("gap", ("6-2-724(a)", "6-2-725(a)"), "the bar of 723(b) reaches its paragraph (a)(i) only"),
    "WY306": Reading("gap", (), "no word of electronic means or advertising"),
    "WY308": Reading("gap", ("7-9-102",), "unconditional for 721 to 723; Wyoming's general law for its other offenses"),
    "WY309": Reading("gap", (), "no forfeiture in the chapter, and Wyoming's is repealed"),
    "WY401": Reading("gap", ("6-2-721",), "nobody who assists or benefits is named"),
    "WY402": Reading("gap", (), "a business entity answers for the same offenses only"),
    "WY408": Reading("gap", (), "no travel services"),
    "WY503": Reading("gap", ("6-2-724", "6-2-725"), "the bar of 723(b) reaches no buyer"),
    "WY506": Reading("gap", (), "the notice goes to victim services, not to the child agency"),
    "WY507": Reading("gap", (), "eligible for what there is; grants may be made"),
    "WY508": Reading("gap", ("6-2-731(d)",), "a label of need only, no abuse or neglect"),
    "WY516": Reading("gap", ("6-2-733(a)",), "vacates a conviction only"),
    "WY604": Reading("gap", ("6-2-721", "6-2-725"), "no word of a decoy or a believed minor"),
}

# where the rule reads the chapter otherwise, and what is right
DISAGREEMENTS = {
    "WY405": Reading("not-applicable", (), "no forfeiture at all is worse than for traffickers only; WY309 says so"),
}


@pytest.fixture(scope="module")
def card(corpus: Path) -> dict[str, Entry]:
    """The score card of the chapter, by code."""
    text = (corpus / "other-states" / "north-dakota-12.1-41.txt").read_text(encoding="utf-8")
    bill = parse(read_text(as_bill(text), "north-dakota.txt"))
    said = card_of_bill(bill, law_at_hand("builtin:2022-10"), rules())
    assert said.failures == ()
    return {entry.rule.code: entry for entry in said.entries}


@pytest.mark.parametrize("code", READINGS)
def test_the_chapter_stands_as_a_lawyer_reads_it(card: dict[str, Entry], code: str) -> None:
    reading, stand = READINGS[code], card[code].after
    assert stand.outcome == reading.outcome, (reading.why, stand)
    assert set(reading.rests_on) - set(stand.evidence) == set(), (reading.why, stand)


@pytest.mark.parametrize("code", DISAGREEMENTS)
def test_where_a_rule_is_known_to_read_otherwise_it_still_does(card: dict[str, Entry], code: str) -> None:
    assert card[code].after.outcome == DISAGREEMENTS[code].outcome, card[code].after
