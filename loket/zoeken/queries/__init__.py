"""What can be asked of search."""

from loket.zoeken.engine.sureness import elsewhere_texts as not_of_a_town
from loket.zoeken.queries.address import address_of
from loket.zoeken.queries.beforehand import know_by_heart, read_aside, read_what_never_changes
from loket.zoeken.queries.log import Proposal, Searched, Trouble, is_in_log, proposals, searched, trouble_counts
from loket.zoeken.queries.quality import arranged_with, judged_questions, quality
from loket.zoeken.queries.search import search
from loket.zoeken.queries.suggest import suggest
from loket.zoeken.rules.found import Fixed, Found, Need, Needs, Referral, Result, Suggestion

__all__ = [
    "Fixed",
    "Found",
    "Need",
    "Needs",
    "Proposal",
    "Referral",
    "Result",
    "Searched",
    "Suggestion",
    "Trouble",
    "address_of",
    "arranged_with",
    "is_in_log",
    "judged_questions",
    "know_by_heart",
    "not_of_a_town",
    "proposals",
    "quality",
    "read_aside",
    "read_what_never_changes",
    "search",
    "searched",
    "suggest",
    "trouble_counts",
]
