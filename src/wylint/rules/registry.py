"""The rules: what one declares of itself, and where to find it without importing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from wylint.rules.finding import Severity

if TYPE_CHECKING:
    from wylint.rules.finding import Remark
    from wylint.rules.outcome import Outcome

Check: TypeAlias = "Callable[..., Iterator[Outcome] | Iterator[Remark]]"
C = TypeVar("C", bound="Check")


class Area(StrEnum):
    """The folder of a rule, and what its codes begin with (``PREFIX``)."""

    CRIMINALIZATION = "criminalization"
    DEMAND = "demand"
    TRAFFICKERS = "traffickers"
    FACILITATORS = "facilitators"
    PROTECTION = "protection"
    JUSTICE_TOOLS = "justice_tools"
    CONSISTENCY = "consistency"
    DRAFTING = "drafting"
    AMENDMENTS = "amendments"
    HOUSE = "house"  # of a configuration: written there, or a plugin's; no folder here


PREFIX = {
    Area.CRIMINALIZATION: "WY1",
    Area.DEMAND: "WY2",
    Area.TRAFFICKERS: "WY3",
    Area.FACILITATORS: "WY4",
    Area.PROTECTION: "WY5",
    Area.JUSTICE_TOOLS: "WY6",
    Area.CONSISTENCY: "WY9",
    Area.DRAFTING: "DR",
    Area.AMENDMENTS: "AM",
}


class Kind(StrEnum):
    """When a rule may speak."""

    INSIDE = "inside"  # judged on each unit whose evidence the bill creates or changes
    ABSENCE = "absence"  # new when the bill creates a section of a family in ``wakes`` and the law still lacks it
    LIST = "list"  # new when the list changes and omits an item, or such a section is created and the list left alone
    GUARD = "guard"  # new when the protection is weaker after the bill than before


class Family(StrEnum):
    """A family of sections whose creation wakes an absence or a list."""

    TRAFFICKING = "trafficking"
    BUYER = "buyer"
    PROSTITUTION = "prostitution"
    VICTIM = "victim"


class Rule(NamedTuple):
    """One rule as the manifest holds it.

    ``facts`` names the kinds of facts its check is called with, one by one; empty: it is called once for the bill.
    ``module`` is where its function ``check`` stands, or ``module:function`` of a plugin, "" for a rule that is data.
    ``law`` says whether the check asks for the law beside the fact, or for the bill as applied to it. ``words`` are
    literals, in lower case, one of which a provision must hold for the rule to have anything to say; empty: always.
    ``remarks``: it yields remarks on the draft, not outcomes.
    """

    code: str
    name: str
    area: Area
    severity: Severity
    kind: Kind
    wakes: tuple[str, ...]
    facts: tuple[str, ...]
    law: bool
    remarks: bool
    words: tuple[str, ...]
    module: str

    @property
    def asks_for_applied(self) -> bool:
        """Whether it judges what a bill does to a law: then it speaks only where a whole law is at hand."""
        return self.remarks and (self.law or any(kind != "Bill" for kind in self.facts))

    def load(self) -> Check:
        """Import the rule's module and return its check; raises whatever the module raises."""
        from importlib import import_module

        module, _, function = self.module.partition(":")
        check: Check = getattr(import_module(module), function or "check")
        return check

    def manual(self) -> str:
        """The docstring of the rule's module, or what was said of it when it was added: its manual page."""
        if self.code in ADDED:
            return ADDED[self.code].manual
        from importlib import import_module

        return import_module(self.module).__doc__ or ""


class Added(NamedTuple):
    """A rule of a configuration, and its manual page."""

    rule: Rule
    manual: str


# the rules of the configurations of this run by code, for whoever shows a finding of theirs; of two, the later
ADDED: dict[str, Added] = {}


Declaration: TypeAlias = "tuple[str, str, Area, Severity, Kind, tuple[Family, ...], tuple[str, ...], Check]"
DECLARED: dict[str, list[Declaration]] = {}


def rule(
    code: str,
    name: str,
    *,
    area: Area = Area.HOUSE,
    severity: Severity,
    kind: Kind = Kind.INSIDE,
    wakes: tuple[Family, ...] = (),
    words: tuple[str, ...] = (),
) -> Callable[[C], C]:
    """Declare the decorated function a rule. It only writes down what it is given, under the function's module.

    A rule of this package names its area; a plugin's has none.
    """

    def declare(check: C) -> C:
        DECLARED.setdefault(check.__module__, []).append((code, name, area, severity, kind, wakes, words, check))
        return check

    return declare


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes, from the manifest alone."""
    from wylint.rules._manifest import RULES

    return tuple(
        Rule(code, name, Area(area), Severity(severity), Kind(kind), wakes, facts, law, remarks, words, module)
        for code, name, area, severity, kind, wakes, facts, law, remarks, words, module in RULES
    )


def find(word: str) -> Rule | None:
    """The rule of this code or name, in any case, of the package or of a configuration; None where there is none."""
    wanted = word.strip()
    known = (*rules(), *(added.rule for added in ADDED.values()))
    return next((rule for rule in known if wanted.upper() == rule.code or wanted.lower() == rule.name), None)
