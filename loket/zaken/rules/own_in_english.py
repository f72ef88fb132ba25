"""The same for who reads English. What a statustype tells residents is Dutch, so here the step is counted instead."""

from datetime import date

from loket.kernel.text_in_english import date_words
from loket.zaken.rules.own import Day, Stand


def state_in_english(it: Stand, *, place: int, steps: int) -> str:
    """ "We are working on your case. We still need something from you." """
    if it.ended:
        return "Your case is closed. Our letter tells you the outcome."
    told = "We have received your case." if place <= 1 else f"We are working on your case: step {place} of {steps}."
    if not it.waits_for_you:
        return told
    return f"{told} We still need {'something' if len(it.asked) < 2 else f'{len(it.asked)} things'} from you."


def day_in_english(it: Stand, today: date) -> Day:
    if it.ended:
        return Day("Closed on", date_words(it.ended), ".")
    if it.still:
        who = "you" if it.waits_for_you else "somebody else"
        return Day(f"We are waiting for {who}. Until then the time limit does not run.")
    if it.last and it.last < today:
        return Day("We are late. Sorry. Our last day was", date_words(it.last), ".")
    if it.last:
        return Day("You will hear from us by", date_words(it.last), ".")
    return Day("We aim to be ready on", date_words(it.aim), ".") if it.aim and it.aim >= today else Day()
