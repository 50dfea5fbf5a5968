"""The index of a law that is a text, kept for later runs: its facts need not be read from 13 MB once more.

An index and the text it was made of give the same facts. Of a law that is kept by its content, the index is made once
and kept beside it; what a bill changes is read from the words of the text, on both sides of the bill.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any, cast

from wylint.law.code import Code
from wylint.law.kept import TEXT_TO_LAW, Damaged, keep_records, kept, made_by

_READERS = (*TEXT_TO_LAW, "facts", "rules")
_INDEX = "index"
_WRONG = (Damaged, KeyError, ValueError, TypeError, AttributeError, IndexError)
_MOST = 2
_HELD: list[tuple[Code, Code]] = []


def facts_of(code: Code) -> Code:
    """The code to read the facts of a law from: its index where that may be kept, else the code itself."""
    if code.excerpt or code.key is None:
        return code
    for known, index in _HELD:
        if known is code:
            return index
    index = _kept(code) or _made(code)
    _HELD.insert(0, (code, index))
    del _HELD[_MOST:]
    return index


def on_side(facts: Code, code: Code, side: Code, changed: Collection[str]) -> Code:
    """The law on one side of a bill to read facts from: ``side`` itself, or the index ``facts`` of the law ``code``
    before the bill with the sections that the bill changes as they are on this side.
    """
    if facts is code:
        return side
    stands = {citation: section for citation in changed if (section := side.get(citation)) is not None}
    gone = [citation for citation in changed if citation not in stands]
    return replace(facts.with_sections(stands, gone), uncodified=side.uncodified)


def _kept(code: Code) -> Code | None:
    held = kept(_key(code), made_by(_READERS))
    if held is None:
        return None
    try:
        return _code(code, cast("dict[str, Any]", held.record(_INDEX)))
    except _WRONG:
        return None


def _made(code: Code) -> Code:
    from wylint.rules.indexed import indexed

    key = _key(code)
    text = replace(code, key=None)  # an index is made from the words
    data = indexed(text, name=code.name, as_of=code.as_of, sources=(), titles=())
    if _key(code) == key:  # else a file of the law has changed while it was read
        keep_records(key, made_by(_READERS), [(_INDEX, data)])
    return _code(code, data)


def _code(code: Code, data: dict[str, Any]) -> Code:
    from wylint.facts.index import code_of

    # a session law is the same object on all sides of a bill that leaves it alone
    return replace(code_of(data, name=code.name), uncodified=code.uncodified)


def _key(code: Code) -> str:
    from hashlib import sha256

    assert code.key is not None
    laws = [(one.address, clause.digest) for one in code.uncodified for clause in one.root.walk()]
    return sha256(f"facts {code.key()} {code.as_of} {laws}".encode("utf-8", "surrogatepass")).hexdigest()[:40]
