"""The keys of a configuration file: one table, of which validation, schema, ``wylint init`` and the docs are made."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from wylint.config.settings import COLORS, FORMATS, NEVER_WALKED, NOTATIONS
from wylint.rules.finding import Severity
from wylint.rules.house.kinds import CHANGES, GIVEN, KINDS, MATTERS


class Kind(StrEnum):
    """What may stand behind a key, in words for people."""

    FLAG = "true or false"
    COUNT = "a whole number, 0 or more"
    TEXT = "a text"
    CHOICE = "one of"
    CHOICES = "a list of"
    PATH = "a path"
    DATE = "a date"
    WORDS = "a list of texts"
    PATTERNS = "a list of patterns"
    SELECTORS = "a list of rules"
    SELECTOR = "a rule"
    SEVERITIES = "a table of rules and severities"
    BLOCKS = "tables"
    TABLE = "a table"
    PAIRS = "a table of texts"


class Key(NamedTuple):
    """One key. ``default`` and ``example`` are TOML; ``adds``: what an extended file says of it is kept, not replaced.

    ``run``: it belongs to a run, not to a bill. ``keys`` are those of each table of ``BLOCKS``, or of the ``TABLE``.
    """

    name: str
    kind: Kind
    help: str
    default: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    required: bool = False
    adds: bool = False
    run: bool = False


MANY = 12  # choices that are not listed where there is little room
LEVELS = tuple(severity.value for severity in Severity)

_SELECT = Key(
    "select",
    Kind.SELECTORS,
    "Only these rules: codes, their beginnings, names or ALL; what an extended file selects or ignores is forgotten.",
    '["ALL"]',
    '["WY", "PE"]',
)
_EXTEND_SELECT = Key("extend-select", Kind.SELECTORS, "These rules too.", "[]", '["WY901"]', adds=True)
_IGNORE = Key(
    "ignore", Kind.SELECTORS, "All but these rules.", "[]", '["mistake-of-age-defense-not-barred"]', adds=True
)
_SEVERITY = Key(
    "severity",
    Kind.SEVERITIES,
    "Other severities for rules, by code, beginning of a code or name; a partial protection stays a note.",
    "{}",
    '{ WY104 = "error", WY9 = "note" }',
    choices=LEVELS,
    adds=True,
)

FILES = (
    Key("paths", Kind.PATTERNS, "The files it is about.", example='["enrolled/*.txt"]', required=True),
    _SELECT._replace(help="Only these rules in those files, unless the command line selects others.", default=""),
    _EXTEND_SELECT._replace(help="These rules too in those files.", default=""),
    _IGNORE._replace(help="All but these rules in those files, whatever else is selected.", default=""),
    _SEVERITY._replace(help="Other severities in those files.", default=""),
)

SUPPRESS = (
    Key("rule", Kind.SELECTOR, "The rule: a code, a beginning of codes or a name.", example='"WY210"', required=True),
    Key("path", Kind.TEXT, "A pattern of the files it is about.", '""', '"drafts/hb0231.txt"'),
    Key("at", Kind.TEXT, "The address of the provision.", '""', '"section 2, 6-2-707(a)"'),
    Key("reason", Kind.TEXT, "Why; it is shown with what is suppressed.", example='"Closed by HB0232."', required=True),
    Key("expires", Kind.DATE, "The last day on which it holds.", example="2027-03-31"),
)

_WHERE = (
    Key(
        "change",
        Kind.CHOICE,
        "Only what the bill creates as a whole, or only what stood before.",
        example='"created"',
        choices=CHANGES,
    ),
    Key("title", Kind.WORDS, "Only in these titles of the code.", example='["6", "14"]'),
    Key("citation", Kind.WORDS, "Only sections or addresses that match one of these patterns.", example='["6-2-7*"]'),
    Key(
        "matter",
        Kind.CHOICES,
        "Only bill sections about one of these matters.",
        example='["appropriation"]',
        choices=MATTERS,
    ),
    Key("words", Kind.WORDS, "Only where one of these words stands.", example='["fine", "imprison*"]'),
    Key("without", Kind.WORDS, "Only where none of these words stands.", example='["repealed"]'),
    Key("matches", Kind.TEXT, "Only where this regular expression matches.", example="'class [a-d] felony'"),
)
_REQUIRE = (
    Key("words", Kind.WORDS, "One of these words.", example='["not more than", "not less than"]'),
    Key("all", Kind.WORDS, "Each of these words.", example='["imprisonment", "fine"]'),
    Key("matches", Kind.TEXT, "Words that match this regular expression.", example=r"'not more than \w+ years'"),
    Key("kind", Kind.CHOICE, "A part, a matter of a bill section or a fact.", example='"Penalty"', choices=KINDS),
)
_FORBID = (
    Key("words", Kind.WORDS, "Any of these words.", example='["and/or", "utiliz*"]'),
    Key("instead", Kind.PAIRS, "Words, each with those to write in their place.", example='{ utilize = "use" }'),
    Key("all", Kind.WORDS, "All of these words together.", example='["fine", "imprisonment"]'),
    Key("matches", Kind.TEXT, "Words that match this regular expression.", example=r"'\bprovided,? (that|however)\b'"),
    Key("kind", Kind.CHOICE, "A part, a matter of a bill section or a fact.", example='"appropriation"', choices=KINDS),
)
RULES = (
    Key(
        "code",
        Kind.TEXT,
        "Two to four capital letters of the house's own and three digits.",
        example='"XX001"',
        required=True,
    ),
    Key("name", Kind.TEXT, "Its name: small letters, digits and hyphens.", example='"no-and-or"', required=True),
    Key("severity", Kind.CHOICE, "How grave a finding is.", '"warning"', '"note"', choices=LEVELS),
    Key(
        "message",
        Kind.TEXT,
        "What is wrong, one sentence; {words}, {instead} and {address} stand for what is found.",
        example="'\"{words}\" can be read in two ways'",
        required=True,
    ),
    Key("help", Kind.TEXT, "What to write.", '""', example='\'write "or", or "… or both"\''),
    Key(
        "given",
        Kind.CHOICE,
        "What it is asked of, one by one: a part of a bill, or a fact.",
        example='"provision"',
        choices=GIVEN,
        required=True,
    ),
    Key("where", Kind.TABLE, "Of which of them it speaks; all must hold.", example='{ title = ["6"] }', keys=_WHERE),
    Key("require", Kind.TABLE, "What must be there; all must hold.", keys=_REQUIRE),
    Key(
        "forbid", Kind.TABLE, "What must not be there, not one of them.", example='{ words = ["and/or"] }', keys=_FORBID
    ),
    Key("everywhere", Kind.FLAG, "Also in words that stood before the bill.", "false", "true"),
)

KEYS = (
    Key("extend", Kind.PATH, "Another configuration file, whose settings hold where this one says nothing.", '""',
        '"../wylint.toml"'),
    _SELECT,
    _EXTEND_SELECT,
    _IGNORE,
    _SEVERITY,
    Key("files", Kind.BLOCKS, "Settings for some files, in the order in which they are written.", "[]", keys=FILES,
        adds=True),
    Key("exclude", Kind.PATTERNS, "Files and folders that are passed over when a folder is linted.",
        str(list(NEVER_WALKED)).replace("'", '"'), '["archive", "*.old.txt"]'),
    Key("extend-exclude", Kind.PATTERNS, "These files and folders too.", "[]", '["archive", "drafts/old/*.txt"]',
        adds=True),
    Key("force-exclude", Kind.FLAG, "Pass over excluded files even if they are named, as pre-commit names them.",
        "false", "true"),
    Key("code", Kind.PATH, "The law before the bill: a text or folder of the code, an index, or builtin:NAME.",
        '"builtin:2022-10"', '"builtin:2016-08-01"'),
    Key("notation", Kind.CHOICE, "How ink is marked in plain text.", '"auto"', '"brackets"', choices=NOTATIONS),
    Key("include-remaining", Kind.FLAG, "Show the gaps of the existing law too; they never fail a run.", "false",
        "true"),
    Key("fail-level", Kind.CHOICE, "The least severity that makes the exit code 1.", '"warning"', '"error"',
        choices=LEVELS),
    Key("output-format", Kind.CHOICE, "How findings are shown.", '"full"', '"concise"', choices=FORMATS, run=True),
    Key("color", Kind.CHOICE, "Colour; on auto NO_COLOR and FORCE_COLOR are honoured.", '"auto"', '"never"',
        choices=COLORS, run=True),
    Key("baseline", Kind.PATH, "A file of known findings that are not shown.", '""', '"wylint-baseline.json"'),
    Key("suppress", Kind.BLOCKS, "Findings that are accepted, each with its reason.", "[]", keys=SUPPRESS, adds=True),
    Key("rules", Kind.BLOCKS, "House rules, written as data.", "[]", keys=RULES, adds=True),
    Key("plugins", Kind.WORDS, "Rules in Python: names of entry points of the group wylint.rules.", "[]",
        '["our_rules"]', adds=True),
    Key("tests", Kind.PATH, "The folder with the examples of these rules, for wylint test.", '"wylint-tests"',
        '"rules/examples"', run=True),
    Key("cache", Kind.FLAG, "Remember results of files that did not change.", "true", "false", run=True),
    Key("jobs", Kind.COUNT, "Processes for many files; 0 is as many as there are processors.", "0", "2", run=True),
)  # fmt: skip


def key(name: str, keys: tuple[Key, ...] = KEYS) -> Key | None:
    """The key of this name; None where there is none."""
    return next((one for one in keys if one.name == name), None)


def unknown(name: str, keys: tuple[Key, ...] = KEYS) -> str:
    """What to say of a key that is none: with the nearest right one."""
    from difflib import get_close_matches

    names = [one.name for one in keys]
    plain = name.strip().lower().replace("_", "-")
    near = [one for one in names if one == plain] or get_close_matches(plain, names, 1, 0.5)
    near = near or [one for one in names if plain and (plain in one or one in plain)]
    return f'unknown key "{name}"' + (f'; did you mean "{near[0]}"?' if near else "")
