"""The tables of a grammar that changed since the package was built, kept in the user's cache folder."""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def cache_folder() -> Path:
    """The user's own cache folder for wylint: ``$WYLINT_CACHE_DIR``, else what the platform prescribes."""
    if own := os.environ.get("WYLINT_CACHE_DIR"):
        return Path(own)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "wylint"


def tables(name: str, source: str) -> Mapping[str, Any]:
    """The tables of ``source``, from the cache or computed now; a folder that cannot be written is no error."""
    builder = b"".join(Path(__file__).with_name(name).read_bytes() for name in ("build.py", "vocabulary.py"))
    digest = hashlib.sha256(builder + sys.version.encode() + source.encode()).hexdigest()[:24]
    file = cache_folder() / f"{name}-{digest}.tables"
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        found = marshal.loads(file.read_bytes())
        if isinstance(found, dict) and found.get("source") == source:
            return found
    from wylint.lalr.build import tables as compute

    computed = {**compute(source), "source": source}
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(marshal.dumps(computed))
            Path(temporary).replace(file)
        except OSError:
            Path(temporary).unlink()
            raise
    return computed
