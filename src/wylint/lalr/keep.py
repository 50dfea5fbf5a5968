"""Files that a run keeps for later runs, in the user's own cache folder: each is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import time

_PART = ".part"
_HOUR = 3600


def cache_folder() -> str:
    """The user's own cache folder for wylint: ``$WYLINT_CACHE_DIR``, else what the platform prescribes."""
    if own := os.environ.get("WYLINT_CACHE_DIR"):
        return own
    home = os.path.expanduser("~")  # noqa: PTH111 - here and below: pathlib costs start-up time
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")  # noqa: PTH118
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")  # noqa: PTH118
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")  # noqa: PTH118
    return os.path.join(base, "wylint")  # noqa: PTH118


def keep(file: str, data: bytes) -> None:
    """Put ``data`` into a file, which other processes see as it was or as it will be, never in part.

    What cannot be written is not kept: no error. A run that was killed leaves a ``.part`` file, removed by a later one.
    """
    part = f"{file}.{os.getpid()}-{time.monotonic_ns()}{_PART}"
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            os.replace(part, file)  # noqa: PTH105
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(part)  # noqa: PTH108
            raise


def tidy(folder: str, most: int) -> None:
    """Remove from a folder what killed runs left behind, and the oldest files beyond ``most``."""
    with contextlib.suppress(OSError):
        files = [(entry.stat().st_mtime, entry.path) for entry in os.scandir(folder) if entry.is_file()]
        whole = sorted(held for held in files if not held[1].endswith(_PART))
        dead = [held for held in files if held[1].endswith(_PART) and held[0] < time.time() - _HOUR]
        for _, path in dead + whole[: max(0, len(whole) - most)]:
            with contextlib.suppress(OSError):
                os.unlink(path)  # noqa: PTH108
