"""A zaak and its documents in the words of MDTO."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from loket.archief.queries.dossier import Dossier
from loket.archief.rules.mdto import (
    BEPERKINGEN,
    WAARDERINGEN,
    Begrip,
    Beperking,
    Event,
    Identificatie,
    Informatieobject,
    Termijn,
    Verwijzing,
)
from loket.catalogi.queries.selectielijst import number_at
from loket.documenten.models import Document
from loket.zaken.models import Zaak

BRON, OWN = "Loket", "Begrippen van Loket"
SELECTIELIJST = "Selectielijst gemeenten en intergemeentelijke organen 2020"
FOR_EVER = Begrip("Blijvend te bewaren", WAARDERINGEN, "B")
OPEN = Beperking(Begrip("Geen beperking", BEPERKINGEN))
RELATIES = {"vervolg": "Vervangt", "onderwerp": "Refereert aan", "bijdrage": "Heeft nodig"}  # ours, in those of MDTO
TRIGGERS = {
    "afgehandeld": "Zaak afgehandeld",
    "hoofdzaak": "Hoofdzaak afgehandeld",
    "vervaldatum_besluit": "Besluit vervallen",
    "ingangsdatum_besluit": "Besluit ingegaan",
    "termijn": "Procestermijn voorbij",
}


@dataclass(frozen=True, slots=True)
class Maker:
    """The town that made it, and when it was packed."""

    name: str
    code: str
    at: datetime

    @property
    def verwijzing(self) -> Verwijzing:
        return Verwijzing(self.name, Identificatie(self.code, "TOOI") if self.code else None)


def of_zaak(it: Dossier, maker: Maker) -> Informatieobject:
    zaak = it.zaak
    return Informatieobject(
        identificaties=(id_of(zaak), Identificatie(str(zaak.id), f"{BRON} (uuid)")),
        naam=name_of(zaak),
        niveau="Dossier",
        classificaties=(_kind(zaak),),
        trefwoorden=tuple(each for each in zaak.zaaktype.trefwoorden if each.strip()),
        omschrijving=zaak.toelichting.strip(),
        dekking=(Begrip("Looptijd van de zaak", OWN), zaak.startdatum, zaak.einddatum),
        taal="nl",
        events=tuple(_events(it, maker)),
        waardering=FOR_EVER,
        bewaartermijn=_termijn(it),
        categorie=_categorie(it),
        onderdeel_van=(_link(zaak.hoofdzaak),) if zaak.hoofdzaak else (),
        onderdelen=(*map(_link, it.deelzaken), *map(link_to, it.documents)),
        aanvullend=(Verwijzing("zaakgegevens.json", Identificatie(f"{zaak.id}/zaakgegevens", BRON)),),
        gerelateerd=tuple((_link(other), RELATIES.get(aard, "Refereert aan")) for other, aard in it.related),
        archiefvormer=maker.verwijzing,
        betrokkenen=tuple(_organisations(it)),
        activiteit=Verwijzing(zaak.zaaktype.omschrijving, Identificatie(zaak.zaaktype.identificatie, _catalogus(zaak))),
        beperkingen=(beperking_of(zaak.vertrouwelijkheidaanduiding),),
    )


def of_document(document: Document, it: Dossier, maker: Maker) -> Informatieobject:
    type = document.informatieobjecttype
    return Informatieobject(
        identificaties=(id_of(document), Identificatie(str(document.id), f"{BRON} (uuid)")),
        naam=document.titel.strip() or document.identificatie,
        niveau="Archiefstuk",
        classificaties=(Begrip(type.omschrijving, _catalogus(it.zaak)),),
        trefwoorden=tuple(each for each in document.trefwoorden if each.strip()),
        omschrijving=document.beschrijving.strip(),
        taal={"dut": "nl", "nld": "nl", "eng": "en"}.get(document.taal, document.taal),
        events=tuple(_events_of_document(document)),
        waardering=FOR_EVER,
        bewaartermijn=_termijn(it),
        categorie=_categorie(it),
        onderdeel_van=(_link(it.zaak),),
        representaties=(Verwijzing(file_name(document), file_id(document)),) if document.bestand else (),
        archiefvormer=maker.verwijzing,
        activiteit=Verwijzing(it.zaak.zaaktype.omschrijving),
        beperkingen=(beperking_of(document.vertrouwelijkheidaanduiding),),
    )


def id_of(it: Zaak | Document) -> Identificatie:
    return Identificatie(it.identificatie, f"{BRON}, organisatie {it.bronorganisatie}")


def name_of(zaak: Zaak) -> str:
    return zaak.omschrijving.strip() or f"{zaak.zaaktype.omschrijving} {zaak.identificatie}"


def link_to(document: Document) -> Verwijzing:
    return Verwijzing(document.titel.strip() or document.identificatie, id_of(document))


def file_id(document: Document) -> Identificatie:
    return Identificatie(f"{document.id}/{document.versie}", f"{BRON} (uuid en versie)")


def file_name(document: Document) -> str:
    return document.bestandsnaam.strip() or document.identificatie


def beperking_of(level: str) -> Beperking:
    """Who may see it in the archive is for the town to decide (Archiefwet 1995 art. 15): we tell what it was here."""
    if level == "openbaar":
        return OPEN
    said = f"In het zaaksysteem: {level.replace('_', ' ')}. Of de openbaarheid beperkt wordt, besluit de zorgdrager."
    return Beperking(Begrip("Nader te bepalen", BEPERKINGEN), said)


def _link(zaak: Zaak) -> Verwijzing:
    return Verwijzing(name_of(zaak), id_of(zaak))


def _kind(zaak: Zaak) -> Begrip:
    return Begrip(zaak.zaaktype.omschrijving, _catalogus(zaak), zaak.zaaktype.identificatie)


def _catalogus(zaak: Zaak) -> str:
    catalogus = zaak.zaaktype.catalogus
    return f"Zaaktypecatalogus {catalogus.naam or catalogus.domein}"


def _events(it: Dossier, maker: Maker) -> Iterator[Event]:
    yield Event("Creatie", it.zaak.registratiedatum, maker.name)
    for status in it.statussen:
        yield Event("Wijziging", status.datum_status_gezet, maker.name, f"Status: {status.statustype.omschrijving}")
    if it.zaak.einddatum:
        ended = f"Resultaat: {it.resultaat.resultaattype.omschrijving}" if it.resultaat else "Zaak afgesloten"
        yield Event("Bevriezing", it.zaak.einddatum, maker.name, ended)
    yield Event("Export", maker.at, maker.name, "Ingepakt om over te dragen")


def _events_of_document(document: Document) -> Iterator[Event]:
    yield Event("Creatie", document.creatiedatum)
    if document.ontvangstdatum:
        yield Event("Ontvangst", document.ontvangstdatum)
    if document.verzenddatum:
        yield Event("Verzending", document.verzenddatum)
    yield Event("Opname", document.begin_registratie, resultaat=f"Versie {document.versie}")


def _termijn(it: Dossier) -> Termijn:
    """For ever has no end; the day from which it counts is told."""
    zaak, ending = it.zaak, it.resultaat.resultaattype if it.resultaat else None
    wijze = str((ending.brondatum_archiefprocedure or {}).get("afleidingswijze", "")) if ending else ""
    trigger = Begrip(TRIGGERS.get(wijze, "Zaak afgehandeld"), OWN)
    return Termijn(trigger, zaak.startdatum_bewaartermijn or zaak.einddatum)


def _categorie(it: Dossier) -> Begrip | None:
    """The class of the selection list, when its address is one that we know."""
    ending = it.resultaat.resultaattype if it.resultaat else None
    number = number_at(ending.selectielijstklasse) if ending else ""
    return Begrip(ending.omschrijving, SELECTIELIJST, number) if ending and number else None


def _organisations(it: Dossier) -> Iterator[tuple[str, Verwijzing]]:
    """Persons are not named in what an archive may show to everybody; they stand in the file itself."""
    for rol in it.rollen:
        if rol.betrokkene_type in ("niet_natuurlijk_persoon", "vestiging"):
            told = rol.betrokkene_identificatie or {}
            names = told.get("handelsnaam") or [told.get("statutaireNaam", "")]
            name = str((names[0] if names else "") or rol.afwijkende_naam_betrokkene).strip()
            if name:
                relatie = "Indiener" if rol.omschrijving_generiek == "initiator" else "Belanghebbende"
                yield relatie, Verwijzing(name)
