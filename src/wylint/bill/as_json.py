"""A tree as plain data for ``wylint parse --output-format json``, and as an indented picture to look at.

Spans are ``{start, end}`` in the clean text, ``end`` exclusive. ``text`` holds a node's own words, without those of its
children, on one line and single-spaced, struck words included; ``ink`` says which stretches of it are new or go out.
"""

from __future__ import annotations

from typing import Any

from wylint.bill.model import (
    ActTitle,
    Bill,
    BillSection,
    CodeSection,
    Directive,
    Division,
    Form,
    Heading,
    Locus,
    Node,
    Provision,
)
from wylint.text.source import Ink, Source

VERSION = 1
_WIDTH = 100  # how much of a node's words the picture shows

Data = dict[str, Any]


def as_json(bill: Bill) -> Data:
    """The whole tree as dictionaries, lists and strings; the schema in ``report/schema`` describes it."""
    source = bill.source
    data: Data = {"version": VERSION, "path": source.path, "form": str(bill.form)}
    if bill.form in (Form.BILL, Form.RESOLUTION):
        data["bill"] = _bill(bill)
    else:
        data["ink_state"] = str(bill.ink_state)
        data["code_sections"] = [_code_section(source, section) for section in bill.code_sections()]
        data["provisions"] = [_provision(source, node) for node in bill.children if isinstance(node, Provision)]
    data["problems"] = [
        {
            "code": problem.code,
            "name": problem.name,
            "message": problem.message,
            "span": _span(problem.start, problem.end),
            **({"address": problem.address} if problem.address else {}),
        }
        for problem in bill.problems
    ]
    return data


def _bill(bill: Bill) -> Data:
    source = bill.source
    titles = [node for node in bill.children if isinstance(node, ActTitle)]
    catch = [node for node in bill.children if isinstance(node, Heading) and node.kind == "catch-title"]
    title: Data | None = None
    if titles:
        clauses = [{"text": source.words(*clause), "span": _span(*clause)} for clause in titles[0].clauses]
        title = {"clauses": clauses, "span": _span(titles[0].start, titles[0].end)}
    sections: list[Data] = []
    for node in bill.children:
        if isinstance(node, BillSection):
            _section(source, node, "", sections)
    return {
        "number": bill.number,
        "lso": bill.lso,
        "catch_title": source.words(catch[0].start, catch[0].end) if catch else "",
        "title": title,
        "ink_state": str(bill.ink_state),
        "sections": sections,
    }


def _section(source: Source, section: BillSection, within: str, sections: list[Data]) -> None:
    """Append a bill section, and the budget's agency sections behind the one they stand in."""
    data: Data = {
        "number": section.number,
        **({"within": within} if within else {}),
        "matter": str(section.matter),
        "directive": _directive(source, section.directive) if section.directive else None,
        **_words(source, section.head, section.own_end),
        "span": _span(section.start, section.end),
        "code_sections": [],
        "provisions": [],
        "divisions": [],
    }
    sections.append(data)
    waiting: list[Node] = list(reversed(section.children))
    while waiting:
        node = waiting.pop()
        if isinstance(node, CodeSection):
            data["code_sections"].append(_code_section(source, node))
        elif isinstance(node, Provision):
            data["provisions"].append(_provision(source, node))
        elif isinstance(node, BillSection):
            _section(source, node, section.number, sections)
        elif isinstance(node, Division):
            provisions = [child for child in node.children if isinstance(child, Provision)]
            own_end = node.children[0].start if node.children else node.end
            data["divisions"].append(
                {
                    "kind": node.kind,
                    "number": node.number,
                    "heading": node.heading,
                    **_words(source, node.head, own_end),
                    "span": _span(node.start, node.end),
                    "provisions": [_provision(source, child) for child in provisions],
                }
            )
            waiting.extend(child for child in reversed(node.children) if not isinstance(child, Provision))


