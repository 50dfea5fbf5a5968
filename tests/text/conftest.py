"""Drafts and pages that the tests of the reader are made of."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import pytest

HEAD = "2031  STATE OF WYOMING  31LSO-0417"


@dataclass(frozen=True)
class Style:
    """How the lines of a page are put on paper."""

    gutter: int = 1
    right: bool = False
    lines: int = 25
    first_head: bool = True
    blank_lines: bool = True
    between: str = "\n\n"
    fused_foot: bool = False
    drops_blank_lines: bool = False

    def numbered(self, number: int, line: str) -> str:
        left = f"{number:2}" if self.right else str(number)
        return f"{left}{' ' * self.gutter}{line}".rstrip()


STYLES = {
    "extraction": Style(),
    "layout": Style(gutter=3, right=True, between="\n\n\f"),
    "numbers flush left": Style(gutter=3, between="\n\n\f"),
    "no first head": Style(first_head=False),
    "without blank lines": Style(blank_lines=False),
    "foot behind the last words": Style(fused_foot=True),
    "numbered blank lines dropped": Style(drops_blank_lines=True),
    "short pages": Style(lines=7),
}

Paginate = Callable[[str, Style], str]


def _wrapped(text: str, style: Style) -> list[str]:
    lines = [part for line in text.split("\n") for part in textwrap.wrap(line, 64) or [""]]
    return lines if style.blank_lines else [line for line in lines if line]


def _paginate(text: str, style: Style) -> str:
    """``text`` wrapped and put on numbered pages, each with a running head and a foot."""
    lines = _wrapped(text, style)
    pages = []
    for page, first in enumerate(range(0, len(lines), style.lines), 1):
        body = [style.numbered(number, line) for number, line in enumerate(lines[first : first + style.lines], 1)]
        if style.drops_blank_lines:
            body = [line for line in body if not line.strip().isdecimal()]
        foot = f"{page} HB0417"
        if style.fused_foot and page == 1 and len(lines) > style.lines:
            body[-1] += f" {foot}"
        else:
            body.append(foot)
        pages.append("\n".join([HEAD, *body] if page > 1 or style.first_head else body))
    return style.between.join(pages)


@pytest.fixture(scope="session")
def paginate() -> Paginate:
    """Puts a text on numbered pages."""
    return _paginate


@pytest.fixture(params=STYLES.values(), ids=STYLES.keys())
def style(request: pytest.FixtureRequest) -> Style:
    """Every way in which pages are put on paper, in turn."""
    chosen: Style = request.param
    return chosen
