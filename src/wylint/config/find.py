"""Which configuration governs a bill: the nearest file on the way up from it, looked for once a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from wylint.config.layer import Layer
from wylint.config.resolve import Blocks, matching, resolve
from wylint.config.settings import Settings

# in this order: the first of them in a folder is its configuration
NAMES = ("wylint.toml", ".wylint.toml", "pyproject.toml")


class Configuration:
    """The settings of every bill of a run.

    ``spoken`` is what the command line says, the last word last. With ``file`` only that file counts, for every bill;
    ``isolated``: none. Every question may raise ``Misconfigured``.
    """

    def __init__(self, spoken: Sequence[Layer] = (), *, file: str = "", isolated: bool = False) -> None:
        self.here = os.getcwd()  # noqa: PTH109 - pathlib is not needed to start
        self.spoken = tuple(spoken)
        self._single = isolated or bool(file)
        self._found: dict[str, tuple[tuple[Layer, ...], str]] = {}
        self._settings: dict[tuple[str, bool, Blocks], Settings] = {}
        self._only: tuple[Layer, ...] = ()
        if file:
            from wylint.config.read import read

            self._only = read(self.absolute(file), asked=True)

    def absolute(self, path: str) -> str:
        """A path as it was given, made absolute; links are left as they are."""
        return os.path.normpath(os.path.join(self.here, path))  # noqa: PTH118

    def of(self, path: str) -> Settings:
        """The settings of the bill at ``path``, or of standard input called so; it need not be there."""
        whole = self.absolute(path)
        return self._of(os.path.dirname(whole), whole)  # noqa: PTH120

    def of_run(self, paths: Sequence[str]) -> Settings:
        """The settings of a run over these paths: those of the folder that holds them all, whatever the file."""
        folders = [self.here if path == "-" else self._folder(self.absolute(path)) for path in paths]
        try:
            common = os.path.commonpath(folders) if folders else self.here
        except ValueError:  # on several drives
            common = self.here
        return self._of(common)

    def _of(self, folder: str, path: str = "") -> Settings:
        files, top = self.layers(folder)
        every = (*files, *self.spoken)
        blocks = tuple(matching(one, path, top) if path else () for one in every)
        key = (top, bool(files), blocks)
        if key not in self._settings:
            self._settings[key] = resolve(files, self.spoken, top, blocks)
        return self._settings[key]

    def layers(self, folder: str) -> tuple[tuple[Layer, ...], str]:
        """What governs the files of an absolute folder, the nearest file last, and the folder that it stands in."""
        if self._single:
            return self._only, self.here
        asked: list[str] = []
        while (found := self._found.get(folder)) is None:
            asked.append(folder)
            said = _said_in(folder)
            above = os.path.dirname(folder)  # noqa: PTH120
            if said:
                found = said, folder
                break
            if above == folder:
                found = (), self.here
                break
            folder = above
        for one in asked:
            self._found[one] = found
        return found

    def excludes(self, path: str, *, named: bool) -> bool:
        """Whether a file or folder is passed over. ``named``: it is a path of the command line, which is passed over
        only under ``force-exclude``, and then also for a folder that holds it.
        """
        whole = self.absolute(path)
        above = os.path.dirname(whole)  # noqa: PTH120
        settings = self._of(above)
        if not named:
            return settings.exclude.match(whole, settings.top, whole=False)
        if not settings.force_exclude:
            return False
        while not settings.exclude.match(whole, settings.top):
            whole, above = above, os.path.dirname(above)  # noqa: PTH120
            settings = self._of(above)
            if above == whole or not whole.startswith(os.path.join(settings.top, "")):  # noqa: PTH118
                return False
        return True

    def _folder(self, whole: str) -> str:
        return whole if os.path.isdir(whole) else os.path.dirname(whole)  # noqa: PTH112, PTH120


def _said_in(folder: str) -> tuple[Layer, ...]:
    """What the configuration of a folder says, if it has one."""
    for path in _there(folder):
        from wylint.config.read import read

        if said := read(path):
            return said
    return ()


def found_in(folder: str) -> str:
    """The path of the configuration of a folder, "" where it has none; it is read only as far as that needs."""
    from wylint.config.read import PYPROJECT, read

    return next((path for path in _there(folder) if not path.endswith(PYPROJECT) or read(path)), "")


def _there(folder: str) -> Iterator[str]:
    for name in NAMES:
        path = os.path.join(folder, name)  # noqa: PTH118
        if os.path.isfile(path):  # noqa: PTH113
            yield path
