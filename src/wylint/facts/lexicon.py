"""Who does what: the verbs of traffickers, buyers and lures, by their stems."""

from __future__ import annotations

# forms whose stem is not found by cutting an ending off
_STEMS = {
    "suppli": "supply",
    "permitt": "permit",
    "conferr": "confer",
    "transferr": "transfer",
    "transmitt": "transmit",
    "compell": "compel",
    "traffick": "traffic",
    "patronis": "patroniz",
    "movi": "mov",
    "solicitation": "solicit",
    "carri": "carry",
    "copi": "copy",
    "lett": "let",
    "advertisement": "advertis",
    "ha": "engag",  # "has sexual contact"
    "hav": "engag",
}

# these alone, with a person for sex or labor, make an offense one of trafficking
CORE_TRAFFICKING = frozenset(
    {
        "recruit", "harbor", "transport", "transfer", "provid", "obtain", "maintain", "isolat",
        "entic", "procur", "supply", "deliver", "sell", "traffic", "acquir", "convey", "avail",
        "lur", "mov", "bring", "carry", "send", "hous", "lodg", "enlist", "hold", "confin",
        "detain",
    }
)  # fmt: skip
# these are trafficking also where no value is spoken of; "sends", "holds" are not
PLAINLY_TRAFFICKING = frozenset(
    {
        "recruit", "harbor", "transport", "obtain", "procur", "isolat", "traffic", "supply",
        "provid", "deliver",
    }
)  # fmt: skip
BUYING = frozenset(
    {
        "pay", "purchas", "buy", "patroniz", "hir", "compensat", "tender", "remit", "rent", "book",
        "order", "barter", "reserv", "retain", "bargain", "remunerat", "recompens",
    }
)  # fmt: skip
# these buy where something of value is what they give
GIVING = frozenset(
    {
        "giv", "confer", "furnish", "provid", "exchang", "offer", "deliver", "transfer", "trad",
        "hand", "promis", "spend", "engag", "pledg", "lend",
    }
)  # fmt: skip
LURING = frozenset(
    {
        "solicit", "entic", "lur", "persuad", "induc", "coerc", "encourag", "invit", "importun",
        "tempt", "groom", "seduc", "command", "arrang", "request", "negotiat", "contact", "meet",
        "communicat", "travel", "attract", "schedul", "ask", "propos", "approach",
    }
)  # fmt: skip
# coercion by themselves, and words that say nothing beside them
COERCIVE = frozenset({"coerc", "compel", "forc", "threaten", "us", "caus"})
PROMOTING = frozenset(
    {
        "promot", "advertis", "procur", "permit", "allow", "own", "keep", "operat", "manag", "leas", "rent",
        "receiv", "entic", "compel", "post", "publish", "let", "suffer", "host", "furnish", "maintain",
    }
)  # fmt: skip
TAKING = frozenset(
    {
        "receiv", "accept", "perform", "permit", "benefit", "profit",
    }
)  # fmt: skip


def stem(word: str) -> str:
    """The stem of a verb as this lexicon writes it: "purchases", "purchasing" and "to purchase" give ``purchas``."""
    last = word.rsplit(" ", 1)[-1]
    if "available" in word:
        return "avail"
    if last == "out":  # "hires out": the seller's side of hiring
        return "sell"
    if last.endswith("ing"):
        last = last[:-3]
    elif last.endswith(("ches", "shes", "sses", "xes", "zes")):
        last = last[:-2]
    elif last.endswith("ies"):
        last = last[:-3] + "y"
    elif last.endswith("s") and not last.endswith("ss"):
        last = last[:-1]
    if last.endswith("e"):
        last = last[:-1]
    return _STEMS.get(last, last)


_IN_PERSONS = (
    "human trafficking",
    "sex trafficking",
    "trafficking in persons",
    "trafficking of",
    "trafficking a",
    "trafficking another",
    "sexual servitude",
)
_IN_GOODS = ("substance", "drug", "firearm", "wildlife", "stolen")


def names_trafficking(catchline: str) -> bool:
    """Whether a section's catchline names trafficking in persons, and not in goods."""
    words = catchline.lower()
    return any(known in words for known in _IN_PERSONS) and not any(goods in words for goods in _IN_GOODS)
