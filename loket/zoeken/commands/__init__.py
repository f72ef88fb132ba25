"""All that changes the index and what editors arrange in it."""

from loket.zoeken.commands.answers import remove_safety_answer, remove_tree, set_safety_answer, set_tree
from loket.zoeken.commands.arranged import (
    push_down,
    put_first,
    remove_best_bet,
    remove_push_down,
    remove_synonym,
    remove_weight,
    set_synonym,
    set_weight,
)
from loket.zoeken.commands.index import forget, make_all_findable, make_findable
from loket.zoeken.commands.judged import measure_search, set_judged
from loket.zoeken.commands.learned import agree_phrase, propose_learned, reject_phrase
from loket.zoeken.commands.log import note_click, note_left_for_phone, note_search, sweep_searches
from loket.zoeken.commands.meaning import import_meanings, learn_missing_meanings
from loket.zoeken.commands.put_back import put_back
from loket.zoeken.commands.rebuild import rebuild_index

__all__ = [
    "agree_phrase",
    "forget",
    "import_meanings",
    "learn_missing_meanings",
    "make_all_findable",
    "make_findable",
    "measure_search",
    "note_click",
    "note_left_for_phone",
    "note_search",
    "propose_learned",
    "push_down",
    "put_back",
    "put_first",
    "rebuild_index",
    "reject_phrase",
    "remove_best_bet",
    "remove_push_down",
    "remove_safety_answer",
    "remove_synonym",
    "remove_tree",
    "remove_weight",
    "set_judged",
    "set_safety_answer",
    "set_synonym",
    "set_tree",
    "set_weight",
    "sweep_searches",
]
