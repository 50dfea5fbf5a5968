"""The fixture pages: one Markdown page a rule, whose marked examples are its tests, its documentation and its manual.

A page is ``fixtures/rules/<area>/<name>.md``: a heading ``# WY210 <name>``, a paragraph, then one example under each
``## `` heading: a sentence that says why, a fenced ``bill`` block and, where there is a fix, ``fixed`` blocks.

    A person who pays a minor commits a felony.  # error: WY210

A marker ends the line on which a finding of the rule begins and is no part of the bill: ``# error: CODE``,
``# warning: CODE``, ``# note: CODE`` (the code once for each finding that begins there); ``# ok`` points at the words
that keep the rule silent. What is not marked has no finding. ``law: NAME`` in the fence's first line says what law
stands before the bill; without it, the default. A ``law`` block before the bill states a little law in words of its
own; before the first example it states the law of all that do not say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wylint.rules.finding import Severity

LAWS = ("none", "builtin:2016-08-01", "builtin:2022-10")
FENCE = "```"
LAW = "law"
MARKER = re.compile(r"[ \t]+#[ \t]*(?P<word>ok|(?:error|warning|note)(?=:)):?(?P<codes>[A-Z0-9, ]*)$")


class PageError(Exception):
    """A page that cannot be read: ``file:line: what is wrong``."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One finding that an example expects: the line of the block it begins on, from 1, and its severity."""

    line: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a page. ``text`` is the block without its markers.

    ``law`` is "" for the default law, the name of one, or the text of a little law that a law block states.
    ``line`` is the line of the page where the block's first line stands; ``fixed`` are the texts of its fixed blocks.
    """

    heading: str
    why: str
    line: int
    text: str
    law: str
    expected: tuple[Expected, ...]
    fixed: tuple[str, ...]

    @property
    def fires(self) -> bool:
        """Whether any finding of the rule is expected."""
        return bool(self.expected)

    @property
    def slug(self) -> str:
        """The heading as one word, for the name of a test."""
        return "-".join(re.findall(r"[a-z0-9]+", self.heading.lower()))


@dataclass(frozen=True, slots=True)
class Page:
    """A fixture page, read."""

    path: Path
    code: str
    name: str
    about: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A fenced block as it stands: ``line`` is the page's line of its first line."""

    kind: str
    law: str
    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two headings: the prose on one line, and the blocks. ``line`` is the heading's."""

    line: int
    heading: str
    prose: str
    blocks: tuple[_Block, ...]


