"""Text for fields that are plain by their format, and that a service may show as Markdown all the same."""

from __future__ import annotations

_APART = "\u200b"  # a blank of no width
_SIGNS = ("@", "#", "<", "](", "://", "www.")


def unlinked(text: str) -> str:
    """The same words, but they mention nobody, begin no tag and make no link wherever they are shown."""
    for sign in _SIGNS:
        if sign in text:
            at = len(sign) if sign == "www." else 1
            text = text.replace(sign, f"{sign[:at]}{_APART}{sign[at:]}")
    return text
