"""The zaak under a klacht: opened with it, and brought to how the klacht stands. In it stand no words of anybody."""

from uuid import UUID

from loket.catalogi.queries.kind import KindOfZaak, kind_of_zaak, kind_of_zaak_by_id
from loket.kernel.actor import SYSTEM
from loket.klachten.models import Fase, Klacht, Oordeel
from loket.zaken import commands as zaken
from loket.zaken.queries.standing import Standing, standing_of

ZAAKTYPE = "KLACHT"
LED = "klacht"
STATUS = {
    Fase.ONTVANGEN: "Ontvangen",
    Fase.CONTACT: "Contact met u",
    Fase.ONDERZOEK: "Onderzoek",
    Fase.AFGEDAAN: "Afgehandeld",
}
RESULTAAT = {
    Oordeel.GEGROND: "Gegrond",
    Oordeel.DEELS_GEGROND: "Deels gegrond",
    Oordeel.ONGEGROND: "Ongegrond",
    Oordeel.GEEN_OORDEEL: "Geen oordeel",
    Oordeel.INFORMEEL_OPGELOST: "Opgelost in gesprek",
    Oordeel.NIET_IN_BEHANDELING: "Niet in behandeling",
    Oordeel.INGETROKKEN: "Ingetrokken door klager",
}


def open_zaak_of(klacht: Klacht) -> UUID | None:
    """None when the town has no zaaktype for it: then a klacht goes without."""
    kind = kind_of_zaak(ZAAKTYPE, klacht.ontvangen_op)
    if kind is None:
        return None
    zaak = zaken.open_zaak(
        zaaktype_id=kind.id,
        bronorganisatie=kind.rsin,
        verantwoordelijke_organisatie=kind.rsin,
        omschrijving=f"Klacht {klacht.nummer}",
        startdatum=klacht.ontvangen_op,
        uiterlijke_einddatum_afdoening=klacht.onderzoeken_tot,
        kenmerken=[{"kenmerk": klacht.nummer, "bron": "Klachten"}],
        geleid_door=LED,
        by=SYSTEM,
    )
    zaken.set_status(zaak_id=zaak.id, statustype_id=next(iter(kind.statustypen.values())), by=SYSTEM)
    return zaak.id


def bring_zaak_along(klacht: Klacht) -> None:
    """Its last day, its status, and how it ended. Whom the klacht is about does not see it (Awb 9:7)."""
    if klacht.zaak is None:
        return
    now = standing_of(klacht.zaak)
    if now.closed:
        return
    kind = kind_of_zaak_by_id(now.zaaktype_id)
    about = klacht.beklaagden.values_list("medewerker_id", flat=True)
    zaken.close_zaak_to(zaak_id=klacht.zaak, medewerkers=list(about), by=SYSTEM)
    if klacht.closed:
        _end(klacht, klacht.zaak, kind, now)
        return
    zaken.change_zaak(zaak_id=klacht.zaak, uiterlijke_einddatum_afdoening=klacht.onderzoeken_tot, by=SYSTEM)
    wanted = kind.statustypen.get(STATUS[Fase(klacht.fase)])
    if wanted and wanted != now.statustype_id:
        zaken.set_status(zaak_id=klacht.zaak, statustype_id=wanted, by=SYSTEM)


def _end(klacht: Klacht, zaak_id: UUID, kind: KindOfZaak, now: Standing) -> None:
    """A town that knows fewer outcomes has the nearest one: the last it has."""
    resultaat = kind.resultaattypen.get(RESULTAAT[Oordeel(klacht.oordeel)]) or [*kind.resultaattypen.values()][-1]
    if now.resultaat_id is None:
        zaken.set_resultaat(zaak_id=zaak_id, resultaattype_id=resultaat, by=SYSTEM)
    zaken.set_status(zaak_id=zaak_id, statustype_id=[*kind.statustypen.values()][-1], by=SYSTEM)