def _directive(source: Source, directive: Directive) -> Data:
    return {
        "action": str(directive.action),
        "loci": [locus.address for locus in directive.loci],
        "operations": [_operation(locus) for locus in directive.loci],
        "text": source.words(directive.start, directive.end),
        "span": _span(directive.start, directive.end),
    }


def _operation(locus: Locus) -> Data:
    data: Data = {"action": str(locus.action), "address": locus.address}
    for name in ("through", "renumbered", "law", "unresolved"):
        if value := getattr(locus, name):
            data[name] = value
    data["span"] = _span(locus.start, locus.end)
    return data


def _code_section(source: Source, section: CodeSection) -> Data:
    return {
        "citation": section.citation,
        **({"through": section.through} if section.through else {}),
        "catchline": section.catchline,
        **_words(source, section.head, section.own_end),
        "span": _span(section.start, section.end),
        "provisions": [_provision(source, child) for child in section.children],
    }


def _provision(source: Source, provision: Provision) -> Data:
    """One provision; its children nest at most four levels deep."""
    return {
        "label": provision.label,
        **({"through": provision.through} if provision.through else {}),
        "address": provision.address,
        **_words(source, provision.head, provision.own_end),
        "span": _span(provision.start, provision.end),
        "children": [_provision(source, child) for child in provision.children],
    }


def _words(source: Source, start: int, end: int) -> Data:
    data: Data = {"text": source.words(start, end)}
    ink = [
        {"start": run.start, "end": run.end, "ink": str(run.ink)}
        for run in (source.inked(start, end) if source.ink else ())
        if run.ink is not Ink.KEPT
    ]
    return {**data, "ink": ink} if ink else data


def _span(start: int, end: int) -> Data:
    return {"start": start, "end": end}


def as_tree(bill: Bill) -> str:
    """An indented picture of the tree, one node a line: what it is, and how its own words begin."""
    head = " ".join(part for part in (str(bill.form), bill.number, bill.lso) if part)
    lines = [f"{head} ({bill.ink_state})"]
    waiting: list[tuple[Node, int]] = [(node, 1) for node in reversed(bill.children)]
    while waiting:
        node, depth = waiting.pop()
        name, start, end = _line(node)
        words = bill.source.words(start, min(end, start + 4 * _WIDTH))
        room = max(_WIDTH - 2 * depth - len(name), 20)
        shown = words if len(words) <= room else words[: room - 1].rstrip() + "…"
        lines.append("  " * depth + " ".join(part for part in (name, shown) if part))
        if isinstance(node, BillSection) and node.directive is not None:
            lines.extend("  " * (depth + 1) + "→ " + _task(locus) for locus in node.directive.loci)
        waiting.extend((child, depth + 1) for child in reversed(getattr(node, "children", ())))
    lines.extend(f"  {problem.code} {problem.name}: {problem.message}" for problem in bill.problems)
    return "\n".join(lines) + "\n"


def _line(node: Node) -> tuple[str, int, int]:
    """What a node is called in the picture, and where its own words stand."""
    if isinstance(node, Heading):
        return f"[{node.kind}]", node.start, node.end
    if isinstance(node, ActTitle):
        return "[title]", node.start, node.end
    if isinstance(node, BillSection):
        return f"Section {node.number}. <{node.matter}>", node.head, node.own_end
    if isinstance(node, Division):
        return (
            f"{node.kind.upper()} {node.number} {node.heading}".strip(),
            node.head,
            (node.children[0].start if node.children else node.end),
        )
    if isinstance(node, CodeSection):
        name = f"{node.citation} through {node.through}." if node.through else f"{node.citation}."
        return f"{name}  {node.catchline}", node.head, node.own_end
    return f"({node.label})" + (f" through ({node.through})" if node.through else ""), node.head, node.own_end


def _task(locus: Locus) -> str:
    """One operation of a directive, on one line."""
    words = f"{locus.action} {locus.law + ', ' if locus.law else ''}{locus.address}"
    if locus.through:
        words += f" through {locus.through}"
    if locus.renumbered:
        words += f" as {locus.renumbered}"
    return words + (f" (unresolved: {locus.unresolved})" if locus.unresolved else "")
