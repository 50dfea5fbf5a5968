"""The tree as data and as a picture."""

from __future__ import annotations

import json
from collections.abc import Callable

from wylint.bill.as_json import as_json, as_tree
from wylint.bill.model import Bill

Read = Callable[[str], Bill]

DRAFT = """\
HOUSE BILL NO. HB0999

Bicycle lamps.

AN ACT relating to bicycles; and providing for an effective date.

Section 1.  W.S. 31-5-799(a)(i) is amended to read:

31-5-799.  Bicycle lamps.

(a)  A person who rides at night shall:

(i)  Carry a [-white-] [+bright+] lamp.

Section 2.  This act is effective July 1, 2027.
"""


def test_a_bill(read: Read) -> None:
    bill = read(DRAFT)
    data = as_json(bill)
    text = bill.source.text
    assert (data["version"], data["form"], data["problems"]) == (1, "bill", [])
    told = data["bill"]
    assert (told["number"], told["catch_title"], told["ink_state"]) == ("HB0999", "Bicycle lamps.", "marked")
    assert told["title"]["clauses"][0]["text"] == "AN ACT relating to bicycles"
    first, second = told["sections"]
    assert (first["number"], first["matter"], second["matter"]) == ("1", "code", "effective-date")
    assert first["directive"]["loci"] == ["31-5-799(a)(i)"]
    assert first["directive"]["operations"][0]["action"] == "amend"
    assert second["directive"] is None
    section = first["code_sections"][0]
    assert (section["citation"], section["catchline"]) == ("31-5-799", "Bicycle lamps.")
    paragraph = section["provisions"][0]["children"][0]
    assert (paragraph["label"], paragraph["address"]) == ("i", "31-5-799(a)(i)")
    assert paragraph["text"] == "Carry a white bright lamp."
    assert [(text[run["start"] : run["end"]].strip(), run["ink"]) for run in paragraph["ink"]] == [
        ("white", "struck"),
        ("bright", "inserted"),
    ]
    span = paragraph["span"]
    assert text[span["start"] : span["end"]].startswith("(i)")


def test_it_is_plain_data(read: Read) -> None:
    data = as_json(read(DRAFT))
    assert json.loads(json.dumps(data)) == data


def test_a_text_of_the_code_has_its_sections_at_the_top(read: Read) -> None:
    data = as_json(
        read("CHAPTER 1 LAMPS\n\n31-5-799.  Lamps.\n\n(a)  One.\n\n31-5-800.  through 31-5-803. [Repealed.]\n")
    )
    assert [(section["citation"], section.get("through")) for section in data["code_sections"]] == [
        ("31-5-799", None),
        ("31-5-800", "31-5-803"),
    ]
    assert "bill" not in data


def test_loose_provisions(read: Read) -> None:
    data = as_json(read("(a)  One.\n\n(b)  Two.\n"))
    assert [provision["address"] for provision in data["provisions"]] == ["(a)", "(b)"]


def test_uncodified_provisions_and_agencies(read: Read) -> None:
    words = "AN ACT x.\n\nSection 1.\n\n(a)  One.\n\nSection 2.  Money:\n\nSection 004. STATE GARDENER\nRoses  5\n"
    first, second, agency = as_json(read(words))["bill"]["sections"]
    assert [provision["address"] for provision in first["provisions"]] == ["section 1(a)"]
    assert (agency["number"], agency["within"], "within" in second) == ("004", "2", False)


def test_the_picture(read: Read) -> None:
    assert as_tree(read(DRAFT)) == (
        "bill HB0999 (marked)\n"
        "  [bill-number] HOUSE BILL NO. HB0999\n"
        "  [catch-title] Bicycle lamps.\n"
        "  [title] AN ACT relating to bicycles; and providing for an effective date.\n"
        "  Section 1. <code> W.S. 31-5-799(a)(i) is amended to read:\n"
        "    → amend 31-5-799(a)(i)\n"
        "    31-5-799.  Bicycle lamps.\n"
        "      (a) A person who rides at night shall:\n"
        "        (i) Carry a white bright lamp.\n"
        "  Section 2. <effective-date> This act is effective July 1, 2027.\n"
    )
