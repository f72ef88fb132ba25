"""One search over all that somebody may find."""

import time
from dataclasses import dataclass

from loket.kernel.actor import VISITOR, Actor, ActorKind
from loket.zoeken.engine.answer import Answer, Ranked, answer
from loket.zoeken.engine.asked import Asked, understood
from loket.zoeken.engine.bodies import body_for
from loket.zoeken.engine.head import Head
from loket.zoeken.engine.known import Known
from loket.zoeken.engine.sureness import SURE
from loket.zoeken.queries.known import Snapshot, snapshot
from loket.zoeken.queries.meaning import Vector, meaning_of
from loket.zoeken.queries.pages import pages_like
from loket.zoeken.rules.found import Fixed, Found, Need, Needs, Referral, Result
from loket.zoeken.rules.masking import bounded, masked
from loket.zoeken.rules.references import Pasted, pasted
from loket.zoeken.rules.safety import first_that_fits

SHORT = 3  # words
ALIKE, MOST_BEFORE = 0.45, 3
OF_HEAD = 10  # things known by heart come first; then other pages


@dataclass(frozen=True, slots=True)
class _Asks:
    """Who asks what, and what we make of it."""

    shown: str
    paste: Pasted
    asked: Asked
    patient: bool = False

    def ask_model(self) -> Vector | None:
        """A longer question is understood with its misspellings, and better so."""
        mended = self.asked.was_mended and len(self.asked.words) <= SHORT
        return meaning_of(self.asked.mended if mended else self.paste.rest, patient=self.patient)


def search(q: str, *, by: Actor = VISITOR, most: int = 20) -> Found:
    """What fits `q` best, of what `by` may see; an answer to any text whatever. A BSN in it is masked at once."""
    return answer_to(q, snapshot(for_staff=by.kind == ActorKind.STAFF), by=by, most=most)


def answer_to(q: str, known: Snapshot, *, by: Actor = VISITOR, most: int = 20, patient: bool = False) -> Found:
    """The same, by what is known at this moment or would be known after a change. `patient` waits for a busy model."""
    began = time.perf_counter()
    shown = masked(bounded(q))
    asks = _understand(shown, known, patient)
    best = answer(
        known.head,
        known.arranged,
        asks.asked,
        asks.ask_model,
        elsewhere=known.elsewhere,
        permissions=by.permissions,
        most=most,
    )
    results = [_result(ranked, asks.asked.english) for ranked in best.ranked[:OF_HEAD]]
    results = _beside_pages(results, best, pages_like(asks.asked, by=by, most=most))[:most]
    return Found(
        shown,
        tuple(results),
        _referral(asks, best, known.head),
        sure=best.sureness >= SURE or bool(asks.paste.kind),
        did_you_mean=_meant(asks.asked, best),
        fixed=_fixed(asks.shown, known),
        needs=_needs(asks.asked, best, known),
        took_ms=round((time.perf_counter() - began) * 1000, 1),
    )


def _understand(shown: str, known: Snapshot, patient: bool) -> _Asks:
    paste = pasted(shown)
    asked = understood(paste.rest, known.head.lexicon, known.arranged.synonyms)
    return _Asks(shown, paste, asked, patient)


def _result(ranked: Ranked, english: bool) -> Result:
    told = ranked.thing.in_language("en" if english else "nl")
    answered = ranked.answer.in_language("en" if english else "nl").title if ranked.answer else ""
    return _result_of(told, ranked.score, answered)


def _result_of(told: Known, score: float = 0.0, answered: str = "") -> Result:
    return Result(
        told.kind,
        told.ref,
        told.title,
        told.url,
        told.summary,
        told.upl,
        told.language,
        told.organisation,
        told.organisation_name,
        told.facts,
        answered,
        round(score, 3),
    )


def _beside_pages(results: list[Result], best: Answer, pages: list[tuple[float, Result]]) -> list[Result]:
    """A page of which the title is what was asked comes before things of which we are not sure."""
    fitting = [page for likeness, page in pages if likeness > max(best.sureness, ALIKE)][:MOST_BEFORE]
    return [*fitting, *results, *(page for _, page in pages if page not in fitting)]


def _referral(asks: _Asks, best: Answer, head: Head) -> Referral | None:
    if asks.paste.kind:
        name, url, why = REFERENCES[asks.paste.kind]
        return Referral(f"ref:{asks.paste.kind}", name, url, why)
    told = body_for(head, best, asks.asked)
    if not told:
        return None
    url = told.organisation_url or told.url
    return Referral(told.organisation, told.organisation_name, url, told.explanation or told.summary)


def _meant(asked: Asked, best: Answer) -> tuple[str, ...]:
    if not asked.was_mended or not best.ranked:
        return ()
    return (asked.mended,)


def _fixed(shown: str, known: Snapshot) -> Fixed | None:
    answers = {each.code: each for each in known.arranged.fixed}
    code = first_that_fits(shown, ((each.code, each.patterns) for each in answers.values()))
    if not code:
        return None
    found = answers[code]
    return Fixed(found.code, found.title, found.text, found.phone, found.url)


def _needs(asked: Asked, best: Answer, known: Snapshot) -> Needs | None:
    tree = known.trees.that_fits(asked, best.vector)
    if not tree:
        return None
    head = known.head
    things = tuple(
        Need(branch.why, _result_of(head.things[head.number[branch.key]].in_language("nl")))
        for branch in tree.things
        if branch.key in head.number
    )
    return Needs(tree.code, tree.title, tree.text, things)


REFERENCES = {
    "zaak": ("Mijn zaak", "/mijn/", "Dit lijkt op het nummer van een zaak. Log in om te zien hoe het ermee staat."),
    "postcode": (
        "Uw adres",
        "/adres/",
        "Dit is een postcode. Bekijk wat er bij dit adres hoort, zoals de afvalkalender.",
    ),
    "adres": ("Uw adres", "/adres/", "Dit is een adres. Bekijk wat er bij dit adres hoort, zoals de afvalkalender."),
    "bsn": (
        "Uw gegevens",
        "/mijn/",
        "Dit lijkt op een burgerservicenummer. Wij hebben het niet bewaard. Log in om uw gegevens te zien.",
    ),
}
