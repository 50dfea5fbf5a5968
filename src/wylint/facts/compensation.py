"""Compensation of crime victims: who is entitled, what is asked of him, and until when he may claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.passage import Passage, passages
from wylint.facts.remedy import Cited, Word, before, behind, cited, months, said, says
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import REMEDY
from wylint.law.citation import article_of, split_address
from wylint.law.model import Clause, Section

ACT = "1-40 article 1"  # the Crime Victims Compensation Act


@dataclass(frozen=True, slots=True)
class Entitlement:
    """A sentence that entitles to compensation victims of trafficking (``named``), of its article, or of any crime.

    ``defines``: it is the act's definition of the crime;
    ``mental``: harm to the mind counts; ``closed``: only crimes that a list cites.
    """

    section: str
    clause: Clause
    named: bool
    mental: bool
    closed: bool
    defines: bool
    evidence: Sentence


@dataclass(frozen=True, slots=True)
class CooperationCondition:
    """A provision that asks a claimant to have reported the crime or to cooperate with law enforcement.

    ``freed``: the provision itself excepts minors or victims of trafficking. ``conduct``: what it asks is that the
    victim's own conduct did not contribute.
    """

    section: str
    clause: Clause
    freed: bool
    conduct: bool
    asked: Sentence
    evidence: Sentence


@dataclass(frozen=True, slots=True)
class FilingPeriod:
    """How long a claim may be filed, in ``months``; ``tolled``: for a minor it runs from majority or not at all."""

    section: str
    clause: Clause
    months: float
    tolled: bool
    extends: bool
    said: Evidence
    evidence: Sentence


@dataclass(frozen=True, slots=True)
class CompensationException:
    """A provision that takes minors or victims of trafficking out of a condition of compensation.

    ``cooperation``, ``conduct`` and ``filing`` say which; ``cited`` is what it names.
    """

    section: str
    clause: Clause
    cooperation: bool
    conduct: bool
    filing: bool
    cited: tuple[Cited, ...]
    evidence: Sentence

    def lifts(self, address: str) -> bool:
        """Whether it names this provision, or one that it stands in."""
        return any(one.holds(address) for one in self.cited)


def entitlements(side: Side, section: Section) -> Iterator[Entitlement]:
    """The sentences of a section that say whose injuries are compensated."""
    for passage in passages(side, section, REMEDY):
        own = passage.own
        if _promises(own):
            named = says(own, Word.TRADE)
            yield Entitlement(section.citation, passage.clause, named, True, False, False, own)
        elif article_of(section.citation) == ACT and any(map(_compensable, said(own, Word.HEAD))):
            words = passage.down
            named, closed = says(words, Word.TRADE), _closed(words)
            yield Entitlement(section.citation, passage.clause, named, _mental(words), closed, True, words)


def _promises(sentence: Sentence) -> bool:
    """Whether a sentence entitles victims to compensation: it names the compensation, or victims of trafficking."""
    if not says(sentence, Word.COMPENSATION) or not says(sentence, Word.ENTITLED) or _denied_right(sentence):
        return False
    program = any("victim" in item.fragment.value for item in said(sentence, Word.COMPENSATION))
    if all(_maybe(sentence, item) for item in said(sentence, Word.ENTITLED)):
        return False
    return says(sentence, Word.TRADE) or (program and says(sentence, Word.VICTIM))


def _maybe(sentence: Sentence, entitled: Evidence) -> bool:
    """ "may be entitled" promises nothing."""
    may = before(sentence, entitled, Word.MAY)
    return may is not None and 0 <= entitled.fragment.start - may.fragment.end <= 4


def _compensable(item: Evidence) -> bool:
    return item.fragment.value.startswith(('"crim', '"compens', '"qual'))


def _denied_right(sentence: Sentence) -> bool:
    entitled = said(sentence, Word.ENTITLED)
    return all(before(sentence, item, Word.NOT) is not None for item in entitled)


def _closed(words: Sentence) -> bool:
    """Whether the crimes are those of a list: sections of the title on crimes are cited."""
    return any(i.fragment.kind is Kind.CITATION and i.fragment.value.split("|")[1].startswith("6-") for i in words)


def _mental(words: Sentence) -> bool:
    """Whether harm to the mind counts, or no kind of injury is named."""
    named = [i.fragment.value for i in said(words, Word.INJURY, Word.PAIN)]
    bodily = any("bodily" in value or "physical" in value for value in named)
    return not bodily or any("mental" in v or "emotional" in v or "psych" in v or "personal" in v for v in named)


def cooperation_conditions(side: Side, section: Section) -> Iterator[CooperationCondition]:
    """The provisions of the compensation act that ask for a report or for cooperation."""
    if article_of(section.citation) != ACT:
        return
    for passage in passages(side, section, REMEDY):
        asked = said(passage.own, Word.COOPERATE, Word.NOTIFY)
        dates = says(passage.own, Word.FILE) and not says(asked, Word.COOPERATE)  # "within a year after … was reported"
        conduct = not asked
        asked = asked or _own_conduct(passage)
        if not asked or dates or says(passage.own, Word.FEDERAL) or _excepts(passage.own, *asked):
            continue
        if not says(passage.lead + passage.own, Word.COMPENSATION, Word.ENTITLED, Word.CRIME, Word.DENY):
            continue
        if all(_whether_or_not(passage.own, item) for item in asked):
            continue
        freed = _frees(passage.down)
        yield CooperationCondition(section.citation, passage.clause, freed, conduct, asked, passage.down)


def _own_conduct(passage: Passage) -> Sentence:
    """The victim's own conduct where it shuts him out: "was not attributable to his own wrongful act"."""
    if not says(passage.lead + passage.own, Word.DENY, Word.ENTITLED, Word.DECLINE):
        return ()
    return tuple(item for item in said(passage.own, Word.WRONGFUL) if any(w in item.fragment.value for w in OWN))


