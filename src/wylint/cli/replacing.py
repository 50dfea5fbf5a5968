"""Put new bytes in the place of a file so that nobody ever reads half of it."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile


def replace(path: str, data: bytes) -> bool:
    """Write ``data`` to ``path`` in one step, its permissions kept, a link followed; False where that is its content.

    Raises ``OSError``.
    """
    whole = os.path.realpath(path)
    with contextlib.suppress(FileNotFoundError), open(whole, "rb") as file:  # noqa: PTH123
        if file.read() == data:
            return False
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(whole), suffix=".part")  # noqa: PTH120
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if os.path.exists(whole):  # noqa: PTH110
            shutil.copymode(whole, temporary)
        else:
            os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101
        os.replace(temporary, whole)  # noqa: PTH105
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