def folder() -> Path:
    """Where the pages stand: inside a wheel ``wylint/fixtures/rules``, in a checkout ``fixtures/rules``."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "fixtures" / "rules"
    return inside if inside.is_dir() else package.parents[1] / "fixtures" / "rules"


def page_of(area: str, name: str) -> Page | None:
    """The page of a rule, None where it has none; ``PageError`` where it cannot be read."""
    path = folder() / area / f"{name}.md"
    return read(path) if path.is_file() else None


def read(path: Path) -> Page:
    """Read one page; ``PageError`` says at which line it breaks the format."""
    return parse(path.read_text(encoding="utf-8"), path)


def parse(text: str, path: Path) -> Page:
    """Read the text of a page; ``path`` is for messages."""
    first, *others = _parts(text.splitlines(), path)
    title = first.heading.split()
    if len(title) != 3 or title[0] != "#":
        raise PageError(f"{path}:1: the heading of a page is # CODE name")
    law, blocks = _stated(first)
    if blocks:
        raise PageError(f"{path}:{blocks[0].line}: a block stands under a ## heading that says what it shows")
    return Page(path, title[1], title[2], first.prose, tuple(_example(part, title[1], path, law) for part in others))


def _parts(lines: list[str], path: Path) -> Iterator[_Part]:
    """Cut a page at its headings."""
    begun, heading = 1, lines[0] if lines else ""
    prose: list[str] = []
    blocks: list[_Block] = []
    at = 1
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith(FENCE):
            closed = next((n for n in range(at, len(lines)) if lines[n].rstrip() == FENCE), None)
            if closed is None:
                raise PageError(f"{path}:{at}: a block that is never closed")
            blocks.append(_fence(f"{path}:{at}", line, at + 1, tuple(lines[at:closed])))
            at = closed + 1
        elif line.startswith("#"):
            if not line.startswith("## "):
                raise PageError(f"{path}:{at}: a page has one # heading, then ## headings")
            yield _Part(begun, heading, " ".join(" ".join(prose).split()), tuple(blocks))
            begun, heading, prose, blocks = at, line, [], []
        else:
            prose.append(line)
    yield _Part(begun, heading, " ".join(" ".join(prose).split()), tuple(blocks))


def _fence(where: str, opening: str, line: int, lines: tuple[str, ...]) -> _Block:
    """A block from its first line, ```` ```bill law: none ````, and what it holds."""
    kind, _, rest = opening[len(FENCE) :].strip().partition(" ")
    if kind not in ("bill", "fixed", LAW):
        raise PageError(f'{where}: a block is "bill", "fixed" or "{LAW}", not "{kind}"')
    word, _, law = (part.strip() for part in rest.partition(":"))
    if rest and (kind != "bill" or word != "law" or law not in LAWS):
        raise PageError(f'{where}: "{rest}" is not "law: {" | ".join(LAWS)}" of a bill block')
    return _Block(kind, law, line, lines)


def _stated(part: _Part) -> tuple[str, tuple[_Block, ...]]:
    """The law that a law block in the first place states, or "", and the other blocks."""
    if part.blocks and part.blocks[0].kind == LAW:
        return "".join(f"{line}\n" for line in part.blocks[0].lines), part.blocks[1:]
    return "", part.blocks


def _example(part: _Part, code: str, path: Path, page_law: str) -> Example:
    """One example, its markers read and taken off; ``page_law`` is the law that the page states for all."""
    heading = part.heading[3:].strip()
    stated, blocks = _stated(part)
    if [block.kind for block in blocks] != ["bill"] + ["fixed"] * (len(blocks) - 1):
        raise PageError(f'{path}:{part.line}: "{heading}" holds one bill block, then fixed blocks if any')
    if not part.prose:
        raise PageError(f'{path}:{part.line}: "{heading}" does not say why')
    bill, *rest = blocks
    if stated and bill.law:
        raise PageError(f'{path}:{part.line}: "{heading}" states a law and names another')
    law = bill.law or stated or page_law
    clean: list[str] = []
    expected: list[Expected] = []
    for number, words in enumerate(bill.lines, start=1):
        marker = MARKER.search(words)
        clean.append(words[: marker.start()] if marker else words)
        if marker is None:
            if "#" in words:
                raise PageError(f"{path}:{bill.line + number - 1}: a # that begins no marker")
            continue
        codes = marker["codes"].replace(",", " ").split()
        if (marker["word"] == "ok") is bool(codes) or any(found != code for found in codes):
            raise PageError(f"{path}:{bill.line + number - 1}: a marker is # ok, or # error: {code} (warning, note)")
        expected += [Expected(number, Severity(marker["word"])) for _ in codes]
    fixed = tuple("\n".join(block.lines) for block in rest)
    return Example(heading, part.prose, bill.line, "\n".join(clean), law, tuple(expected), fixed)


def lint(page: Page, *, code: str, name: str, area: str) -> Iterator[str]:
    """What a page lacks as the page of this rule: each one sentence."""
    if (page.code, page.name) != (code, name):
        yield f'is headed "{page.code} {page.name}", the rule is {code} {name}'
    if (page.path.parent.name, page.path.stem) != (area, name):
        yield f"stands at {page.path.parent.name}/{page.path.name}, not at {area}/{name}.md"
    if not page.about:
        yield "does not open with a paragraph in plain words"
    firing = sum(example.fires for example in page.examples)
    silent = len(page.examples) - firing
    if firing < 3 or silent < 3:
        yield f"shows {firing} examples that fire and {silent} that do not, it needs three of each"
    slugs = [example.slug for example in page.examples]
    if repeated := sorted({slug for slug in slugs if slugs.count(slug) > 1}):
        yield f"repeats the heading {', '.join(repeated)}"
