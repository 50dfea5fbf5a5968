"""The manual page of a rule: its docstring, and the first bad and the first good example of its fixture page."""

from __future__ import annotations

from dataclasses import dataclass

from wylint.rules.examples import Example, Page, page_of
from wylint.rules.registry import Area, Rule


@dataclass(frozen=True, slots=True)
class Manual:
    """All that ``wylint rule`` shows of one rule. ``bad`` and ``good`` are None where no page ships them."""

    rule: Rule
    text: str
    bad: Example | None
    good: Example | None


def manual(rule: Rule, own: Page | None = None) -> Manual:
    """Put together the manual page of a rule: imports its module and reads its fixture page.

    ``own`` is the fixture page of a rule that is not of this package.
    """
    page = own or page_of(rule.area, rule.name)
    examples = page.examples if page else ()
    bad = next((example for example in examples if example.fires), None)
    good = next((example for example in examples if not example.fires), None)
    return Manual(rule, rule.manual().strip(), bad, good)


def parts(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The opening sentence of a manual page, and its parts as (heading, paragraphs), the indentation taken off."""
    opening: list[str] = []
    found: list[tuple[str, list[str]]] = []
    for line in text.strip().splitlines():
        if line and not line.startswith(" ") and (found or opening[-1:] == [""]):
            found.append((line.strip(), []))
        elif found:
            found[-1][1].append(line.strip())
        else:
            opening.append(line.strip())
    return "\n".join(opening).strip(), tuple((heading, "\n".join(lines).strip()) for heading, lines in found)


def as_text(page: Manual) -> str:
    """The manual page as plain text, ended by a line feed; the marks of an example stay as they were written."""
    rule = page.rule
    what = "a house rule" if rule.area is Area.HOUSE else f"{rule.area.replace('_', ' ')} | {rule.kind}"
    facts = f"{rule.code} {rule.name}\n{rule.severity} | {what}\n"
    parts = [facts, f"{page.text}\n"]
    for title, example in (("Flagged", page.bad), ("Not flagged", page.good)):
        if example is not None:
            parts.append(f"{title}: {example.heading}\n    {example.why}\n\n{_indented(_shown(example))}\n")
    return "\n".join(parts)


def _shown(example: Example) -> str:
    """The block with a caret column at the left of the lines on which findings begin, below the law it states."""
    marked = {expected.line for expected in example.expected}
    lines = example.text.splitlines()
    bill = "\n".join(f"{'>' if number in marked else ' '} {line}".rstrip() for number, line in enumerate(lines, 1))
    if "\n" not in example.law:
        return bill
    return f"The law:\n\n{_indented(example.law)}\n\nThe bill:\n\n{bill}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
