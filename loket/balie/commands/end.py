"""The end of a visit: what it was about and how it ended is a klantcontact, and a zaak when it ends in one."""

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID, uuid5

from django.db import transaction

from loket.afspraken.commands import end_visit as end_afspraak
from loket.balie.commands.kassa import take_payment
from loket.balie.commands.moment import held, show, told_before, write_moment
from loket.balie.commands.visit import NOW, When
from loket.balie.events import VisitEnded
from loket.balie.models import Kassabon, Kind, Volgnummer
from loket.balie.queries.visit import visitor_of
from loket.balie.rules.kassa import why_not_pay
from loket.balie.rules.refusals import why_not_help, why_not_step
from loket.balie.rules.visitor import aanvrager_of, caller_of
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.commands import add_zaak, close_klantcontact
from loket.klantcontacten.models import Klantcontact, Resultaat
from loket.klantcontacten.rules.ending import Verslag
from loket.organisatie.models import Channel
from loket.zaken.commands import open_for_caller
from loket.zaken.models import Zaak
from loket.zaken.queries.choices import zaaktypen_to_open

FOLLOWS = UUID("4b7a4f0e-8f27-4f0c-9a64-0d0f6f6b2b1d")  # the name space of what follows from a visit
NO_KIND = Refusal("zaaktype-missing", "Kies een soort zaak.", "zaaktype")


@dataclass(frozen=True, slots=True, kw_only=True)
class Afloop:
    """How a visit ended. What the ticket knows already is not asked again: subject, product, who it is."""

    resultaat: str
    onderwerp: str = ""
    notitie: str = ""
    verwezen_naar: str = ""
    nee_reden: str = ""
    nee_grond: str = ""
    nee_alternatief: str = ""
    zaaktype: UUID | None = None
    naam: str = ""
    ander: str = ""  # the name of who came instead of whom the ticket knows
    document_seen: bool = False  # an identity document was shown: identification level 3
    while_you_wait: bool = False
    wijze: str = ""  # how something was paid; empty: nothing was
    bedrag: str = ""  # as it was typed
    bedrag_cent: int | None = None


class Ended(NamedTuple):
    volgnummer: Volgnummer
    klantcontact: Klantcontact | None
    zaak: Zaak | None
    bon: Kassabon | None = None


@transaction.atomic
def end_visit(*, volgnummer_id: UUID, afloop: Afloop, when: When = NOW, by: Actor) -> Ended:
    """The visit is over, and written down as a klantcontact; with a zaak when the result is one, and what was paid.

    Raises Refused with everything that is missing, as closing a klantcontact does. Told twice it ends once; other
    words about a visit that is over are refused, for they would be lost.
    """
    volgnummer = held(volgnummer_id)
    if told_before(when.key) and is_written(volgnummer, afloop):
        return Ended(volgnummer, None, None)
    refuse(why_not_step(volgnummer.state, Kind.DONE))
    assert volgnummer.balie
    refuse(
        why_not_help(volgnummer.balie, by),
        *why_not_pay(wijze=afloop.wijze, bedrag_cent=afloop.bedrag_cent, bedrag=afloop.bedrag),
    )
    zaak = _zaak(volgnummer, afloop, by) if afloop.resultaat == Resultaat.ZAAK_GESTART else None
    contact = _contact(volgnummer, afloop, zaak, by)
    if afloop.ander.strip():
        volgnummer.partij = None  # what became of this visit is nothing of theirs
    volgnummer.resultaat, volgnummer.klantcontact = afloop.resultaat, contact.id
    volgnummer.zaak = zaak.id if zaak else volgnummer.zaak
    volgnummer.while_you_wait = afloop.while_you_wait
    write_moment(volgnummer, Kind.DONE, key=when.key, at=when.at, balie=volgnummer.balie, medewerker=by.id)
    if volgnummer.afspraak:
        end_afspraak(afspraak_id=volgnummer.afspraak, by=by)
    announce(VisitEnded(volgnummer.id, contact.id, afloop.resultaat), by=by)
    bon = _bon(volgnummer, afloop, by) if afloop.wijze else None
    show(volgnummer.locatie)
    return Ended(volgnummer, contact, zaak, bon)


