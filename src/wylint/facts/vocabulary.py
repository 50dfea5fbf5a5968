"""Which words a provision uses, in no order: enough to say that a defined term is used nowhere.

Of the law of an index they are kept for the sections of the trafficking article and of the offenses of commercial sex,
where bills put their definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wylint.facts.family import trafficking_articles
from wylint.facts.fragment import Fragment
from wylint.facts.law import Law
from wylint.facts.phrases import lower
from wylint.facts.role import Role, all_conducts
from wylint.facts.terms import normal
from wylint.law.model import Clause, Section

KIND = "vocabulary.words"
_ROW = 30  # words in one fragment
_WORD = re.compile(r"[a-z]{3,}")


def words_of(clause: Clause) -> frozenset[str] | None:
    """The words of a provision, each in the singular; None where the law at hand does not show them."""
    if clause.text is not None:
        return frozenset(normal(word) for word in _WORD.findall(lower(clause.text)))
    rows = [row for row in clause.notes or () if isinstance(row, tuple) and row[0] == KIND]
    if not rows and clause.digest:
        return None
    return frozenset(word for row in rows for word in str(row[1]).split())


def kept(clause: Clause) -> Iterator[Fragment]:
    """What an index holds of a provision's words."""
    words = sorted(words_of(clause) or ())
    for at in range(0, len(words), _ROW):
        yield Fragment(KIND, " ".join(words[at : at + _ROW]))


def spoken_for(law: Law) -> tuple[Section, ...]:
    """The sections whose words an index keeps."""
    articles = [section for _, article in trafficking_articles(law) for section in _article(article, law)]
    offenses = dict.fromkeys(found.offense.section for found in all_conducts(law, *Role, adults=True))
    found = {section.citation: section for section in articles}
    for citation in offenses:
        section = law.side.code.get(citation)
        if section is not None:
            found.setdefault(citation, section)
    return tuple(found.values())


def _article(article: str, law: Law) -> tuple[Section, ...]:
    """The sections of "6-2 article 7"."""
    chapter, _, number = article.partition(" article ")
    return law.side.code.article(f"{chapter}-{number}01")
