"""The end of a visit that is told when the visitor has gone: what cannot be done as it was typed, is kept as a note."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from loket.balie.commands.end import Afloop, end_visit, is_written
from loket.balie.commands.moment import held, told_before
from loket.balie.commands.visit import When
from loket.balie.models import Volgnummer
from loket.balie.models.kassabon import Wijze
from loket.balie.rules.kassa import euros, why_not_pay
from loket.balie.rules.label import spaced
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused
from loket.klantcontacten.models import NeeReden, Resultaat
from loket.klantcontacten.rules.ending import LONGEST
from loket.zaken.queries.choices import zaaktypen_to_open

PLAIN = (Resultaat.BEANTWOORD, Resultaat.AFGEBROKEN)  # these ask for nothing more
STILL = "Nog te doen:"


def end_late(*, volgnummer_id: UUID, afloop: Afloop, when: When, by: Actor) -> str:
    """Nothing, or why it could not be done as it was typed: the visit has ended all the same. Told again, that is too.

    Nobody can be asked any more, and the next visitor was called after it. Raises Refused when a colleague was first.
    """
    volgnummer, why = held(volgnummer_id), ""
    if told_before(when.key):
        done = next((way for way in _ways(afloop) if is_written(volgnummer, way)), afloop)
        return _told(volgnummer, "", _left_of(afloop, done))
    for way in _ways(afloop):
        try:
            with transaction.atomic():
                end_visit(volgnummer_id=volgnummer_id, afloop=way, when=when, by=by)
            return _told(volgnummer, why, _left_of(afloop, way))
        except Refused as refused:
            why, last = why or f" {refused.refusal.reason}", refused
    raise last


def _told(volgnummer: Volgnummer, why: str, left: list[str]) -> str:
    return f"{spaced(volgnummer.label)}:{why} Het bezoek is bewaard. {STILL} {'; '.join(left)}." if left else ""


def _ways(afloop: Afloop) -> Iterator[Afloop]:
    """As it was typed; without what was paid, when that cannot be read; and without what came of it."""
    yield afloop
    paid_wrong = why_not_pay(wijze=afloop.wijze, bedrag_cent=afloop.bedrag_cent, bedrag=afloop.bedrag)
    paid = replace(afloop, wijze="", bedrag="", bedrag_cent=None) if paid_wrong else afloop
    if paid_wrong:
        yield _noted(paid, _left_of(afloop, paid))
    plain = Afloop(resultaat=afloop.resultaat if afloop.resultaat in PLAIN else Resultaat.BEANTWOORD)
    kept = ("naam", "ander", "document_seen", "while_you_wait", "wijze", "bedrag", "bedrag_cent", "notitie")
    bare = replace(
        plain, onderwerp=paid.onderwerp[: LONGEST["onderwerp"]], **{name: getattr(paid, name) for name in kept}
    )
    yield _noted(bare, _left_of(afloop, bare))


def _noted(afloop: Afloop, left: list[str]) -> Afloop:
    """What is still to do stands before the note, as far as there is room: of the note nothing goes."""
    note = afloop.notitie.strip()[: LONGEST["notitie"]]
    still = f"{STILL} {'; '.join(left)}."[: max(0, LONGEST["notitie"] - len(note) - 1)]
    return replace(afloop, notitie=f"{still}\n{note}".strip())


def _left_of(afloop: Afloop, way: Afloop) -> list[str]:
    done = set(_left(way))
    return [each for each in _left(afloop) if each not in done]


def _left(afloop: Afloop) -> Iterator[str]:
    """What asks for more than a note. Of what stands in the form, only what goes with this outcome was meant."""
    if afloop.resultaat not in PLAIN:
        more = "; ".join(each.strip() for each in _goes_with(afloop) if each.strip())
        outcome = str(dict(Resultaat.choices).get(afloop.resultaat, "een andere afloop"))
        yield f"{outcome} ({more})" if more else outcome
    if afloop.wijze or afloop.bedrag:
        paid = afloop.bedrag or (euros(afloop.bedrag_cent) if afloop.bedrag_cent else "")
        yield f"betaald {dict(Wijze.choices).get(afloop.wijze, '').lower()} {paid}".strip()


def _goes_with(afloop: Afloop) -> tuple[str, ...]:
    if afloop.resultaat == Resultaat.ZAAK_GESTART:
        return (next((name for id, name, _ in zaaktypen_to_open() if id == afloop.zaaktype), ""),)
    if afloop.resultaat == Resultaat.NEE:
        return (str(dict(NeeReden.choices).get(afloop.nee_reden, "")), afloop.nee_alternatief)
    if afloop.resultaat in (Resultaat.DOORVERWEZEN, Resultaat.DOORVERBONDEN):
        return (afloop.verwezen_naar,)
    return ()
