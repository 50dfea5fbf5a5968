"""A small law and drafts that change it, in our own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from wylint.bill import parse
from wylint.law.apply import Applied, apply
from wylint.law.code import Code
from wylint.law.load import from_bill
from wylint.text import read_text

LAW = """# coverage: titles 6, 7 (all of the little law below)
# as_of: 2021-07-01

6-20-101.  Definitions.

     (a)  As used in this article:

          (i)  "Lantern" means a lamp that is carried by hand;

          (ii)  "Minor" means a person under sixteen (16) years of age;

          (iii)  "This act" means W.S. 6-20-101 through 6-20-104.

6-20-102.  Sale of lanterns; penalties.

     (a)  A person who knowingly sells a lantern to a minor is guilty of a misdemeanor.

     (b)  It is no defense that the seller was mistaken about the age of the minor.

     (c)  A person who violates subsection (a) of this section shall be:

          (i)  Fined not more than seven hundred fifty dollars ($750.00); or

          (ii)  Imprisoned for not more than six (6) months, if:

               (A)  The minor is under twelve (12) years of age; or

               (B)  The lantern was lit.

6-20-103.  Lantern dealers.

     Each dealer in lanterns shall keep a ledger [§§ 6-20-101 through 6-20-104 ].

6-20-104.  [Repealed.]

     Repealed by Laws 1999, ch. 3, § 2.

6-20-105.  through 6-20-107. [Repealed.]

     Repealed by Laws 2001, ch. 4, § 1.

6-20-201.  Wicks.

     (a)  Wicks shall be trimmed.

     (b)  Repealed by Laws 2003, ch. 9, § 1.

     (c)  Wicks shall be dry.

7-1-101.  Ledgers.

     (a)  Ledgers are public.
History. Laws 1999, ch. 3, § 1; 2004, ch. 8, § 2.

Session law (not codified). Laws 2013, ch. 91, § 3.
  (a) The board shall teach dealers:
    (i) To trim wicks; and
    (ii) To keep ledgers.
"""

HEAD = """A BILL

for

AN ACT relating to lanterns; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

"""


@pytest.fixture(scope="session")
def law_text() -> str:
    """The little law as text."""
    return LAW


@pytest.fixture(scope="session")
def law() -> Code:
    """The little law of lanterns."""
    return from_bill(parse(read_text(LAW, "lanterns.txt")))


@pytest.fixture(scope="session")
def enact(law: Code) -> Callable[..., Applied]:
    """Apply a draft with this body to the little law, or to another; ``lost``: as if its ink had been lost."""

    def enact(body: str, code: Code | None = None, *, lost: bool = False) -> Applied:
        source = read_text(HEAD + body.strip() + "\n\n(END)\n", "draft.txt")
        bill = parse(replace(source, furniture=True) if lost else source)
        return apply(bill, law if code is None else code)

    return enact
