"""What a rule file must be: checked when the manifest is built, and in the tests."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass

from wylint.rules.finding import Remark, Severity
from wylint.rules.outcome import Outcome
from wylint.rules.own import wrong_code, wrong_name
from wylint.rules.registry import PREFIX, Area, Check, Family, Kind

SECTIONS = ("What it checks", "Why it matters", "Satisfied by", "Model language", "Source")
FACTS = (["wylint", "facts"], ["wylint", "bill"], ["wylint", "law"])
# what may be asked for beside a fact, by what the check yields: one side of the law, or the bill applied to it
BESIDE = {Outcome: "Law", Remark: "Applied"}


@dataclass(frozen=True, slots=True)
class Declared:
    """What ``@rule`` wrote down of one function."""

    code: str
    name: str
    area: Area
    severity: Severity
    kind: Kind
    wakes: tuple[Family, ...]
    words: tuple[str, ...]
    check: Check


def problems(declared: Declared, module: str, manual: str) -> Iterator[str]:
    """All that is wrong with one rule, each one sentence; nothing where the registry can serve it."""
    if declared.check.__name__ != "check":
        yield f'the function of a rule is called "check", not "{declared.check.__name__}"'
    yield from _signature(declared.check)
    yield from _identity(declared, module)
    yield from _page(manual)


def problems_of_plugin(declared: Declared, manual: str) -> Iterator[str]:
    """The same of a rule of a plugin, which has letters, a function's name and headings of its own."""
    yield from _signature(declared.check)
    if wrong := wrong_code(declared.code):
        yield wrong
    if wrong := wrong_name(declared.name):
        yield wrong
    if declared.area is not Area.HOUSE:
        yield "a rule of a plugin has no area"
    yield from _waking(declared)
    if not _opens(manual):
        yield "the docstring of the function, or of its module, opens with one sentence, ended by a full stop"


def served(check: Check) -> tuple[tuple[str, ...], bool, bool]:
    """What the annotations ask for: names of the kinds of facts, whether the law, whether it yields remarks.

    ``TypeError`` or ``NameError`` says what about the signature the registry cannot serve.
    """
    hints = typing.get_type_hints(check)
    result = hints.pop("return", None)
    code = check.__code__
    names = code.co_varnames[: code.co_argcount]
    if code.co_kwonlyargcount or code.co_flags & 0x0C or check.__defaults__ or len(names) != len(hints):
        raise TypeError("check takes annotated positional parameters without defaults: a fact, the law, or both")
    if typing.get_origin(result) is not Iterator or typing.get_args(result) not in ((Outcome,), (Remark,)):
        raise TypeError("check returns Iterator[Outcome], or Iterator[Remark] where it judges the draft")
    (said,) = typing.get_args(result)
    asked = [hints[name] for name in names]
    law = bool(asked) and _is_law(asked[-1], BESIDE[said])
    if law:
        asked.pop()
    if len(asked) > 1 or not (asked or law):
        raise TypeError("check takes one fact, then the law, or one of them; two kinds of facts are written A | B")
    kinds: tuple[type, ...] = ()
    if asked:
        union = typing.get_origin(asked[0]) in (typing.Union, types.UnionType)
        kinds = typing.get_args(asked[0]) if union else (asked[0],)
    for kind in kinds:
        if not isinstance(kind, type) or kind.__module__.split(".")[:2] not in FACTS:
            raise TypeError(f"{getattr(kind, '__name__', kind)} is no kind of fact: none of wylint.facts has that name")
    return tuple(kind.__name__ for kind in kinds), law, said is Remark


def _is_law(asked: object, name: str) -> bool:
    return isinstance(asked, type) and asked.__name__ == name and asked.__module__.startswith("wylint.")


def _signature(check: Check) -> Iterator[str]:
    try:
        served(check)
    except NameError as error:
        yield f"an annotation cannot be resolved ({error}): import it at the top of the file"
    except TypeError as error:
        yield str(error)


def _identity(declared: Declared, module: str) -> Iterator[str]:
    folder, stem = module.split(".")[-2:]
    prefix = PREFIX.get(declared.area, "")
    if not declared.code.startswith(prefix) or len(declared.code) != 5 or not declared.code[2:].isdigit():
        yield f'code "{declared.code}" is not {prefix} and digits, five characters in all, as area {declared.area} asks'
    if folder != declared.area:
        yield f'area is "{declared.area}", but the file stands in the folder "{folder}"'
    if stem.replace("_", "-") != declared.name:
        yield f'name is "{declared.name}", but the file is called "{stem}.py"'
    yield from _waking(declared)


def _waking(declared: Declared) -> Iterator[str]:
    if bool(declared.wakes) and declared.kind not in (Kind.ABSENCE, Kind.LIST):
        yield f"only an absence or a list is woken by families of sections, this rule is of kind {declared.kind}"
    if declared.kind is Kind.ABSENCE and not declared.wakes:
        yield "an absence names the families of sections whose creation wakes it (wakes=)"
    if any(word != word.lower() or not word.strip() for word in declared.words):
        yield "trigger words are literals in lower case"


def _opens(manual: str) -> bool:
    """Whether the first line of a docstring is a sentence."""
    return manual.strip().partition("\n")[0].strip().endswith(".")


def _page(manual: str) -> Iterator[str]:
    lines = manual.splitlines()
    if not _opens(manual):
        yield "the module's docstring opens with one sentence that says what to write, ended by a full stop"
    missing = [section for section in SECTIONS if section not in lines]
    if missing:
        yield f"the module's docstring lacks the heading {', '.join(missing)} (each on a line of its own)"
