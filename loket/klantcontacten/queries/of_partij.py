"""What somebody whom we know asked before, and what we still must do for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Max, QuerySet, Subquery

from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact, Resultaat, SoortInternetaak, Toestand
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.queries.unchecked import UNCHECKED, is_unchecked
from loket.klantcontacten.rules.caller import Identification
from loket.organisatie.models import Channel

SHOWN = 20
HIDDEN = "Vertrouwelijk contact"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """`kanaal` is the code, `channel` and `result` are words. Of what is confidential there is no subject. `unchecked`:
    perhaps it was another, so nothing of it is told to this klant.
    """

    id: UUID
    onderwerp: str
    at: datetime
    kanaal: str
    channel: str
    result: str
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class Contacts:
    """The newest first; `total` is of all."""

    rows: tuple[ContactRow, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class OpenTaak:
    """A promise to call back, that was not kept yet."""

    id: UUID
    vraag: str
    team: str
    state: str
    until: datetime | None
    late: bool
    unchecked: bool = False


def contacts_of(partij_id: UUID, *, most: int = SHOWN, for_klant: bool = False) -> Contacts:
    """Whoever asks sees to the rights and the log. `for_klant`: what they may read themselves. One statement."""
    theirs = _of(partij_id, for_klant)
    newest = theirs.order_by("-klantcontact_op", "-klantcontact_id").distinct("klantcontact_op", "klantcontact_id")
    total = theirs.order_by().values("partij_id").annotate(n=Count("klantcontact_id", distinct=True)).values("n")
    found = Klantcontact.objects.filter(id__in=newest.values("klantcontact_id")[:most])
    rows = list(found.annotate(total=Subquery(total)).order_by("-plaatsgevonden_op", "-id"))
    return Contacts(tuple(_row(each) for each in rows), rows[0].total if rows else 0)


def last_contact_of(partijen: Iterable[UUID], *, sure: bool = False) -> dict[UUID, datetime]:
    """When each of these was last in contact with us; who never was is not in it. `sure`: and they proved then who they
    were, so that the day may be asked to check who calls; that a mail came anybody can see to. One statement.
    """
    found = Betrokkene.objects.filter(partij_id__in=list(partijen))
    found = found.filter(klantcontact__identificatieniveau__gte=Identification.KNOWLEDGE) if sure else found
    rows = found.values("partij_id").annotate(last=Max("klantcontact_op")).values_list("partij_id", "last")
    return {partij: last for partij, last in rows if partij}


def open_call_backs_of(partij_id: UUID, *, now: datetime, for_klant: bool = False) -> list[OpenTaak]:
    """What was promised soonest comes first. `for_klant`: what they may read themselves. One statement."""
    theirs = _of(partij_id, for_klant).values("klantcontact_id")
    found = Internetaak.objects.filter(
        klantcontact_id__in=theirs, toestand__in=OPEN, soort=SoortInternetaak.TERUGBELLEN
    )
    rows = found.select_related("team", "klantcontact").order_by(F("uiterlijk").asc(nulls_last=True), "id")
    return [_taak(each, now) for each in rows]


def _of(partij_id: UUID, for_klant: bool) -> "QuerySet[Betrokkene]":
    theirs = Betrokkene.objects.filter(partij_id=partij_id)
    return theirs.exclude(UNCHECKED) if for_klant else theirs


def _row(contact: Klantcontact) -> ContactRow:
    channel = Channel(contact.kanaal).label if contact.kanaal in Channel.values else contact.kanaal
    return ContactRow(
        id=contact.id,
        onderwerp=HIDDEN if contact.vertrouwelijk else contact.onderwerp,
        at=contact.plaatsgevonden_op,
        kanaal=contact.kanaal,
        channel=str(channel),
        result=str(Resultaat(contact.resultaat).label) if contact.resultaat else "",
        unchecked=is_unchecked(contact),
    )


def _taak(taak: Internetaak, now: datetime) -> OpenTaak:
    return OpenTaak(
        id=taak.id,
        vraag=taak.toelichting,
        team=taak.team.name if taak.team else "",
        state=str(Toestand(taak.toestand).label),
        until=taak.uiterlijk,
        late=bool(taak.uiterlijk and taak.uiterlijk < now),
        unchecked=is_unchecked(taak.klantcontact),
    )
