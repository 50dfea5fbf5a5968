"""From what several places say to one set of settings: what is said later wins over what was said before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, TypeAlias, TypeVar

from wylint.config.globs import Globs
from wylint.config.layer import Layer
from wylint.config.own import own_rules
from wylint.config.settings import Settings, Suppression
from wylint.rules.finding import Severity
from wylint.rules.selection import Selection, UnknownSelector, beginning

T = TypeVar("T")
Blocks: TypeAlias = "tuple[tuple[int, ...], ...]"
Told: TypeAlias = "tuple[tuple[Layer, tuple[int, ...]], ...]"  # a place, and which of its [[files]] blocks apply
SELECTING = ("select", "extend-select", "ignore")
# keys of one value each: the last place that has one decides
PLAIN = {
    "force-exclude": "force_exclude", "code": "code", "notation": "notation", "include-remaining": "include_remaining",
    "output-format": "output_format", "color": "color", "baseline": "baseline", "tests": "tests", "cache": "cache",
    "jobs": "jobs",
}  # fmt: skip


def resolve(files: Sequence[Layer], spoken: Sequence[Layer], top: str, blocks: Blocks = ()) -> Settings:
    """The settings that these places come to: files, the nearest last, and the command line.

    ``blocks`` are, place by place, the numbers of the ``[[files]]`` blocks that apply. Raises ``Misconfigured`` for a
    rule that there is not.
    """
    every = (*files, *spoken)
    told = tuple(zip(every, blocks or ((),) * len(every), strict=True))
    own = own_rules(every)
    named = own.named
    fields: dict[str, Any] = {PLAIN[name]: v for one in every for name, v in one.values.items() if name in PLAIN}
    level = next((one.values["fail-level"] for one in reversed(every) if "fail-level" in one.values), None)
    if level is not None:
        fields["fail_level"] = Severity(level)
    return Settings(
        selection=_selection(told, named),
        severity=_severity(told, named),
        exclude=_excluded(every),
        suppress=tuple(_suppressions(every, named)),
        rules=own.written,
        plugins=tuple(name for one in every for name in one.values.get("plugins", ())),
        top=top,
        sources=tuple(one.name for one in files),
        **fields,
    )


def matching(layer: Layer, path: str, top: str) -> tuple[int, ...]:
    """Which ``[[files]]`` blocks of a place, by their number, are about an absolute path."""
    blocks = layer.values.get("files", ())
    return tuple(i for i, one in enumerate(blocks) if _globs(one["paths"], layer.folder).match(path, top))


@cache
def _globs(words: tuple[str, ...], folder: str) -> Globs:
    return Globs.parse(words, folder)


def _said(layer: Layer, path: tuple[str | int, ...], read: Callable[[], T]) -> T:
    try:
        return read()
    except UnknownSelector as error:
        raise layer.wrong(error, *path) from None


def _then(
    selection: Selection, layer: Layer, path: tuple[str | int, ...], values: Any, names: Iterable[str], named: Any
) -> Selection:
    """The selection with what one table says on top; ``names`` are the keys that are looked at."""
    words = {name.replace("-", "_"): values[name] for name in names if values.get(name)}
    for name, said in words.items():  # each by itself first, so that the right line is named
        _said(layer, (*path, name.replace("_", "-")), partial(Selection.parse, said, named=named))
    return selection.then(**words, named=named)


def _selection(told: Told, named: dict[str, str]) -> Selection:
    """Each place with its blocks; then what blocks ignore, which holds whatever is selected."""
    selection = Selection()
    for layer, numbers in told:
        selection = _then(selection, layer, (), layer.values, SELECTING, named)
        for index in numbers:
            selection = _then(selection, layer, ("files", index), layer.values["files"][index], SELECTING, named)
    for layer, numbers in told:
        for index in numbers:
            selection = _then(selection, layer, ("files", index), layer.values["files"][index], ("ignore",), named)
    return selection


def _severity(told: Told, named: dict[str, str]) -> tuple[tuple[str, Severity], ...]:
    found: list[tuple[str, Severity]] = []
    for layer, numbers in told:
        tables: list[tuple[tuple[str | int, ...], Any]] = [((), layer.values)]
        tables += [(("files", index), layer.values["files"][index]) for index in numbers]
        for path, table in tables:
            given = {
                _beginning(layer, (*path, "severity", word), word, named): Severity(level)
                for word, level in table.get("severity", {}).items()
            }
            # what was said before of less than is said now is overruled
            found = [one for one in found if not one[0].startswith(tuple(given))]
            found += given.items()
    return tuple(found)


def _beginning(layer: Layer, path: tuple[str | int, ...], word: str, named: dict[str, str]) -> str:
    return _said(layer, path, partial(beginning, word, named))


def _excluded(layers: Sequence[Layer]) -> Globs:
    exclude = Settings().exclude
    more: list[Globs] = []
    for layer in layers:
        if "exclude" in layer.values:
            exclude = Globs.parse(layer.values["exclude"], layer.folder)
        more.append(Globs.parse(layer.values.get("extend-exclude", ()), layer.folder))
    every = (exclude, *more)
    return Globs(tuple(n for one in every for n in one.names), tuple(p for one in every for p in one.patterns))


def _suppressions(layers: Sequence[Layer], named: dict[str, str]) -> Iterator[Suppression]:
    for layer in layers:
        for index, table in enumerate(layer.values.get("suppress", ())):
            path = table.get("path", "")
            yield Suppression(
                _beginning(layer, ("suppress", index, "rule"), table["rule"], named),
                Globs.parse([path] if path else (), layer.folder),
                table.get("at", ""),
                table["reason"],
                table.get("expires", ""),
                layer.at("suppress", index),
            )
