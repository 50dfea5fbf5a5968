"""When each section of a bill takes effect, where a bill takes effect in stages."""

from __future__ import annotations

from collections.abc import Callable

from wylint.bill.matter import read_effective
from wylint.bill.model import Bill
from wylint.text.source import Ink

_THIS = "this"


def stage_of(bill: Bill) -> Callable[[str], tuple[str, str, str]]:
    """A function from the number of a bill section to when it takes effect: (kind, ISO date, condition).

    Sections that no statement names take effect with the act; ("", "", "") where nothing says when that is.
    """
    act = ("", "", "")
    named: dict[str, tuple[str, str, str]] = {}
    for section in bill.sections:
        if section.directive is not None:
            continue
        for said in read_effective(bill.source.words(section.head, section.end, without=Ink.STRUCK)):
            stage = (str(said.when), said.date, said.condition)
            if not said.sections:
                act = stage
            for number in said.sections:
                named[section.number if number == _THIS else number] = stage
    return lambda number: named.get(number, act)
