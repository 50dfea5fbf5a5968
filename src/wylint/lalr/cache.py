"""The tables of a grammar that changed since the package was built, kept in the user's cache folder."""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wylint.lalr.keep import cache_folder, keep


def tables(name: str, source: str) -> Mapping[str, Any]:
    """The tables of ``source``, from the cache or computed now; a folder that cannot be written is no error."""
    builder = b"".join(Path(__file__).with_name(name).read_bytes() for name in ("build.py", "vocabulary.py"))
    digest = hashlib.sha256(builder + sys.version.encode() + source.encode()).hexdigest()[:24]
    file = Path(cache_folder()) / f"{name}-{digest}.tables"
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        found = marshal.loads(file.read_bytes())
        if isinstance(found, dict) and found.get("source") == source:
            return found
    from wylint.lalr.build import tables as compute

    computed = {**compute(source), "source": source}
    keep(str(file), marshal.dumps(computed))
    return computed
