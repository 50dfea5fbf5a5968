"""The rules of a configuration: those of its plugins and those written in it; their codes never clash with ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wylint.rules.house.written import Written
    from wylint.rules.registry import Rule

OURS = ("WY", "DR", "AM", "PE")  # families of this package


class Own(NamedTuple):
    """The rules that hold for a bill beside those of the package: ``plugins`` in Python, ``written`` as data."""

    plugins: tuple[Rule, ...] = ()
    written: tuple[Written, ...] = ()

    def names(self) -> dict[str, str]:
        """The codes of these rules by their names."""
        return {rule.name: rule.code for rule in self.plugins} | {rule.name: rule.code for rule in self.written}


NONE = Own()


def wrong_code(code: str) -> str:
    """What is wrong with the code of a rule that is not of this package; "" for a right one."""
    if len(code) - 3 not in (2, 3, 4) or not code.isascii() or not (code[:-3].isalpha() and code[-3:].isdecimal()):
        return f'code "{code}" is not two to four capital letters and three digits, as in "XX001"'
    if code != code.upper():
        return f'code "{code}" is written in capital letters: "{code.upper()}"'
    ours = next((one for one in OURS if code.startswith(one)), "")
    return f'codes that begin with {ours} are wylint\'s own; choose other letters than in "{code}"' if ours else ""


def wrong_name(name: str) -> str:
    """The same of a name."""
    parts = name.split("-")
    if all(part.isascii() and part.isalnum() and part == part.lower() for part in parts) and parts[0][0].isalpha():
        return ""
    return f'name "{name}" is not small letters, digits and hyphens, as in "no-and-or"'