def is_written(volgnummer: Volgnummer, afloop: Afloop) -> bool:
    """Whether this is how it ended, in these words, and with this visitor."""
    kept = Klantcontact.objects.filter(id=volgnummer.klantcontact).first() if volgnummer.klantcontact else None
    told = (afloop.resultaat, afloop.notitie.strip(), afloop.onderwerp.strip() or volgnummer.onderwerp)
    if kept is None:
        return True
    return (kept.resultaat, kept.inhoud, kept.onderwerp) == told and _is_of(kept, volgnummer, afloop)


def _is_of(kept: Klantcontact, volgnummer: Volgnummer, afloop: Afloop) -> bool:
    """Of whom we knew there may be no name in it; whoever else it was, is there by name."""
    who, ander = kept.betrokkenen.first(), afloop.ander.strip()
    named = ander or afloop.naam.strip() or volgnummer.naam or ""
    if who is None:
        return not named
    return who.achternaam == named or (who.partij_id is not None and not ander)


def _bon(volgnummer: Volgnummer, afloop: Afloop, by: Actor) -> Kassabon:
    assert afloop.bedrag_cent
    words = afloop.onderwerp.strip() or volgnummer.onderwerp
    return take_payment(volgnummer, omschrijving=words, bedrag_cent=afloop.bedrag_cent, wijze=afloop.wijze, by=by)


def _contact(volgnummer: Volgnummer, afloop: Afloop, zaak: Zaak | None, by: Actor) -> Klantcontact:
    begun = volgnummer.started_at or volgnummer.last_called_at or volgnummer.taken_at
    contact = close_klantcontact(
        verslag=Verslag(
            kanaal=Channel.DESK,
            onderwerp=afloop.onderwerp.strip() or volgnummer.onderwerp,
            resultaat=afloop.resultaat,
            notitie=afloop.notitie,
            echte_vraag="" if afloop.ander.strip() else volgnummer.vraag,
            product=volgnummer.product,
            verwezen_naar=afloop.verwezen_naar,
            nee_reden=afloop.nee_reden,
            nee_grond=afloop.nee_grond,
            nee_alternatief=afloop.nee_alternatief,
        ),
        begonnen_op=begun,
        caller=caller_of(volgnummer, naam=afloop.naam, ander=afloop.ander, document_seen=afloop.document_seen),
        send_key=uuid5(FOLLOWS, f"klantcontact:{volgnummer.id}"),
        by=by,
    )
    about = zaak.id if zaak else None if afloop.ander.strip() else volgnummer.zaak
    if about:
        add_zaak(contact, about)
    return contact


def _zaak(volgnummer: Volgnummer, afloop: Afloop, by: Actor) -> Zaak:
    if afloop.zaaktype is None:
        raise Refused(NO_KIND)
    ander = afloop.ander.strip()
    known = None if ander else visitor_of(volgnummer)
    return open_for_caller(
        send_key=uuid5(FOLLOWS, f"zaak:{volgnummer.id}"),
        zaaktype_id=afloop.zaaktype,
        omschrijving=afloop.onderwerp.strip() or volgnummer.onderwerp,
        toelichting=afloop.notitie or ("" if ander else volgnummer.vraag),
        kanaal=Channel.DESK,
        aanvrager=aanvrager_of(volgnummer, known, naam=ander or afloop.naam, with_bsn=_with_bsn(afloop)),
        by=by,
    )


def _with_bsn(afloop: Afloop) -> bool:
    """Of somebody who showed a document, where this kind of zaak asks for it."""
    return afloop.document_seen and (afloop.zaaktype, True) in {(id, bsn) for id, _, bsn in zaaktypen_to_open()}
