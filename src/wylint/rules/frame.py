"""The front and back of a bill around an example that holds only its sections, so that fixture pages stay readable."""

from __future__ import annotations

from dataclasses import dataclass

FRONT = """\
HOUSE BILL NO. HB0000

Crimes and offenses-amendments.

Sponsored by: Representative(s) Example

A BILL

for

AN ACT relating to crimes and offenses; providing for and amending offenses, definitions, defenses and penalties as
specified; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

"""
SECTION = "Section "


@dataclass(frozen=True, slots=True)
class Framed:
    """A whole bill around an example: line n of the example is line n + ``above`` of ``text``."""

    text: str
    above: int


def framed(text: str) -> Framed:
    """Make a whole bill of an example.

    An example that opens with a section of the code ("6-4-104.  …") is created by a directive that names its sections;
    one that opens with "Section 1." gets the front and an effective date; any other is a whole bill already.
    """
    opening = text.lstrip()
    if not opening.startswith(SECTION) and not _citation(opening):
        return Framed(text, 0)
    above = FRONT
    if not opening.startswith(SECTION):
        cited = [citation for line in text.splitlines() if (citation := _citation(line))]
        several = f"{', '.join(cited[:-1])} and {cited[-1]} are"
        above += f"Section 1.  W.S. {several if len(cited) > 1 else f'{cited[0]} is'} created to read:\n\n"
    body = f"{above}{text.rstrip()}\n\n"
    if "This act is effective" not in text:
        number = sum(line.lstrip().startswith(SECTION) for line in body.splitlines()) + 1
        body += f"Section {number}.  This act is effective July 1, 2027.\n\n"
    return Framed(f"{body}(END)\n", above.count("\n"))


def _citation(line: str) -> str:
    """``6-4-104`` of "6-4-104.  Soliciting …", else ""."""
    word, stop, _ = line.lstrip().partition(".  ")
    parts = word.split("-")
    return (
        word
        if stop and len(parts) == 3 and all(part.replace(".", "").isalnum() and part[:1].isdigit() for part in parts)
        else ""
    )
