"""The parts of one written place: its section or law, its labels, in the one form that addresses have."""

from __future__ import annotations


def split(text: str) -> tuple[str, tuple[str, ...]]:
    """``3—2-109(a)(ii)`` is the section ``3-2-109`` and the labels ``a``, ``ii``."""
    base, _, rest = text.partition("(")
    base = base.replace("–", "-").replace("—", "-").replace(" ", "").strip(",")
    return base, tuple(rest.rstrip(")").replace(")", "").split("(")) if rest else ()


def session_law(text: str) -> str:
    """``2023 Wyoming Session Laws, Chapter 187`` is ``2023 ch. 187``."""
    words = text.split()
    return f"{words[0]} ch. {words[-1]}"


def in_section(text: str) -> tuple[str, tuple[str, ...]]:
    """``, Section 9(c)`` is ``section 9`` and the label ``c``; ``ATTACHMENT "A"`` is ``attachment A``."""
    name, labels = split(text.strip(", ").replace('"', "").replace(" ", "_"))
    words = name.replace("_", " ").split()
    kind = words[0].lower()
    if kind.startswith("§"):
        return f"section {words[-1].lstrip('§')}", labels
    return f"{kind.rstrip('s')} {words[-1]}", labels


def constitution(divisions: list[str], *, named: bool) -> str:
    """``Article 3`` is ``Wyoming Constitution, article 3``; other divisions are the code's: ``title 6, chapter 2, article 7``."""
    parts: dict[str, str] = {}
    for text in divisions:
        kind, number = text.strip(", ").lower().removeprefix("of ").split()
        parts.setdefault(kind, number)
    if "title" not in parts and "chapter" not in parts and (named or "article" in parts):
        return f"Wyoming Constitution, article {parts['article']}" if "article" in parts else "Wyoming Constitution"
    order = ("title", "chapter", "article", "part")
    return ", ".join(f"{kind} {parts[kind]}" for kind in order if kind in parts)
