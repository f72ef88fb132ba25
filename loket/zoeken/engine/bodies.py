"""Does another body do what is asked? Its name is in the question, or it fits best, and nothing of ours does."""

from loket.zoeken.engine.answer import Answer, Ranked
from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.everyday import exists
from loket.zoeken.engine.head import Head
from loket.zoeken.engine.known import Known

SURE_ENOUGH = 0.6
AHEAD_OF_OURS = 0.6
SHORT_NAME = 3  # letters: UWV, RDW, DUO


def body_for(head: Head, best: Answer, asked: Asked) -> Known | None:
    """The entry of the other body that leads on, or None: then it is ours, or nobody's."""
    if named := _named(head, best, asked):
        return named
    if not best.ranked or best.sureness < SURE_ENOUGH:
        return None
    first = _told(best.ranked[0], asked)
    ours = next((each.score for each in best.ranked if not _told(each, asked).organisation), -1.0)
    return first if first.organisation and best.ranked[0].score - ours >= AHEAD_OF_OURS else None


def _named(head: Head, best: Answer, asked: Asked) -> Known | None:
    """Who writes "uwv" means that body. An everyday word, such as school or ziekenhuis, is no name."""
    codes = {word for word in asked.words if word in head.bodies and (len(word) <= SHORT_NAME or not exists(word))}
    if not codes:
        return None
    found = (_told(each, asked) for each in best.ranked)
    return next((told for told in found if told.organisation in codes), head.bodies[min(codes)])


def _told(ranked: Ranked, asked: Asked) -> Known:
    return ranked.thing.in_language("en" if asked.english else "nl")
