"""What a plugin imports: all that a rule in Python is written with."""

from wylint.bill.model import Bill
from wylint.facts.defense import Defense
from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence, wording
from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.penalty import Penalty
from wylint.law.apply import Applied
from wylint.law.model import Refusal
from wylint.rules.finding import Related, Remark, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Family, Kind, rule

__all__ = [
    "Applied",
    "Bill",
    "Defense",
    "Definition",
    "Evidence",
    "Family",
    "Kind",
    "Law",
    "Offense",
    "Outcome",
    "Penalty",
    "Refusal",
    "Related",
    "Remark",
    "Severity",
    "Verdict",
    "rule",
    "wording",
]
