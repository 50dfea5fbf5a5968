"""Schema, docs, ``wylint init`` and ``wylint config`` say what the keys are, because they are made of them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wylint.config import Misconfigured, Settings, page
from wylint.config.find import Configuration
from wylint.config.keys import FILES, KEYS, RULES, SUPPRESS, Key
from wylint.config.schema import COMMITTED, as_json, schema, text
from wylint.config.toml import name, toml

Write = Callable[[str, str], Path]
NO_FIELD = {"extend", "select", "extend-select", "ignore", "files", "extend-exclude"}
RULE = {"code": "XX001", "name": "r", "message": "m", "given": "bill-section", "forbid": {"words": ["w"]}}
EVERY = [*KEYS, *FILES, *SUPPRESS, *RULES, *(key for rule in RULES for key in rule.keys)]


def validator() -> Any:
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def test_the_schema_in_the_package_is_the_one_of_the_keys() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == text(), f"wylint config --schema > {COMMITTED.name} writes it anew"


def test_the_defaults_of_the_keys_are_those_of_the_settings() -> None:
    default = Settings()
    for key in KEYS:
        if key.name in NO_FIELD:
            continue
        value = as_json(key.default)
        held = getattr(default, key.name.replace("-", "_"))
        if key.name == "exclude":
            held = held.names
        if key.name == "code":
            held = held or "builtin:2022-10"
        assert (list(held) if isinstance(held, tuple) and value else held or None) == (value or None), key.name


@pytest.mark.parametrize("key", [key for key in KEYS if key.example], ids=lambda key: key.name)
def test_examples_and_defaults_are_right(key: Key, write: Write) -> None:
    for value in filter(None, (key.example, key.default)):
        if key.name in {"extend", "plugins"}:  # what they name has to be there
            continue
        line = f"{key.name} = {value}"
        write("wylint.toml", line)
        Configuration().of("bill.txt")
        validator().validate(tomllib.loads(line))


@pytest.mark.parametrize("key", [key for key in KEYS if key.keys], ids=lambda key: key.name)
def test_examples_of_tables_are_right(key: Key, write: Write) -> None:
    text = "\n".join(page.example(key, key.name))
    write("wylint.toml", text)
    Configuration().of("bill.txt")


@pytest.mark.parametrize(
    "wrong",
    [
        {"fail-levl": "error"},
        {"fail-level": "warn"},
        {"select": "WY"},
        {"jobs": -1},
        {"files": [{"ignore": ["WY"]}]},
        {"suppress": [{"rule": "WY210"}]},
        {"severity": {"WY210": "off"}},
        {"rules": [{"code": "XX001"}]},
        {"rules": [{**RULE, "given": "Offence"}]},
        {"rules": [{**RULE, "forbid": {"word": ["and/or"]}}]},
        {"rules": [{**RULE, "where": {"matter": ["money"]}}]},
        {"rules": [{**RULE, "forbid": {"instead": {}}}]},
    ],
    ids=str,
)
def test_schema_and_program_refuse_the_same(wrong: dict[str, Any], write: Write) -> None:
    assert not validator().is_valid(wrong)
    write("wylint.toml", "\n".join(f"{key} = {toml(value)}" for key, value in wrong.items()))
    with pytest.raises(Misconfigured):
        Configuration().of("bill.txt")


def test_a_new_file_changes_nothing(write: Write) -> None:
    write("wylint.toml", page.template())
    assert Configuration().of("bill.txt")._replace(top="", sources=()) == Settings()


def test_a_new_file_is_right_with_every_key_taken_in(write: Write) -> None:
    lines = [line[1:] if line[:1] == "#" and line[1:2].strip() else line for line in page.template().splitlines()]
    data = tomllib.loads("\n".join(lines))
    assert {*data} == {key.name for key in KEYS}
    write("wylint.toml", "\n".join(lines))
    Configuration().of("bill.txt")


TABLES = [
    ("configuration", "keys", KEYS),
    ("configuration", "files", FILES),
    ("configuration", "suppress", SUPPRESS),
    ("house-rules", "rules", RULES),
    *(("house-rules", key.name, key.keys) for key in RULES if key.keys),
]


@pytest.mark.parametrize(("stem", "title", "keys"), TABLES, ids=lambda value: value if isinstance(value, str) else "")
def test_the_docs_have_the_table_of_keys(
    stem: str, title: str, keys: tuple[Key, ...], root: Path, request: pytest.FixtureRequest
) -> None:
    path = root / "docs" / f"{stem}.md"
    docs = path.read_text(encoding="utf-8")
    begin, end = f"<!-- table of {title} -->\n\n", "<!-- end -->"
    head, _, rest = docs.partition(begin)
    assert rest, f"the page has no place for the table of {title}"
    shown, _, tail = rest.partition(end)
    table = "\n".join(page.markdown(keys)) + "\n\n"
    if request.config.getoption("force_regen"):
        path.write_text(f"{head}{begin}{table}{end}{tail}", encoding="utf-8", newline="\n")
    else:
        assert shown == table


@pytest.mark.parametrize("key", EVERY, ids=lambda key: key.name)
def test_every_key_is_one_sentence(key: Key) -> None:
    assert key.help[0].isupper()
    assert key.help.endswith(".")
    assert "|" not in key.help, "it stands in a table"


@pytest.mark.parametrize("value", ["", 'a "b" \\ c', "a\nb\x1b", True, 3, ["a", []], {"a b": 1, "c": {}}, 1.5])
def test_values_are_written_so_that_they_are_read_back(value: object) -> None:
    assert tomllib.loads(f"{name('a key')} = {toml(value)}") == {"a key": value}
