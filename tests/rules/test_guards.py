"""The guards against mutants of the law: each way of weakening a protection is found, and what weakens none is not.

A mutant is a bill made by a few mechanical steps from the very text of the statutes, with its ink. The words of the
steps are only as many as it takes to find the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand
from wylint.law.citation import order
from wylint.law.code import Code
from wylint.law.load import load
from wylint.law.model import Clause
from wylint.rules.finding import Status
from wylint.rules.judge import judge
from wylint.rules.registry import Kind, rules
from wylint.rules.selection import Selection
from wylint.text import read_text

pytestmark = pytest.mark.corpus

FRONT = """AN ACT relating to crimes and offenses; amending provisions as specified; providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:
"""
SESSION_LAW = "2013 ch. 91, section 3"


# ---- the steps -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """In the provision at ``address``, ``old`` words give way to ``new`` ones: the first such words, or all of them."""

    address: str
    old: str
    new: str = ""
    every: bool = False


@dataclass(frozen=True)
class Strike:
    """The whole provision at an address goes out, with all below it."""

    address: str


@dataclass(frozen=True)
class Put:
    """A new provision, under the label that ends the address."""

    address: str
    words: str


@dataclass(frozen=True)
class Relabel:
    """A provision, with all below it, gets another label."""

    address: str
    label: str


@dataclass(frozen=True)
class Sentence:
    """A bill section of its own: a repeal, a renumbering, a section created."""

    words: str


Step = Change | Strike | Put | Relabel | Sentence


def repeal(*addresses: str) -> Sentence:
    return Sentence(f"W.S. {' and '.join(addresses)} {'are' if len(addresses) > 1 else 'is'} repealed.")


def renumber(old: str, new: str) -> Sentence:
    return Sentence(f"W.S. {old} is renumbered as {new}.")


def create(citation: str, *provisions: str) -> Sentence:
    return Sentence("\n\n".join([f"W.S. {citation} is created to read:", f"{citation}.  New section.", *provisions]))


# ---- the bill --------------------------------------------------------------------------------------------------------


class Mutant:
    """A bill that takes these steps from a code."""

    def __init__(self, code: Code, steps: tuple[Step, ...]) -> None:
        self.code = code
        self.steps = steps

    def text(self) -> str:
        """The whole bill."""
        parts = [part for citation in self._amended() for part in [self._section(citation)]]
        parts += [step.words for step in self.steps if isinstance(step, Sentence)]
        parts.append("This act is effective July 1, 2027.")
        body = "\n".join(f"\nSection {number}.  {part}" for number, part in enumerate(parts, start=1))
        return f"{FRONT}{body}\n\n(END)\n"

    def _amended(self) -> list[str]:
        found = {step.address.partition("(")[0] for step in self.steps if not isinstance(step, Sentence)}
        return sorted(found, key=lambda citation: order(citation.partition(" ")[0]))

    def _section(self, citation: str) -> str:
        steps = [s for s in self.steps if not isinstance(s, Sentence) and s.address.partition("(")[0] == citation]
        if citation == SESSION_LAW:
            (law,) = (held for held in self.code.uncodified if held.address == citation)
            printed = "\n\n".join(self._printed(law.root, steps))
            places = ", ".join(step.address.removeprefix(citation) for step in steps)
            directive = f"2013 Wyoming Session Laws, Chapter 91, Section 3{places} is amended to read:"
            return f"{directive}\n\nSection 3.\n\n{printed}"
        section = self.code[citation]
        loci = " and ".join(self._locus(step) for step in steps)
        printed = "\n\n".join(self._printed(section.root, steps))
        return f"W.S. {loci} are amended to read:\n\n{citation}.  {section.catchline}\n\n{printed}"

    @staticmethod
    def _locus(step: Step) -> str:
        assert not isinstance(step, Sentence)
        above, _, label = step.address.rpartition("(")
        names = ("subsection", "paragraph", "subparagraph", "sub-subparagraph")
        if isinstance(step, Put):
            return f"{above} by creating a new {names[above.count('(')]} ({label}"
        if isinstance(step, Relabel):
            return f"{above} by renumbering ({label} as ({step.label})"
        return step.address

    def _printed(self, root: Clause, steps: list[Step]) -> Iterator[str]:
        """The provisions that the steps touch, under those that they stand in."""
        touched = {step.address for step in steps if not isinstance(step, Sentence)}
        struck = [step.address for step in steps if isinstance(step, Strike)]
        moved = {step.address: step.label for step in steps if isinstance(step, Relabel)}
        for clause in root.walk():
            out = any(clause.address == one or clause.address.startswith(f"{one}(") for one in struck)
            if not out and not any(one == clause.address or one.startswith(f"{clause.address}(") for one in touched):
                continue
            words = clause.text or ""
            if out:
                yield f"[-({clause.label})  {words}-]"
                continue
            for step in steps:
                if isinstance(step, Change) and step.address == clause.address:
                    words = changed(words, step)
            label = f"({clause.label})" if clause.label else ""
            if clause.address in moved:
                label = f"[-{label}-][+({moved[clause.address]})+]"
            yield f"{label}  {words}".strip()
            for step in steps:
                if isinstance(step, Put) and step.address.rpartition("(")[0] == clause.address:
                    yield f"[+({step.address.rpartition('(')[2]}  {step.words}+]"


def changed(words: str, step: Change) -> str:
    """The words with the ink of one change."""
    assert step.old in words, f"{step.address} does not say {step.old!r}: {words}"
    ink = f"[-{step.old}-]" + (f"[+{step.new}+]" if step.new else "")
    return words.replace(step.old, ink) if step.every else words.replace(step.old, ink, 1)


# ---- the mutants -----------------------------------------------------------------------------------------------------

BUYERS = "6-2-701 through 6-2-710"
PURPORTED = ", or a person purported to be less than the age of fourteen (14) years,"
OFFENDERS = ("7-19-301(a)(viii)", "7-19-301(a)(viii)(A)", "7-19-301(a)(viii)(B)")


def in_all(old: str, new: str = "") -> tuple[Step, ...]:
    """The same change wherever the definition of an offender lists its offenses."""
    return tuple(Change(address, old, new) for address in OFFENDERS)


WEAKENED: dict[str, dict[str, tuple[Step, ...]]] = {
    "WY101": {
        "repealed": (repeal("6-2-706"),),
        "age lowered": (Change("6-2-706(a)", "eighteen (18)", "sixteen (16)"),),
        "purpose struck": (Strike("6-2-702(a)(iii)"), Strike("6-2-703(a)(iii)")),
        "verbs struck": (
            Change("6-2-702(a)", "transports, transfers, "),
            Change("6-2-703(a)", "transports, transfers, "),
        ),
        "sexual purpose gone": (Change("6-2-706(a)", "commercial sexual services", "farm labor"),),
        "renumbered and left behind": (renumber("6-2-706", "6-2-716"),),
    },
    "WY104": {
        "repealed": (repeal("6-4-303"),),
        "making struck": (Strike("6-4-303(b)(i)"), Change("6-4-303(b)(iii)", "Manufactures, generates, creates, ")),
        "distribution struck": (Strike("6-4-303(b)(iii)"),),
        "possession struck": (Strike("6-4-303(b)(iv)"),),
        "step for minors struck": (
            Change("6-4-103(b)", "is under eighteen (18) years of age", "is under twelve (12) years of age"),
        ),
        "age of a child lowered": (Change("6-4-303(a)(i)", "eighteen (18)", "fourteen (14)"),),
    },
    "WY105": {
        "exception struck": (Change("6-4-101", f"Except as provided in W.S. {BUYERS}, a", "A"),),
        "range shortened": (Change("6-4-103(a)", BUYERS, "6-2-701 through 6-2-706"),),
        "range begins later": (Change("6-4-101", BUYERS, "6-2-708 through 6-2-710"),),
        "turned round": (Change("6-4-102", "Except as", "Notwithstanding what is"),),
        "immunity renumbered out of the range": (renumber("6-2-708", "6-2-718"),),
    },
    "WY202": {
        "repealed": (repeal("6-2-707"),),
        "offering struck": (Change("6-2-707(a)", "pays, agrees to pay or offers to pay", "pays or agrees to pay"),),
        "paying left alone": (Change("6-2-707(a)", ", agrees to pay or offers to pay"),),
        "minors struck": (Change("6-2-707(a)", " or 6-2-706"),),
        "adults only": (Change("6-2-707(a)", "with an individual", "with an individual who is not a minor"),),
        "victims renumbered and left behind": (renumber("6-2-706", "6-2-716"),),
    },
    "WY208": {
        "exception struck": (Change("6-4-102", f"Except as provided in W.S. {BUYERS}, a", "A"),),
        "range shortened": (Change("6-4-102", BUYERS, "6-2-701 through 6-2-706"),),
        "range begins later": (Change("6-4-102", BUYERS, "6-2-708 through 6-2-710"),),
        "renumbered out of the range": (renumber("6-2-707", "6-2-717"),),
        "turned round": (Change("6-4-102", "Except as", "Notwithstanding what is"),),
    },
    "WY212": {
        "years lowered": (Change("6-4-303(d)", "not more than ten (10) years", "not more than three (3) years"),),
        "imprisonment struck": (
            Change("6-4-303(d)", "imprisonment for not more than ten (10) years, "),
            Change("6-4-303(d)", ", or both"),
        ),
        "made a misdemeanor": (
            Change("6-4-303(d)", "felony", "misdemeanor"),
            Change("6-4-303(d)", "not more than ten (10) years", "not more than one (1) year"),
        ),
        "offense struck": (Strike("6-4-303(b)(iv)"),),
        "penalty struck": (Strike("6-4-303(d)"),),
    },
    "WY213": {
        "possession struck": (Change("7-19-302(g)", ", 6-4-303(b)(iv) or"),),
        "soliciting struck": (Change("7-19-302(h)", " W.S. 6-4-102 if the person solicited was a minor,"),),
        "made discretionary": (Change("7-19-302(a)", "shall register", "may register"),),
        "range shortened": in_all("7-19-302(g) through (j)", "7-19-302(j)"),
        "condition added": (
            Change("7-19-302(h)", "solicited was a minor", "solicited was under twelve (12) years of age"),
        ),
        "list struck": (Strike("7-19-302(g)"), Strike("7-19-302(h)")),
    },
    "WY301": {
        "least term lowered": (Change("6-2-702(b)", "twenty-five (25)", "five (5)"),),
        "least term struck": (Change("6-2-702(b)", "not less than twenty-five (25) nor more", "not more"),),
        "step for minors struck": (
            Change(
                "6-2-702(b)",
                " unless the victim is a minor in which case it is a felony punishable by imprisonment for not less "
                "than twenty-five (25) nor more than fifty (50) years",
            ),
        ),
        "longest term lowered": (
            Change(
                "6-2-702(b)",
                "twenty-five (25) nor more than fifty (50)",
                "twenty-five (25) nor more than twenty-six (26)",
            ),
        ),
        "fine instead": (Change("6-2-702(b)", "years and a fine", "years or a fine"),),
        "offense without its penalty": (Strike("6-2-702(b)"),),
    },
    "WY305": {
        "knowledge struck": (Change("6-2-702(a)", "intentionally or knowingly", "intentionally"),),
        "recklessness raised": (Change("6-2-703(a)", "recklessly", "knowingly"),),
        "recklessness struck": (Change("6-2-706(a)", "intentionally, knowingly or recklessly", "knowingly"),),
        "second degree repealed": (repeal("6-2-703"),),
        "second degree without minors": (Strike("6-2-703(a)(iii)"),),
        "purpose beside it": (Change("6-2-706(a)", "intentionally, knowingly or recklessly", "with specific intent"),),
    },
    "WY307": {
        "made discretionary": (Change("6-4-303(f)", "shall forfeit", "may be ordered to forfeit"),),
        "proceeds struck": (Strike("6-4-303(f)(ii)"),),
        "property used struck": (Strike("6-4-303(f)(iii)"),),
        "images struck": (Strike("6-4-303(f)(i)"),),
        "repealed": (repeal("6-4-303(f)"),),
        "upon the court's leave": (Change("6-4-303(f)", "shall forfeit", "shall, if the court so orders, forfeit"),),
    },
    "WY309": {
        "repealed": (repeal("6-2-711"),),
        "proceeds struck": (Strike("6-2-711(a)(v)"), Strike("6-2-711(a)(i)(D)"), Strike("6-2-711(a)(i)(C)")),
        "vehicles struck": (Strike("6-2-711(a)(iii)"),),
        "buildings struck": (Strike("6-2-711(a)(iv)"),),
        "restitution struck": (Strike("6-2-711(j)(iii)"),),
        "made discretionary": (Change("6-2-711(c)", "shall be subject", "may be subject"),),
    },
    "WY310": {
        "one offense struck": in_all(" 6-2-702,"),
        "two offenses struck": in_all(" 6-2-703, 6-2-705 or 6-2-706", " or 6-2-703"),
        "made discretionary": (Change("7-19-302(a)", "shall register", "may register"),),
        "repealed": (repeal("7-19-302"),),
        "promoting struck": (Change("7-19-302(h)", " W.S. 6-4-103 if the person enticed or compelled was a minor,"),),
        "renumbered and left behind": (renumber("6-2-702", "6-2-714"),),
        "images shortened": (Change("7-19-302(h)", "6-4-303(b)(i) through (iii)", "6-4-303(b)(ii)"),),
    },
    "WY403": {
        "place struck": (Strike("6-4-103(a)(iii)"),),
        "proceeds struck": (Strike("6-4-103(a)(iv)"),),
        "mental state raised": (
            Change("6-4-103(a)(iii)", "knowingly or intentionally permits", "with the purpose of profit permits"),
        ),
        "repealed": (repeal("6-4-103"),),
        "knowledge made purpose": (Change("6-4-103(a)(iii)", "knowingly or intentionally", "intentionally"),),
    },
    "WY406": {
        "distribution struck": (Change("6-4-303(b)(iii)", "distributes, reproduces, delivers", "reproduces"),),
        "receipt struck": (Change("6-4-303(b)(iii)", "receives, "),),
        "struck whole": (Strike("6-4-303(b)(iii)"),),
        "least term lowered": (Change("6-4-303(c)", "not less than five (5) years nor", "not"),),
        "mental state raised": (Change("6-4-303(b)", "knowingly", "with the intent to profit"),),
        "penalty for fewer": (Change("6-4-303(c)", "(b)(i) through (iii)", "(b)(i) and (ii)"),),
        "intent to deliver struck": (
            Change("6-4-303(b)(iii)", "delivers or possesses with the intent to deliver", "or delivers"),
        ),
    },
    "WY407": {
        "made discretionary": (Change("6-4-303(f)", "shall forfeit", "may be ordered to forfeit"),),
        "natural persons only": (Change("6-4-303(f)", "Any person", "Any natural person"),),
        "proceeds struck": (Strike("6-4-303(f)(ii)"),),
        "fewer offenses": (Change("6-4-303(f)", "under this section", "under paragraph (b)(i) of this section"),),
        "repealed": (repeal("6-4-303(f)"),),
    },
    "WY502": {
        "struck": (Strike("6-2-706(c)"),),
        "consent struck": (
            Change("6-2-706(c)", "the individual consented to engage in commercial sexual services or that "),
        ),
        "turned round": (Change("6-2-706(c)", "It is not a defense", "It is a defense"),),
        "for another offense": (Change("6-2-706(c)", "under this section", "under W.S. 6-2-705"),),
        "only of small children": (
            Change(
                "6-2-706(c)", "the individual consented", "the individual, if under twelve (12) years of age, consented"
            ),
        ),
        "repealed": (repeal("6-2-706"),),
    },
    "WY504": {
        "repealed": (repeal("6-2-708(a)"),),
        "range shortened": (Change("6-2-708(a)", "6-2-702 through 6-2-707", "6-2-702 through 6-2-704"),),
        "made discretionary": (Change("6-2-708(a)", "is not criminally liable", "may be found not criminally liable"),),
        "condition added": (
            Change(
                "6-2-708(a)",
                "human trafficking is not",
                "human trafficking who testifies against the trafficker is not",
            ),
        ),
        "direct result only": (Change("6-2-708(a)", "a direct result of, or incident to,", "a direct result of"),),
        "small children only": (Change("6-2-708(a)", "A victim of", "A victim under twelve (12) years of age of"),),
    },
    "WY505": {
        "other acts struck": (Change("6-2-708(a)", " or other criminal acts"),),
        "misdemeanors only": (Change("6-2-708(a)", "other criminal acts", "other misdemeanors"),),
        "violent felonies excepted": (
            Change("6-2-708(a)", "other criminal acts", "other criminal acts, except violent felonies,"),
        ),
        "range shortened": (Change("6-2-708(a)", "6-2-702 through 6-2-707", "6-2-702 and 6-2-703"),),
        "made discretionary": (Change("6-2-708(a)", "is not criminally liable", "may be found not criminally liable"),),
        "repealed": (repeal("6-2-708"),),
    },
    "WY506": {
        "made discretionary": (Change("6-2-709(a)", "shall:", "may:"),),
        "notice struck": (Strike("6-2-709(a)(i)"),),
        "referral made discretionary": (Change("6-2-709(a)(ii)", "shall refer", "may refer"),),
        "family services struck": (
            Change(
                "6-2-709(a)(ii)", "the agency or office shall also notify the department of family services", "so it is"
            ),
        ),
        "repealed": (repeal("6-2-709"),),
        "assessment struck": (Strike("6-2-709(a)(ii)"),),
    },
    "WY509": {
        "control struck": (Change("14-3-202(a)(i)", "physical custody or control", "physical custody"),),
        "custody struck": (Change("14-3-202(a)(i)", "the physical custody or control", "the control"),),
        "others struck": (
            Change(
                "14-3-202(a)(i)",
                " or other person, institution or agency having the physical custody or control of the child",
            ),
        ),
        "legal custody asked for": (Change("14-3-202(a)(i)", "physical custody or control", "legal custody"),),
        "repealed": (repeal("14-3-202"),),
    },
    "WY510": {
        "struck": (Strike("6-2-709(d)"),),
        "made discretionary": (Change("6-2-709(d)", "are entitled", "may be entitled"),),
        "harm to the mind struck": (Change("1-40-102(a)(iii)", ", or actual mental harm,"),),
        "prostitution shut out": (
            Change("1-40-102(a)(iii)", "this state or an act", "this state, except prostitution, or an act"),
        ),
        "compensation struck": (
            Change("6-2-709(d)", " and forms of compensation under the Crime Victims Compensation Act"),
        ),
        "repealed": (repeal("6-2-709(d)"),),
    },
    "WY513": {
        "made discretionary": (Change("6-2-709(e)", "agencies shall keep", "agencies may keep"),),
        "family struck": (Change("6-2-709(e)", " and the victim's family confidential", " confidential"),),
        "police struck": (Change("6-2-709(e)", "police and prosecuting", "prosecuting"),),
        "struck": (Strike("6-2-709(e)"),),
        "repealed": (repeal("6-2-709"),),
    },
    "WY515": {
        "ordinances struck": (Strike("14-6-241(b)"),),
        "misdemeanors struck": (Strike("14-6-241(c)"),),
        "fee let in": (Strike("14-6-241(j)"),),
        "age raised": (
            Change("14-6-241(a)", "upon reaching the age of majority", "upon reaching thirty (30) years of age"),
        ),
        "arrests struck": (Strike("14-6-241(e)"),),
        "repealed": (repeal("14-6-241"),),
        "made discretionary": (Change("14-6-241(a)", "shall order", "may order"),),
    },
    "WY519": {
        "a period in a section": (
            Put("6-2-706(d)", "A prosecution under this section shall be commenced within five (5) years."),
        ),
        "a period in a new section": (
            create(
                "6-2-714",
                "(a)  No prosecution for a violation of W.S. 6-2-702 through 6-2-707 shall be commenced more than "
                "three (3) years after the offense.",
            ),
        ),
        "a period for all felonies": (
            create(
                "7-1-110", "(a)  A prosecution for a felony is barred unless it is commenced within ten (10) years."
            ),
        ),
        "a period for images": (
            Put("6-4-303(g)", "An offense under this section may be prosecuted only within six (6) years after it."),
        ),
        "a period in a sentence": (
            Change(
                "6-4-102",
                "Soliciting an act of prostitution is a misdemeanor",
                "No charge may be filed later than one (1) year after the act. Soliciting an act of prostitution is a "
                "misdemeanor",
            ),
        ),
    },
    "WY521": {
        "years lowered": (Change("1-3-105(b)(i)", "Eight (8)", "One (1)"),),
        "age struck": (Strike("1-3-105(b)(i)"),),
        "discovery struck": (Strike("1-3-105(b)(ii)"),),
        "the earlier instead": (Change("1-3-105(b)", "the later of", "the earlier of"),),
        "repealed": (repeal("1-3-105(b)"),),
        "adults only": (Change("1-3-105(b)", "against a minor", "against an adult"),),
    },
    "WY601": {
        "made discretionary": (Change(f"{SESSION_LAW}(a)", "shall continue", "may continue"),),
        "police struck": (Change(f"{SESSION_LAW}(a)", "law enforcement agencies, the law enforcement academy, "),),
        "another subject": (
            Change(f"{SESSION_LAW}(a)", "regarding provisions of this act", "regarding the keeping of files"),
            Strike(f"{SESSION_LAW}(a)(i)"),
            Strike(f"{SESSION_LAW}(a)(ii)"),
            Strike(f"{SESSION_LAW}(a)(iii)"),
            Strike(f"{SESSION_LAW}(a)(iv)"),
        ),
        "repealed": (Sentence("2013 Wyoming Session Laws, Chapter 91, Section 3 is repealed."),),
        "struck": (Strike(f"{SESSION_LAW}(a)"),),
    },
    "WY602": {
        "struck": (Strike("7-3-702(b)(iv)"),),
        "consent of all": (
            Change("7-3-702(b)(iv)", "one (1) of the parties to the communication has", "all parties to it have"),
        ),
        "party struck": (Change("7-3-702(b)(iv)", "the person is a party to the communication or where "),),
        "consent struck": (
            Change(
                "7-3-702(b)(iv)",
                " or where one (1) of the parties to the communication has given prior consent to the interception",
            ),
        ),
        "repealed": (repeal("7-3-702(b)(iv)"),),
    },
    "WY605": {
        "purported struck": (Change("6-2-318", PURPORTED),),
        "age lowered": (Change("6-2-318", "fourteen (14)", "twelve (12)", every=True),),
        "purported age lowered": (
            Change(
                "6-2-318",
                "purported to be less than the age of fourteen (14)",
                "purported to be less than the age of six (6)",
            ),
        ),
        "purported made known": (Change("6-2-318", "a person purported to be", "a person known to be"),),
        "repealed": (repeal("6-2-318"),),
    },
}

HARMLESS: dict[str, dict[str, tuple[Step, ...]]] = {
    "WY101": {
        "reworded": (
            Change(
                "6-2-706(a)",
                "an individual less than eighteen (18) years of age",
                "a person under eighteen (18) years of age",
            ),
        ),
        "moved": (
            renumber("6-2-706", "6-2-716"),
            Change("6-2-702(a)(iii)", "6-2-706", "6-2-716"),
            Change("6-2-703(a)(iii)", "6-2-706", "6-2-716"),
        ),
        "more verbs": (Change("6-2-702(a)", "recruits, ", "recruits, advertises, "),),
    },
    "WY104": {
        "more verbs": (Change("6-4-303(b)(iii)", "Manufactures, ", "Manufactures, streams, "),),
        "age reworded": (
            Change("6-4-303(a)(i)", "under the age of eighteen (18) years", "younger than eighteen (18) years of age"),
        ),
    },
    "WY105": {
        "range grows": tuple(
            Change(place, BUYERS, "6-2-701 through 6-2-712") for place in ("6-4-101", "6-4-102", "6-4-103(a)")
        ),
        "by its article": (Change("6-4-101", f"W.S. {BUYERS}", "title 6, chapter 2, article 7"),),
    },
    "WY202": {
        "lower mental state": (Change("6-2-707(a)", "the person knows that", "the person knows or should know that"),),
        "more acts": (Change("6-2-707(a)", "pays, ", "pays, promises to pay, "),),
    },
    "WY208": {
        "one section named": (Change("6-4-102", BUYERS, "6-2-707 through 6-2-710"),),
        "reworded": (Change("6-4-102", "Except as provided in", "Except as otherwise provided in"),),
    },
    "WY212": {
        "raised": (Change("6-4-303(d)", "not more than ten (10) years", "not more than twenty (20) years"),),
        "relabelled": (Relabel("6-4-303(e)", "g"),),
    },
    "WY213": {
        "moved to a higher tier": (
            Change("7-19-302(h)", " W.S. 6-4-102 if the person solicited was a minor,"),
            Change("7-19-302(j)", "6-4-402,", "6-4-402, W.S. 6-4-102 if the person solicited was a minor,"),
        ),
        "one more": (Change("7-19-302(h)", "or 6-2-318,", "6-2-318 or 6-2-707,"),),
    },
    "WY301": {
        "raised": (Change("6-2-702(b)", "twenty-five (25)", "thirty (30)"),),
        "reworded": (
            Change(
                "6-2-702(b)", "unless the victim is a minor", "unless the victim is under eighteen (18) years of age"
            ),
        ),
    },
    "WY305": {
        "order": (Change("6-2-702(a)", "intentionally or knowingly", "knowingly or intentionally"),),
        "one more": (Change("6-2-703(a)", "recklessly", "recklessly or with criminal negligence"),),
    },
    "WY307": {
        "relabelled": (Relabel("6-4-303(f)", "g"),),
        "one more": (Put("6-4-303(f)(iv)", "Any account used to commit such offense."),),
    },
    "WY309": {
        "one more": (Put("6-2-711(a)(vii)", "All weapons used in violation of this article."),),
        "relabelled": (Relabel("6-2-711(a)(vi)", "vii"),),
    },
    "WY310": {
        "as a range": in_all("6-2-702, 6-2-703, 6-2-705 or 6-2-706", "or 6-2-702 through 6-2-706"),
        "one more": in_all("6-2-705 or 6-2-706", "6-2-705, 6-2-706 or 6-2-707"),
    },
    "WY403": {
        "reworded": (Change("6-4-103(a)(iii)", "permits another person to use", "allows another person to use"),),
        "lower mental state": (
            Change("6-4-103(a)(iii)", "knowingly or intentionally", "recklessly, knowingly or intentionally"),
        ),
    },
    "WY406": {
        "raised": (Change("6-4-303(c)", "not less than five (5)", "not less than ten (10)"),),
        "more verbs": (Change("6-4-303(b)(iii)", "distributes, ", "distributes, sells, "),),
    },
    "WY407": {
        "companies named": (Change("6-4-303(f)", "Any person", "Any person, company or association"),),
        "relabelled": (Relabel("6-4-303(f)", "g"),),
    },
    "WY502": {
        "reworded": (Change("6-2-706(c)", "It is not a defense in", "It is no defense in"),),
        "for more": (Change("6-2-706(c)", "under this section", "under this article"),),
    },
    "WY504": {
        "range grows": (Change("6-2-708(a)", "through 6-2-707", "through 6-2-712"),),
        "more acts": (Change("6-2-708(a)", "any commercial sex act", "any commercial sex act, prostitution"),),
    },
    "WY505": {
        "range grows": (Change("6-2-708(a)", "through 6-2-707", "through 6-2-712"),),
        "relabelled": (Relabel("6-2-708(c)", "d"),),
    },
    "WY506": {
        "one more": (Put("6-2-709(a)(iii)", "Give the victim a list of shelters."),),
        "sooner": (Change("6-2-709(a)", "As soon as possible after", "Within one (1) day of"),),
    },
    "WY509": {
        "one more": (Change("14-3-202(a)(i)", "foster parent or", "foster parent, trafficker or"),),
        "reworded": (Change("14-3-202(a)(i)", "physical custody or control", "physical custody or the control"),),
    },
    "WY510": {
        "shall": (Change("6-2-709(d)", "are entitled to", "shall be entitled to"),),
        "more harm": (Change("1-40-102(a)(iii)", "actual mental harm,", "actual mental or emotional harm,"),),
    },
    "WY513": {
        "more agencies": (
            Change("6-2-709(e)", "police and prosecuting agencies", "police, courts and prosecuting agencies"),
        ),
        "relabelled": (Relabel("6-2-709(e)", "f"),),
    },
    "WY515": {
        "sooner": (
            Change("14-6-241(a)", "upon reaching the age of majority", "upon reaching sixteen (16) years of age"),
        ),
        "one more": (
            Put("14-6-241(k)", "The record of a minor cited for truancy may be expunged by petition to the court."),
        ),
    },
    "WY519": {
        "at any time": (Put("6-2-706(d)", "A prosecution under this section may be commenced at any time."),),
        "a civil period": (
            Put("6-2-706(d)", "A civil action for a violation of this section may be brought within ten (10) years."),
        ),
    },
    "WY521": {
        "longer": (Change("1-3-105(b)(i)", "Eight (8)", "Twenty (20)"),),
        "at any time": (
            Change("1-3-105(b)", "within the later of:", "at any time, and not only within the later of:"),
        ),
    },
    "WY601": {
        "more people": (Change(f"{SESSION_LAW}(a)", "prosecutors, ", "prosecutors, nurses, "),),
        "reworded": (Change(f"{SESSION_LAW}(a)", "shall continue to provide", "shall provide"),),
    },
    "WY602": {
        "reworded": (Change("7-3-702(b)(iv)", "one (1) of the parties", "any of the parties"),),
        "relabelled": (Relabel("7-3-702(b)(xi)", "xii"),),
    },
    "WY605": {
        "age raised": (Change("6-2-318", "fourteen (14)", "sixteen (16)", every=True),),
        "reworded": (Change("6-2-318", "a person purported to be", "a person who is purported to be"),),
    },
}
GUARDS = [rule.code for rule in rules() if rule.kind is Kind.GUARD]


def listed(table: dict[str, dict[str, tuple[Step, ...]]]) -> list[object]:
    return [
        pytest.param(code, steps, id=f"{code}-{name.replace(' ', '-')}")
        for code, mutants in table.items()
        for name, steps in mutants.items()
    ]


@pytest.fixture(scope="module")
def code(corpus: Path) -> Code:
    return statutes(corpus)


@cache
def statutes(corpus: Path) -> Code:
    from dataclasses import replace

    session_laws = load(corpus / "wyoming" / "code-2016-08-01.txt").uncodified
    return replace(load(corpus / "wyoming" / "code-2022"), uncodified=session_laws)


def reopened(code: str, text: str) -> list[str]:
    """What the guard of this code says of a bill."""
    judged = judge(parse(read_text(text, "mutant.txt")), law_at_hand(), Selection.parse([code]))
    assert judged.failures == ()
    assert not [one for one in judged.findings if one.code == "PE020"], "the mutant does not print the law as it stands"
    return [one.message for one in judged.findings if one.code == code and one.status is Status.REOPENED]


def test_every_guard_has_its_mutants() -> None:
    assert sorted(WEAKENED) == sorted(HARMLESS) == GUARDS
    assert {code: len(mutants) for code, mutants in WEAKENED.items() if len(mutants) < 4} == {}


@pytest.mark.parametrize(("guard", "steps"), listed(WEAKENED))
def test_a_weaker_law_is_found(guard: str, steps: tuple[Step, ...], code: Code) -> None:
    text = Mutant(code, steps).text()
    assert reopened(guard, text), text


@pytest.mark.parametrize(("guard", "steps"), listed(HARMLESS))
def test_a_law_as_strong_is_not(guard: str, steps: tuple[Step, ...], code: Code) -> None:
    text = Mutant(code, steps).text()
    assert reopened(guard, text) == [], text
