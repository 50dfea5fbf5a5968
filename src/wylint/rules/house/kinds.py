"""What a house rule may be about, by name: parts of a bill, matters of its sections, facts."""

from __future__ import annotations

# labelled provisions, by their level in the outline
LEVELS = ("subsection", "paragraph", "subparagraph", "sub-subparagraph", "item")
PARTS = (
    "bill", "resolution", "catch-title", "act-title", "bill-section", "section", "catchline", "provision", *LEVELS,
)  # fmt: skip
MATTERS = ("code", "repeal", "effective-date", "appropriation", "applicability", "uncodified")
# those of facts/subjects.py, by name alone: to import it costs every start with a configuration; a test holds it
FACTS = (
    "Offense", "Definition", "Defense", "ForfeitureClause", "ForfeitureException", "Distribution", "RestitutionClause",
    "MeansCondition", "LossRule", "CivilRemedy", "Entitlement", "CooperationCondition", "FilingPeriod",
    "CompensationBar", "CompensationException", "Penalty", "Reference", "OffenseList", "ArticleRange", "ArticleSection",
    "ActMeaning", "Immunity", "VictimDuty", "Confidentiality", "Caregiver", "Standing", "VictimRelief",
    "JuvenileExpungement", "CriminalLimit", "CivilLimit", "TrainingDuty", "ConsentRule", "OnlineAuthority",
    "MissingDuty", "ImmunityCut", "Disclosure", "ExpungementTerm", "Deference",
)  # fmt: skip
GIVEN = (*PARTS, *FACTS)
# what may be required to be there, or not to be there
KINDS = (*PARTS[2:], *MATTERS[1:], *FACTS)
CHANGES = ("created", "amended")
