"""What mkdocs adds to the pages written by hand: a page for each rule, their index, and the JSON schemas.

Named in ``mkdocs.yml`` as a hook. None of it is kept in the repository: it is made from the rules and their examples.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from wylint.rules.as_page import as_markdown
from wylint.rules.page import manual, parts
from wylint.rules.registry import Area, Rule, rules

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "wylint"
FOLDERS = (PACKAGE / "report" / "schema", PACKAGE / "config")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages to those that mkdocs found."""
    for path, text in pages():
        files.append(File.generated(config, path, content=text))
    return files


# pages are read in the repository too, where a schema stands in the package
_IN_PACKAGE = ("../src/wylint/report/schema/", "../src/wylint/config/")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let links to a schema in the package lead to its copy on the site."""
    for folder in _IN_PACKAGE:
        markdown = markdown.replace(f"]({folder}", "](schemas/")
    return markdown


def pages() -> Iterator[tuple[str, str]]:
    """(path, content) of everything that is generated."""
    known = rules()
    for rule in known:
        yield f"rules/{rule.code}.md", as_markdown(manual(rule))
    yield "rules/index.md", "\n".join(index(known))
    found = schemas()
    for file in found:
        yield f"schemas/{file.name}", file.read_text(encoding="utf-8")
    yield "schemas.md", "\n".join(schema_page(found))


def index(known: tuple[Rule, ...]) -> Iterator[str]:
    """The list of all rules, by area."""
    yield "# Rules"
    for area in Area:
        of_area = [rule for rule in known if rule.area is area]
        if of_area:
            yield f"\n## {area.value.replace('_', ' ').capitalize()}\n"
            yield "| code | rule | severity | what to write |"
            yield "|---|---|---|---|"
        for rule in of_area:
            opening = " ".join(parts(rule.manual())[0].split()).replace("|", "\\|")
            yield f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {opening} |"


def schemas() -> list[Path]:
    """The JSON schemas of the package."""
    return sorted(file for folder in FOLDERS for file in folder.glob("*-[0-9].json"))


def schema_page(found: list[Path]) -> Iterator[str]:
    """What each schema describes, with the file itself."""
    import json

    yield "# Schemas\n"
    yield "What programs read is an interface: each form has a version, and a schema that is tested.\n"
    yield "| schema | describes |"
    yield "|---|---|"
    for file in found:
        title = json.loads(file.read_text(encoding="utf-8")).get("title", file.stem)
        yield f"| [{file.name}](schemas/{file.name}) | {title} |"
