"""The parts of one written place: its section or law, its labels, in the one form that addresses have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_DASHES = str.maketrans("‑–—", "---", " ")
_YEAR = 4  # figures of a year
_ORDER = ("title", "chapter", "article", "part")


def split(text: str) -> tuple[str, tuple[str, ...]]:
    """``3—2-109(a)(ii)`` is the section ``3-2-109`` and the labels ``a``, ``ii``."""
    base, _, rest = text.partition("(")
    return base.translate(_DASHES).strip(","), tuple(rest.replace(")", "").split("(")) if rest else ()


def in_section(text: str) -> tuple[str, tuple[str, ...]]:
    """``, Section 9(c)`` is ``section 9`` and the label ``c``; ``ATTACHMENT "A"`` is ``attachment A``."""
    name, _, rest = text.strip(", ").replace('"', "").partition("(")
    words = name.replace("§", " section ").split()
    labels = tuple(rest.replace(")", "").split("(")) if rest else ()
    return f"{words[0].lower().rstrip('s')} {words[-1]}", labels


def law_of(parts: Sequence[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """The law that terminals (kind, text) name, and the labels behind its last section.

    ``2023 Wyoming Session Laws, Chapter 187, Section 9(c)`` is ``2023 ch. 187, section 9``; ``Article 3, Section 5`` is
    ``Wyoming Constitution, article 3, section 5``; ``article 8 of chapter 2, title 6`` turns into
    ``title 6, chapter 2, article 8``.
    """
    law = ""
    labels: tuple[str, ...] = ()
    divisions: dict[str, str] = {}
    for kind, text in parts:
        if kind == "SESSION_LAW":
            law, labels = session_law(text)
        elif kind == "DIVISION":
            name, number = text.strip(", ").lower().removeprefix("of ").split()
            divisions.setdefault(name, number)
    if not law and ("title" in divisions or "chapter" in divisions):
        law = ", ".join(f"{name} {divisions[name]}" for name in _ORDER if name in divisions)
    elif not law:
        law = "Wyoming Constitution" + (f", article {divisions['article']}" if "article" in divisions else "")
    for kind, text in parts:
        if kind == "IN_SECTION":
            name, labels = in_section(text)
            law = deeper(law, name)
    return law, labels


def session_law(text: str) -> tuple[str, tuple[str, ...]]:
    """``Laws 2013, chapter 91`` is ``2013 ch. 91``; a section named before or behind the chapter stands in it."""
    words = text.replace(",", " ").replace("ch.", "ch. ").split()
    year = chapter = section = ""
    for before, word in pairwise(("", *words)):
        match before.lower():
            case "chapter" | "ch.":
                chapter = word
            case "section" | "sections":
                section = word
            case _ if len(word) == _YEAR and word.isdigit():
                year = word
    law = f"{year} ch. {chapter}"
    if not section:
        return law, ()
    inside, labels = in_section(f"section {section}")
    return deeper(law, inside), labels


def deeper(law: str, section: str) -> str:
    """A section of a law."""
    return f"{law}, {section}" if law else section


def chapter_of(law: str) -> str:
    """The session law or article in which a section stands: all but the last section."""
    head, comma, _ = law.rpartition(", section ")
    return head if comma else law
