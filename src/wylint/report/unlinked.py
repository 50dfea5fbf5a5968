"""Text for fields that are plain by their format, and that a service may show as Markdown all the same."""

from __future__ import annotations

_APART = "\u200b"  # a blank of no width
_BROKEN = {
    "@": f"{_APART}@{_APART}",
    "#": f"#{_APART}",
    "<": f"<{_APART}",
    "](": f"]{_APART}(",
    "://": f":{_APART}//",
    "www.": f"www{_APART}.",
}


def unlinked(text: str) -> str:
    """The same words, but they mention nobody, begin no tag and make no link wherever they are shown."""
    for sign, broken in _BROKEN.items():
        text = text.replace(sign, broken)
    return text
