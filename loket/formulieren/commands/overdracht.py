"""A sent aanvraag becomes a zaak: opened, filled, with its documents, in one transaction."""

from dataclasses import replace
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from loket.catalogi.models import Eigenschap, Roltype, Zaaktype
from loket.catalogi.queries.kind import KindOfZaak, kind_of_zaak
from loket.documenten.commands.content import forget
from loket.formulieren.commands.afspraak import tie_visits
from loket.formulieren.commands.betaalverzoek import ask_to_pay
from loket.formulieren.commands.held import held
from loket.formulieren.commands.papier import pdf_of_aanvraag
from loket.formulieren.events import AanvraagHandedOver
from loket.formulieren.models import Betaalstand, Bijlage, Stand
from loket.formulieren.queries.aanvraag import Ingevuld, ingevuld_of
from loket.formulieren.queries.adresbevestiging import address_is_theirs
from loket.formulieren.queries.ondertekening import bsns_of_signers
from loket.formulieren.rules.overdracht import aanvrager_of, eigenschappen_of, onderwerp_of, plek_of, waarde_of
from loket.inloggen.rules.ingelogde import Grond
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.text import local
from loket.outside.opslag import store
from loket.zaken import commands as zaken
from loket.zaken.models import Zaak
from loket.zaken.queries.dossier import PaperKind, paper_kinds
from loket.zaken.rules.aanvrager import Aanvrager, contact_of, identificatie_of

BRON = "Formulieren"
NO_TYPE = Refusal("zaaktype-unknown", "Het zaaktype van dit formulier geldt nu niet.")
NO_PAPERS = Refusal("zaaktype-takes-no-document", "Dit zaaktype neemt geen documenten aan.")
OWN_KINDS = ("Aanvraag", "Aangifte", "Melding", "Verzoek", "Klacht", "Bezwaarschrift")
PAID = {Betaalstand.NIET: "nvt", Betaalstand.BETAALD: "geheel", Betaalstand.TERUG: "nvt"}


@transaction.atomic
def hand_over(*, aanvraag_id: UUID) -> UUID | None:
    """The id of its zaak; the same when it is one already, and None while it was not sent.

    Terms run from the day on which it was sent, however late this is done (Awb 2:20). Raises Refused.
    """
    aanvraag = held(aanvraag_id)
    if aanvraag.state in (Stand.CONCEPT, Stand.TEKENEN, Stand.OVERGEDRAGEN):
        return aanvraag.zaak
    assert aanvraag.submitted_at
    day = local(aanvraag.submitted_at).date()
    filled = ingevuld_of(aanvraag, day)
    kind = kind_of_zaak(filled.inhoud.zaaktype, day)
    if kind is None:
        raise Refused(NO_TYPE)
    zaak = _open(filled, kind)
    _fill(zaak, filled, kind)
    tie_visits(filled, zaak.id)
    _papers(zaak, filled)
    _begin(zaak, filled, kind)
    aanvraag.zaak, aanvraag.state = zaak.id, Stand.OVERGEDRAGEN
    aanvraag.handed_at, aanvraag.failed_at, aanvraag.fault = timezone.now(), None, ""
    aanvraag.save(update_fields=["zaak", "state", "handed_at", "failed_at", "fault"])
    announce(AanvraagHandedOver(aanvraag.id, zaak.id), by=SYSTEM)
    ask_to_pay(aanvraag, filled)
    return zaak.id


def _open(filled: Ingevuld, kind: KindOfZaak) -> Zaak:
    aanvraag = filled.aanvraag
    assert aanvraag.submitted_at
    day = local(aanvraag.submitted_at).date()
    return zaken.open_zaak(
        zaaktype_id=kind.id,
        bronorganisatie=kind.rsin,
        verantwoordelijke_organisatie=kind.rsin,
        omschrijving=onderwerp_of(filled.inhoud, filled.reis, filled.name),
        startdatum=day,
        registratiedatum=day,
        zaakgeometrie=plek_of(filled.inhoud, filled.reis),
        kenmerken=[{"kenmerk": aanvraag.kenmerk, "bron": BRON}],
        betalingsindicatie=PAID.get(Betaalstand(aanvraag.betaalstand), "nog_niet"),
        by=SYSTEM,
    )


def _fill(zaak: Zaak, filled: Ingevuld, kind: KindOfZaak) -> None:
    """Who asks, and the values that the zaaktype names."""
    wie = aanvrager_of(filled.inhoud, filled.reis, filled.aanvraag.nummer or "")
    roltype = _initiator(kind.id)
    if wie.is_known and roltype:
        zaken.add_rol(zaak_id=zaak.id, roltype_id=roltype, betrokkene=_betrokkene(wie, filled, kind.id), by=SYSTEM)
    _second_hands(zaak, filled, kind)
    named = {each.naam: each for each in Eigenschap.objects.filter(zaaktype_id=kind.id)}
    for naam, (vraag, words) in eigenschappen_of(filled.inhoud, filled.reis).items():
        if eigenschap := named.get(naam):
            waarde = waarde_of(vraag, words, filled.reis.antwoorden[vraag.code], eigenschap.specificatie)
            zaken.add_zaakeigenschap(zaak_id=zaak.id, eigenschap_id=eigenschap.id, waarde=waarde, by=SYSTEM)


