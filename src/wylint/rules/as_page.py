"""The manual page of a rule as Markdown, for the documentation and for ``wylint rule --output-format markdown``."""

from __future__ import annotations

from wylint.rules.examples import Example
from wylint.rules.page import Manual, parts

# the part of a manual page that holds words to enact, set off as they are
MODEL = "Model language"


def as_markdown(page: Manual) -> str:
    """The whole page, ended by a line feed: what the rule says, an example that it flags, one that it leaves."""
    rule = page.rule
    opening, sections = parts(page.text)
    facts = f"{rule.severity} · {rule.area.replace('_', ' ')} · {rule.kind}"
    lines = [f"# {rule.code} {rule.name}", "", f"*{facts}*", "", opening]
    for heading, text in sections:
        lines += ["", f"## {heading}", "", *(_fenced(text) if heading == MODEL and text else [text])]
    for title, example in (("Flagged", page.bad), ("Not flagged", page.good)):
        if example is not None:
            lines += ["", f"## {title}: {example.heading}", "", example.why, "", *_fenced(_marked(example))]
    return "\n".join(lines).rstrip() + "\n"


def _fenced(text: str) -> list[str]:
    return ["```text", *text.splitlines(), "```"]


def _marked(example: Example) -> str:
    """The block, with ``>`` before the lines on which findings begin."""
    marked = {expected.line for expected in example.expected}
    if not marked:
        return example.text
    lines = enumerate(example.text.splitlines(), 1)
    return "\n".join(f"{'>' if number in marked else ' '} {line}".rstrip() for number, line in lines)
