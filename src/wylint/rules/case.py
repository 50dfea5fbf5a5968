"""One bill against one law: both sides applied and read once, and the facts that rules are called with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from wylint.bill.model import Bill
from wylint.facts.law import DEPTH, Law
from wylint.facts.side import Reader, Side
from wylint.facts.special import special_terms, victim_terms
from wylint.facts.subjects import on_a_subject, tells
from wylint.law.apply import Applied, apply
from wylint.law.code import Code
from wylint.law.model import Clause, Section
from wylint.rules.held import facts_of, on_side
from wylint.rules.registry import Rule


class Case:
    """One bill against one law: both sides, read once.

    ``applied`` is the bill applied to the law, made here where it is not given. ``on_a_subject``: the bill touches
    words from which any fact could be read; if not, there are no facts to ask for, and no sides but with ``always``.
    ``only_adds``: all provisions that it prints or names stand after it as they stood before.
    """

    def __init__(self, bill: Bill, code: Code, applied: Applied | None = None, *, always: bool = False) -> None:
        self.bill = bill
        self.applied: Applied = applied or apply(bill, code)
        self.on_a_subject = any(map(on_a_subject, self._touched())) or any(map(tells, self._own()))
        if not (self.on_a_subject or always):
            return
        law = law_of(code)
        terms = () if code.excerpt else special_terms(law.definitions)
        reader = Reader(below=law.side.reader)
        held, changed = law.side.code, self.applied.changed
        stands = on_side(held, code, self.applied.after, changed)
        for _ in range(DEPTH):  # a term may be defined by another
            after = Law(Side(stands, reader))
            if not reader.teach(special_terms(after.definitions), terms):
                break
        reader.teach_victims(victim_terms(after.definitions))
        self.only_adds = all(
            _kept(self.applied.before.get(one), self.applied.after.get(one)) for one in self.applied.changed
        )
        # an index says less of a section than its words do: what a bill changes is read from the words on both sides
        same = held is code and all(_same(self.applied.before.get(one), code.get(one)) for one in changed)
        stood = on_side(held, code, self.applied.before, changed)
        self.before = law if same else Law(Side(stood, reader))
        self.after = Law(Side(stands, reader))

    def _touched(self) -> Iterator[Section]:
        """The sections that the bill changes, as they are before and after it."""
        for citation in self.applied.changed:
            for side in (self.applied.after, self.applied.before):
                section = side.get(citation)
                if section is not None:
                    yield section

    def _own(self) -> Iterator[Clause]:
        """The provisions outside the code that the bill enacts, changes or repeals."""
        before, after = self.applied.before.uncodified, self.applied.after.uncodified
        for laws, others in ((after, before), (before, after)):
            for held in laws:
                if all(held is not other for other in others):
                    yield from held.root.walk()


def _kept(before: Section | None, after: Section | None) -> bool:
    """Whether all that a section said it still says, in the same places."""
    if before is None:
        return True
    if after is None:
        return False
    stands = {(one.address, one.digest) for one in after.root.walk() if one.sure}
    return all((one.address, one.digest) in stands for one in before.root.walk())


def _same(printed: Section | None, held: Section | None) -> bool:
    """Whether a section before the bill, as the bill prints it, says what the law at hand says."""
    if printed is held:
        return True
    if printed is None or held is None or printed.catchline != held.catchline:
        return False
    said = [(one.address, one.digest, one.sure) for one in printed.root.walk()]
    return said == [(one.address, one.digest, True) for one in held.root.walk()]


# the laws that bills were last judged against, read: the next bill finds them as they are
_READ: list[Law] = []
_MOST = 2


def law_of(code: Code) -> Law:
    """A law as it stands, without any bill; the same code gives the same, with all that was found in it."""
    code = facts_of(code)
    for law in _READ:
        if law.side.code is code:
            return law
    reader = Reader(code)
    if not code.excerpt:  # an index was read with its terms
        terms = special_terms(Law(Side(code, reader)).definitions)
        reader.teach(terms, terms)
    _READ.insert(0, Law(Side(code, reader)))
    del _READ[_MOST:]
    return _READ[0]


def facts_for(rule: Rule, law: Law) -> Iterable[object]:
    """The facts of a law that a rule is called with, one by one."""
    kinds: dict[str, Callable[[], Sequence[object]]] = {
        "Offense": lambda: law.offenses,
        "Definition": lambda: law.definitions,
        "Defense": lambda: law.defenses,
    }
    return [fact for kind in rule.facts for fact in (kinds[kind]() if kind in kinds else law.named(kind))]
