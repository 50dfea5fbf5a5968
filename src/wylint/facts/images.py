"""Images of the sexual exploitation of children: what the actor of a limb does with them."""

from __future__ import annotations

from enum import StrEnum

from wylint.facts.fragment import Kind
from wylint.facts.limb import Limb
from wylint.facts.statement import has


class Dealing(StrEnum):
    """What is done with images; the value completes "the offense of"."""

    PASSES_ON = "distributing images of child sexual exploitation"
    RECEIVES = "receiving images of child sexual exploitation"
    REPRODUCES = "reproducing images of child sexual exploitation"
    HOLDS_TO_DELIVER = "possessing images of child sexual exploitation with the intent to deliver them"
    ELECTRONICALLY = "passing on images of child sexual exploitation by electronic means"


_VERBS = {
    Dealing.PASSES_ON: frozenset(
        {
            "distribut", "disseminat", "transmit", "deliver", "send", "circulat", "shar", "transfer", "provid", "avail",
            "post", "publish", "display", "exhibit", "upload", "stream", "broadcast", "mail", "ship", "exchang", "trad",
            "giv", "furnish", "supply", "transport",
        }
    ),
    Dealing.RECEIVES: frozenset({"receiv", "obtain", "acquir", "download", "procur", "solicit", "accept", "purchas"}),
    Dealing.REPRODUCES: frozenset({"reproduc", "copy", "duplicat"}),
}  # fmt: skip


def dealings(limb: Limb) -> frozenset[Dealing]:
    """What a limb of an image offense punishes; a verb of delivering behind "with the intent to" is no delivery."""
    verbs: set[str] = set()
    intended = False
    found: set[Dealing] = set()
    for item in limb.words:
        kind, value = item.fragment.kind, item.fragment.value
        if item.fragment.dispensed:
            continue
        if kind is Kind.MENTAL and value.startswith("with") and "inten" in value:
            intended = True
            if "possess" in limb.verbs:
                found.add(Dealing.HOLDS_TO_DELIVER)
        elif kind is Kind.VERB and not intended:
            verbs.add(value)
        elif kind is Kind.VERB:
            intended = False
    found |= {dealing for dealing, wanted in _VERBS.items() if verbs & wanted}
    if Dealing.PASSES_ON in found and has(limb.words, Kind.ELECTRONIC):
        found.add(Dealing.ELECTRONICALLY)
    return frozenset(found)


def exploits(limb: Limb) -> bool:
    """Whether a child takes part: "causes a child to engage in", "uses a minor"; to pass an image on needs none."""
    acts = limb.verbs & {
        "caus", "induc", "entic", "coerc", "permit", "us", "employ", "persuad", "forc", "compel", "solicit", "allow",
        "hir", "encourag", "recruit", "procur",
    }  # fmt: skip
    return bool(acts) and bool(limb.victim)