def _second_hands(zaak: Zaak, filled: Ingevuld, kind: KindOfZaak) -> None:
    """Who signed with them, where the zaaktype has a place for it: so they see it too. A BSN only with a ground."""
    found = Roltype.objects.filter(zaaktype_id=kind.id, omschrijving_generiek="mede_initiator")
    roltype = found.values_list("id", flat=True).first()
    may_bsn = Zaaktype.objects.filter(id=kind.id).exclude(bsn_grondslag="").exists()
    if roltype is None:
        return
    for bsn, naam in bsns_of_signers(filled.aanvraag.id):
        first, _, last = naam.rpartition(" ")
        wie = Aanvrager(voornaam=first, achternaam=last, bsn=bsn if may_bsn else "")
        hand = zaken.Betrokkene(type=wie.kind, identificatie=identificatie_of(wie), roltoelichting="Tekende mee")
        zaken.add_rol(zaak_id=zaak.id, roltype_id=roltype, betrokkene=hand, by=SYSTEM)


def _initiator(zaaktype_id: UUID) -> UUID | None:
    found = Roltype.objects.filter(zaaktype_id=zaaktype_id, omschrijving_generiek="initiator")
    return found.values_list("id", flat=True).first()


def _betrokkene(wie: Aanvrager, filled: Ingevuld, zaaktype_id: UUID) -> zaken.Betrokkene:
    """A BSN goes along only where the zaaktype has a ground for it (Wabb 10)."""
    may_bsn = Zaaktype.objects.filter(id=zaaktype_id).exclude(bsn_grondslag="").exists()
    identificatie = identificatie_of(wie)
    if "inpBsn" in identificatie and not may_bsn:
        identificatie["inpBsn"] = ""
    namens = filled.aanvraag.namens
    by_whom = Grond(namens).label if namens in list(Grond) else "iemand met een machtiging"
    return zaken.Betrokkene(
        type=wie.kind,
        identificatie=identificatie,
        contactpersoon=contact_of(wie if address_is_theirs(filled.aanvraag.id) else replace(wie, email="")),
        indicatie_machtiging="machtiginggever" if namens else "",
        roltoelichting=f"Ingevuld door {by_whom}" if namens else "",
    )


def _papers(zaak: Zaak, filled: Ingevuld) -> None:
    """What was filled in, and what came along."""
    kinds = [each for each in paper_kinds(zaak.zaaktype_id) if each.richting == "inkomend"]
    refuse(None if kinds else NO_PAPERS)
    wie = aanvrager_of(filled.inhoud, filled.reis)
    auteur = (wie.bedrijfsnaam or wie.name or "Aanvrager")[:200]
    own = next((each for each in kinds if each.omschrijving in OWN_KINDS), kinds[0])
    file = SimpleUploadedFile(f"{filled.aanvraag.kenmerk}.pdf", pdf_of_aanvraag(filled), "application/pdf")
    zaken.add_paper(zaak_id=zaak.id, kind_id=own.id, file=file, titel=filled.name[:200], auteur=auteur, by=SYSTEM)
    asked = filled.reis.antwoorden
    counted = {vraag.code: vraag.documenttype for vraag in filled.inhoud.vragen() if vraag.code in asked}
    for bijlage in Bijlage.objects.filter(aanvraag=filled.aanvraag, vraag__in=counted):
        _bring(zaak, bijlage, _kind_for(kinds, counted[bijlage.vraag]), auteur)


def _bring(zaak: Zaak, bijlage: Bijlage, kind: PaperKind, auteur: str) -> None:
    """From our own corner of the store into a document; the old place is emptied after the commit."""
    content = store().open(bijlage.bestand)
    try:
        file = SimpleUploadedFile(bijlage.naam, content.read(), bijlage.formaat)
    finally:
        content.close()
    bijlage.document = zaken.add_paper(
        zaak_id=zaak.id, kind_id=kind.id, file=file, titel=bijlage.naam[:200], auteur=auteur, by=SYSTEM
    )
    forget([bijlage.bestand])
    bijlage.bestand = ""
    bijlage.save(update_fields=["document", "bestand"])


def _kind_for(kinds: list[PaperKind], wanted: str) -> PaperKind:
    names = {each.omschrijving: each for each in kinds}
    return names.get(wanted) or names.get("Bijlage") or kinds[-1]


def _begin(zaak: Zaak, filled: Ingevuld, kind: KindOfZaak) -> None:
    """The first status is told to the initiator, so it comes last."""
    aanvraag = filled.aanvraag
    assert aanvraag.submitted_at
    zaken.add_klantcontact(
        zaak_id=zaak.id,
        datumtijd=min(aanvraag.submitted_at, timezone.now()),  # the clock may have been set back
        onderwerp="Formulier verstuurd",
        kanaal=aanvraag.kanaal[:20],
        by=SYSTEM,
    )
    if first := next(iter(kind.statustypen.values()), None):
        zaken.set_status(zaak_id=zaak.id, statustype_id=first, by=SYSTEM)
