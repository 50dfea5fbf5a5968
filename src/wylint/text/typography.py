"""Typography made plain: line ends, spaces, hyphens, quotes; control characters and terminal escapes out."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from wylint.text.origins import SAME, Origins, cut

_PLAIN = bytes(range(32, 127)) + b"\n"
# More form feeds than one in so many characters do not end pages.
_SHORTEST_PAGE = 40
# One character for one, so that every offset stays.
_PLAINER = {
    **dict.fromkeys("\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
    **dict.fromkeys("\v\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
}
# Soft hyphens, characters without width, marks of writing direction (those can show a text in another order).
_UNSEEN = "\u00ad\u061c\u180e\ufeff" + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F))))
_UNSEEN += "".join(map(chr, range(0x2060, 0x2070)))
_CONTROL = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0)))).translate(dict.fromkeys(map(ord, "\t\n\v\f\r\x85")))
_GONE = frozenset(_UNSEEN + _CONTROL)
_CUT = (
    r"\u00ad\r?\n[ \t]*+(?=[a-z])"  # a word that a soft hyphen carried over to the next line reads on
    r"|\r(?=\n)"
    r"|\x1b(?:\[[0-?]*+[ -/]*+[@-~]|\][^\x07\x1b\n]{0,4096}+(?:\x07|\x1b\\)|[ -/]*+[0-~])?+"
    r"|\x9b[0-?]*+[ -/]*+[@-~]"
    r"|(?<![^\n])\f++|\f++(?=\r?\n|\Z)"
    rf"|[{re.escape(_UNSEEN + _CONTROL)}]"
)
# Patterns are compiled when a text first needs them: most need none, and a start is short.
_LONE_RETURN = r"\r(?!\n)"
_LONE_FORM_FEED = r"(?<=[^\n\f])\f(?!\r?\n|\Z)"
_SURROGATE = r"[\ud800-\udfff]"


class Plain(NamedTuple):
    """A text in plain typography: where its characters stand in the original, and at which offsets form feeds stood."""

    text: str
    origins: Origins
    page_breaks: list[int]


def plain(original: str) -> Plain:
    """``original`` in plain typography: lines end in ``\\n``, hyphens, quotes and spaces are those of ASCII."""
    strange = _strange(original)
    if not strange:
        return Plain(original, SAME, [])
    text = original
    for character in strange & _PLAINER.keys():
        text = text.replace(character, _PLAINER[character])
    if any("\ud800" <= character <= "\udfff" for character in strange):
        text = re.sub(_SURROGATE, "\ufffd", text)
    if "\r" in strange and text.count("\r") > text.count("\r\n"):
        text = re.sub(_LONE_RETURN, "\n", text)
    feeds = [found.start() for found in re.finditer("\f", text)] if "\f" in strange else []
    if len(feeds) > max(100, len(text) // _SHORTEST_PAGE):
        feeds = []
    if "\f" in strange:
        text = re.sub(_LONE_FORM_FEED, "\n", text)
    if strange & _GONE or "\f" in strange:
        cuts = [found.span() for found in re.finditer(_CUT, text)]
        text, origins = cut(text, cuts)
        return Plain(text, origins, _moved(feeds, cuts))
    if "\r" in strange:
        return Plain(*_without_returns(text), [])
    return Plain(text, SAME, [])


def _strange(text: str) -> set[str]:
    """The characters of ``text`` that are not plain, each once."""
    # Taking plain bytes out at C speed and looking at the rest beats any look at single characters.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return set(rest.decode("utf-8", "surrogatepass"))


def _without_returns(text: str) -> tuple[str, Origins]:
    lines = text.split("\r\n")
    if len(lines) == 1:
        return text, SAME
    lengths = [len(line) for line in lines]
    clean_starts = list(accumulate((length + 1 for length in lengths[:-1]), initial=0))
    return "\n".join(lines), Origins(clean_starts, [start + line for line, start in enumerate(clean_starts)])


def _moved(offsets: list[int], cuts: list[tuple[int, int]]) -> list[int]:
    """Where ``offsets`` lie after ``cuts`` are taken out."""
    gone = list(accumulate((end - start for start, end in cuts), initial=0))
    starts = [start for start, _ in cuts]
    return [offset - gone[bisect_right(starts, offset - 1)] for offset in offsets]
