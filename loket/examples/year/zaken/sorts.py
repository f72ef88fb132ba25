"""Of each kind of zaak some that were lived through the commands, as stencils: that run, and that ended."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet

from loket.besluiten.models import Besluit, BesluitInformatieobject
from loket.catalogi.models import Resultaattype
from loket.documenten.models import Document, ObjectInformatieobject
from loket.examples.year.stencil import Marker, Part, Stencil, Template, Words, cut
from loket.examples.zaken.life import ADVISER
from loket.kernel.models import Announcement
from loket.kernel.text import local
from loket.zaken.models import (
    Aanvulling,
    Klantcontact,
    Resultaat,
    Rol,
    Status,
    Termijnwijziging,
    Zaak,
    Zaakbesluit,
    Zaakeigenschap,
    Zaakinformatieobject,
    Zaaknotitie,
)
from loket.zgw.models import Wijziging

MOST = 2  # of a kind that ended, and as many that run
MARKER = Marker(
    {
        "uiterlijkeEinddatumAfdoening": "last_day",
        "uiterlijke_datum": "last_day",
        "einddatumGepland": "planned",
        "archiefactiedatum": "archive_day",
        "uiterlijkeReactiedatum": "reaction_day",
        "last_day": "reaction_day",
        "vervaldatum": "lapse_day",
        "kanaal": "kanaal",
        "kenmerk": "send_key",
        "voornamen": "voornaam",
        "voorvoegselGeslachtsnaam": "tussenvoegsel",
        "geslachtsnaam": "achternaam",
        "emailadres": "email",
        "telefoonnummer": "phone",
        "gorOpenbareRuimteNaam": "straat",
        "aoaHuisnummer": "huisnummer",
        "aoaPostcode": "postcode",
        "wplWoonplaatsNaam": "plaats",
        "statutaireNaam": "bedrijfsnaam",
        "kvkNummer": "kvk",
        "bezoekadres": "bezoekadres",
    }
)
ZAAK_HOLES = {
    "uiterlijke_einddatum_afdoening": "last_day",
    "einddatum_gepland": "planned",
    "archiefactiedatum": "archive_day",
}
FILE_HOLES = {"bestand": "file", "sha256": "sum"}


ID_OF, OF_ZAAK = "t.id", "t.zaak_id"
OF_BESLUIT = "JOIN besluiten_besluit k ON k.id = t.besluit_id"
OF_PAPER = "JOIN zaken_zaakinformatieobject k ON k.informatieobject_id = t.{column}"
MAINS = """JOIN (SELECT id, id AS zaak_id FROM zaken_zaak UNION ALL SELECT id, zaak_id FROM besluiten_besluit
    UNION ALL SELECT informatieobject_id, zaak_id FROM zaken_zaakinformatieobject) k ON k.id = t.hoofd_id"""
SUBJECTS = """JOIN (SELECT 'zaken:' || id AS subject, id AS zaak_id FROM zaken_zaak
    UNION ALL SELECT 'besluiten:' || id, zaak_id FROM besluiten_besluit) k ON k.subject = t.subject"""
PARTS = (  # where all of a zaak stands
    Part(Zaak, ID_OF, holes=ZAAK_HOLES),
    Part(Status, OF_ZAAK),
    Part(Rol, OF_ZAAK, holes={"bsn": "bsn", "bsn_index": "bsn_index"}),
    Part(Resultaat, OF_ZAAK),
    Part(Zaakeigenschap, OF_ZAAK),
    Part(Zaaknotitie, "t.gerelateerd_aan_id"),
    Part(Klantcontact, OF_ZAAK, holes={"kanaal": "kanaal"}),
    Part(Document, "k.zaak_id", OF_PAPER.format(column="id"), FILE_HOLES),
    Part(Zaakinformatieobject, OF_ZAAK),
    Part(ObjectInformatieobject, "k.zaak_id", OF_PAPER.format(column="informatieobject_id")),
    Part(Besluit, OF_ZAAK, holes={"uiterlijke_reactiedatum": "reaction_day", "vervaldatum": "lapse_day"}),
    Part(Zaakbesluit, OF_ZAAK, holes={"vervaldatum": "lapse_day"}),
    Part(BesluitInformatieobject, "k.zaak_id", OF_BESLUIT),
    Part(Wijziging, "k.zaak_id", MAINS),
    Part(Announcement, "k.zaak_id", SUBJECTS),
)
TABLES = (Zaak, Document)  # whose rows are counted by triggers
OTHERS = tuple(part.model for part in PARTS if part.model not in TABLES)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of it, as long as it is; the letter of a besluit says what stands in it."""

    id: str
    titel: str
    size: int
    adviser: bool
    brieftekst: Template | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """A zaak as a stencil. `last` is the day on which something happened to it last."""

    stencil: Stencil
    zaak: str
    nummer: str
    begun: date
    last: date
    seen: date
    closed: bool
    website: bool
    company: bool
    decided: date | None
    reaction: date | None
    lapse: date | None
    papers: Sequence[Paper]
    ending: Mapping[str, Any] | None  # how its outcome counts the archive date
    kept: str | None


