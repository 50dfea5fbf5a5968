"""Images of children: which limbs of the offenses make them, pass them on, or only hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.role import Conduct, Role, all_conducts
from wylint.facts.statement import has

MAKING = frozenset(
    {
        "produc", "manufactur", "creat", "generat", "record", "film", "photograph", "direct", "videotap", "livestream",
    }
)  # fmt: skip
USING = frozenset({"caus", "induc", "entic", "coerc", "us", "employ", "permit", "persuad", "compel", "forc"})
PASSING = frozenset(
    {
        "distribut", "disseminat", "deliver", "receiv", "transmit", "sell", "publish", "post", "advertis", "send",
        "transport", "exchang", "furnish", "provid", "transfer",
    }
)  # fmt: skip
HOLDING = frozenset({"possess", "view", "access", "obtain", "keep", "own"})


def possession(law: Law) -> Iterator[tuple[Conduct, tuple[Limb, ...]]]:
    """The limbs of holding or viewing images and nothing more."""
    return _each(law, lambda verbs: bool(verbs & HOLDING) and not verbs & (MAKING | USING | PASSING))


def production(law: Law) -> Iterator[tuple[Conduct, tuple[Limb, ...]]]:
    """The limbs of making images, or of having a child take part in making them."""
    return _each(law, lambda verbs: bool(verbs & (MAKING | USING)))


def distribution(law: Law) -> Iterator[tuple[Conduct, tuple[Limb, ...]]]:
    """The limbs of passing images on, and of nothing that makes them."""
    return _each(law, lambda verbs: bool(verbs & PASSING) and not verbs & (MAKING | USING))


def _each(law: Law, wanted: Callable[[frozenset[str]], bool]) -> Iterator[tuple[Conduct, tuple[Limb, ...]]]:
    for conduct in all_conducts(law, Role.IMAGES):
        limbs = tuple(limb for limb in conduct.limbs if has(limb.words, Kind.IMAGE) and wanted(limb.verbs))
        if limbs:
            yield conduct, limbs