OWN = ("contribut", "attributable", "own ", "his ", "her ", "engag")


def _whether_or_not(sentence: Sentence, item: Evidence) -> bool:
    """ "entitled regardless of whether he cooperates", not "every claimant, regardless of age, shall cooperate"."""
    lifted = before(sentence, item, Word.REGARDLESS)
    if lifted is None:
        return False
    between = (i for i in sentence if lifted.fragment.start < i.fragment.start < item.fragment.start)
    return not says(tuple(between), Word.SHALL, Word.MAY, Word.MINOR, Word.DENY)


_APART = ("except", "other than")  # what takes somebody out, and leaves the rest in


def _excepts(sentence: Sentence, *asked: Evidence) -> bool:
    """Whether what is asked is only said not to be: "cooperation shall not be required"."""
    for item in asked:
        lifted = behind(sentence, item, Word.EXEMPT)
        if lifted is None or lifted.fragment.value.startswith(_APART) or "appl" in lifted.fragment.value:
            earlier = before(sentence, item, Word.EXEMPT)
            denial = sentence[0].fragment
            none = denial.kind == Word.NOT and denial.value in ("no", "neither", "none")
            if not none and (earlier is None or earlier.fragment.value.startswith(_APART)):
                return False
    return True


def _frees(words: Sentence) -> bool:
    """Whether the provision itself excepts minors or victims of trafficking."""
    for item in said(words, Word.EXEMPT, Word.UNLESS):
        value = item.fragment.value
        if item.fragment.kind == Word.UNLESS and not value.startswith(("unless", "except")):
            continue
        if any(_child(one) for one in words if one.clause is item.clause and one.fragment.start > item.fragment.start):
            return True
    return False


def _child(item: Evidence) -> bool:
    """A minor, or a victim of trafficking or exploitation."""
    value = item.fragment.value
    return item.fragment.kind in (Word.MINOR, Word.TRADE) or (
        item.fragment.kind == Word.VICTIM and any(word in value for word in ("traffick", "exploit", "minor", "child"))
    )


def filing_periods(side: Side, section: Section) -> Iterator[FilingPeriod]:
    """The provisions of the compensation act that say until when a claim must be filed."""
    if article_of(section.citation) != ACT:
        return
    for passage in passages(side, section, REMEDY):
        own = passage.own
        filed = next(iter(said(own, Word.FILE)), None)
        if filed is None or not says(own, Word.INJURY, Word.CRIME, Word.WRONGFUL, Word.NOTIFY, Word.VICTIM, Word.MINOR):
            continue
        periods = [i for i in said(own, Word.PERIOD) if months(i)]
        if not periods:
            continue
        yield FilingPeriod(
            section.citation,
            passage.clause,
            min(months(item) for item in periods),
            _tolls(passage.down),
            says(own, Word.GOOD_CAUSE),
            periods[0],
            passage.down,
        )


def _tolls(words: Sentence) -> bool:
    """Whether a minor's time runs from his majority or not at all."""
    tolls = said(words, Word.TOLL)
    if not tolls:
        return False
    grown = any("birthday" in i.fragment.value or "majority" in i.fragment.value for i in tolls)
    return grown or says(words, Word.MINOR) or any("attain" in i.fragment.value for i in tolls)


def compensation_exceptions(side: Side, section: Section) -> Iterator[CompensationException]:
    """The provisions that take minors or victims of trafficking out of a condition of compensation."""
    inside = article_of(section.citation) == ACT
    for passage in passages(side, section, REMEDY):
        words = passage.words
        named = tuple(one for item in passage.own for one in cited(item, section.citation))
        bound = (
            inside
            or any(article_of(split_address(one.first)[0]) == ACT for one in named)
            or says(words, Word.COMPENSATION)
        )
        if not bound or says(words, Word.FEDERAL) or not _about_victims(passage):
            continue
        lifts = says(words, Word.EXEMPT, Word.HARMLESS, Word.REGARDLESS) or _nobody(passage.own)
        tolls = _tolls(words) and says(words, Word.FILE, Word.COMPENSATION, Word.PERIOD)
        cooperation = lifts and says(words, Word.COOPERATE, Word.NOTIFY)
        conduct = lifts and bool(_own_conduct(passage))
        filing = tolls or (lifts and says(words, Word.FILE) and not says(words, Word.PERIOD))
        if lifts or tolls:
            yield CompensationException(section.citation, passage.clause, cooperation, conduct, filing, named, words)


def _nobody(sentence: Sentence) -> bool:
    """ "no minor shall be required to": the negation opens the sentence."""
    return sentence[0].fragment.kind == Word.NOT and says(sentence, Word.SHALL, Word.MAY)


def _about_victims(passage: Passage) -> bool:
    """Whether it is about minors or victims of trafficking, or about what keeps a victim from speaking."""
    return any(map(_child, passage.words)) or says(passage.words, Word.PAIN, Word.TOLL)