def sorts(today: date) -> Mapping[str, Sequence[Sort]]:
    """By the name of the kind. Only what ran straight on: nothing was asked, moved, taken back or tied to another."""
    chosen: defaultdict[tuple[str, bool], list[Zaak]] = defaultdict(list)
    for zaak in _straight():
        some = chosen[zaak.zaaktype.identificatie, zaak.einddatum is None]
        if len(some) < MOST:
            some.append(zaak)
    zaken = [zaak for some in chosen.values() for zaak in some]
    if not zaken:
        return {}
    around = _around(zaken)
    words = {str(zaak.id): _words(zaak, around.who[zaak.id]) for zaak in zaken}
    stencils = cut(PARTS, words, MARKER)
    found: defaultdict[str, list[Sort]] = defaultdict(list)
    for zaak in zaken:
        key = str(zaak.id)
        found[zaak.zaaktype.identificatie].append(_sort(zaak, around, stencils[key], words[key], today))
    return found


def _straight() -> QuerySet[Zaak]:
    of = OuterRef("id")
    moved = Termijnwijziging.objects.filter(zaak_id=of)
    others = Rol.objects.filter(zaak_id=of).exclude(omschrijving_generiek__in=("initiator", "behandelaar"))
    again = Status.objects.filter(zaak_id=of).exclude(statustoelichting="")
    changed = Wijziging.objects.filter(hoofd_id=of, resource="rol", actie__in=("update", "partial_update"))
    parts = Zaak.objects.filter(hoofdzaak_id=of)
    asked = Aanvulling.objects.filter(zaak_id=of)
    called = Klantcontact.objects.filter(zaak_id=of).exclude(onderwerp="Zaak geopend")
    twisted = Q()
    for each in (moved, others, again, changed, parts, asked, called):
        twisted |= Q(Exists(each))
    plain = Zaak.objects.filter(geleid_door="", hoofdzaak=None, relevante_andere_zaken=[], opschorting__isnull=True)
    return plain.exclude(twisted).select_related("zaaktype").order_by(F("einddatum").desc(nulls_last=True), "id")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around these zaken, by their id."""

    who: Mapping[UUID, Rol]
    besluit: Mapping[UUID, Besluit]
    outcome: Mapping[UUID, Resultaattype]
    papers: Mapping[UUID, Sequence[Document]]
    last: Mapping[str, datetime]
    website: Set[UUID]


def _around(zaken: Sequence[Zaak]) -> Around:
    papers: defaultdict[UUID, list[Document]] = defaultdict(list)
    for relation in Zaakinformatieobject.objects.filter(zaak__in=zaken).select_related("informatieobject"):
        papers[relation.zaak_id].append(relation.informatieobject)
    told = Announcement.objects.filter(subject__in=[f"zaken:{zaak.id}" for zaak in zaken])
    results = Resultaat.objects.filter(zaak__in=zaken).select_related("resultaattype")
    return Around(
        who={rol.zaak_id: rol for rol in Rol.objects.filter(zaak__in=zaken, omschrijving_generiek="initiator")},
        besluit={each.zaak_id: each for each in Besluit.objects.filter(zaak__in=zaken) if each.zaak_id},
        outcome={each.zaak_id: each.resultaattype for each in results},
        papers=papers,
        last=dict(told.values("subject").annotate(last=Max("at")).values_list("subject", "last")),
        website=set(Klantcontact.objects.filter(zaak__in=zaken, kanaal="website").values_list("zaak_id", flat=True)),
    )


def _sort(zaak: Zaak, around: Around, stencil: Stencil, words: Words, today: date) -> Sort:
    besluit, outcome = around.besluit.get(zaak.id), around.outcome.get(zaak.id)
    letter = Template(MARKER.marked(besluit.brieftekst, words), set()) if besluit else None
    return Sort(
        stencil=stencil,
        zaak=str(zaak.id),
        nummer=zaak.identificatie,
        begun=zaak.startdatum,
        last=local(around.last[f"zaken:{zaak.id}"]).date(),
        seen=today,
        closed=zaak.einddatum is not None,
        website=zaak.id in around.website,
        company=around.who[zaak.id].betrokkene_type != "natuurlijk_persoon",
        decided=besluit.datum if besluit else None,
        reaction=besluit.uiterlijke_reactiedatum if besluit else None,
        lapse=besluit.vervaldatum if besluit else None,
        papers=[_paper(each, letter) for each in around.papers[zaak.id]],
        ending=outcome.brondatum_archiefprocedure if outcome else None,
        kept=outcome.archiefactietermijn if outcome else None,
    )


def _paper(document: Document, letter: Template | None) -> Paper:
    return Paper(
        id=str(document.id),
        titel=document.titel,
        size=document.bestandsomvang or 0,
        adviser=document.auteur == ADVISER,
        brieftekst=letter if document.verzenddatum else None,
    )


def _words(zaak: Zaak, who: Rol) -> Words:
    """Who asked, and what, wherever that stands."""
    told, contact = who.betrokkene_identificatie or {}, who.contactpersoon_rol or {}
    name = contact.get("naam") or f"{told.get('voornamen', '')} {told.get('geslachtsnaam', '')}".strip()
    about = zaak.omschrijving
    return [("naam", name), ("about", about), ("about_lower", about.lower() if about.lower() != about else "")]
