"""What is kept of search."""

from loket.zoeken.models.arranged import BestBet, PushDown, SafetyAnswer, Synonym, Tree, TreeThing, Weight
from loket.zoeken.models.entry import AskedMeaning, Entry, Meaning, Phrase
from loket.zoeken.models.judged import Judged, Measured
from loket.zoeken.models.log import SearchLog

__all__ = [
    "AskedMeaning",
    "BestBet",
    "Entry",
    "Judged",
    "Meaning",
    "Measured",
    "Phrase",
    "PushDown",
    "SafetyAnswer",
    "SearchLog",
    "Synonym",
    "Tree",
    "TreeThing",
    "Weight",
]
