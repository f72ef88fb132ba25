"""Customers and zaken for the tests of who calls."""

from datetime import date

from django.utils import timezone

from loket.examples.catalogus import RSIN
from loket.kernel.actor import SYSTEM
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.identificator import Nummer
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import Partij
from loket.zaken.commands import Betrokkene, add_rol, open_zaak, set_status
from loket.zaken.models import Zaak

HOME, BSN = "+31729990101", "999993653"
HOUSE = {"straatnaam": "Verzonnenlaan", "huisnummer": 12, "postcode": "1861 ZZ", "stad": "Bergen"}


def known_person(first="Anna", born=date(1961, 5, 14), phone=HOME, bsn="", email="", last="Verzonnen", **columns):
    number = Nummer(
        partij_id=None,
        code_objecttype="natuurlijk_persoon",
        code_soort_object_id="bsn",
        object_id=bsn,
        code_register="brp",
    )
    told = {"soort_partij": "persoon", "voornaam": first, "achternaam": last, "geboortedatum": born}
    numbers = [(None, number)] if bsn else []
    made = keep_partij(Told(columns={"bezoekadres": HOUSE, **told, **columns}, identificatoren=numbers), by=SYSTEM)
    for soort, adres in (("telefoonnummer", phone), ("email", email)):
        if adres:
            given = {"soort_digitaal_adres": soort, "adres": adres, "partij_id": made, "is_standaard_adres": True}
            keep_digitaal_adres(given, by=SYSTEM)
    return Partij.objects.get(id=made)


def zaak_asked_by(kind, struct, type="natuurlijk_persoon", **columns):
    told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": timezone.localdate()}
    made = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
    set_status(zaak_id=made.id, statustype_id=kind.statustypen[1].id, by=SYSTEM)
    who = Betrokkene(type=type, identificatie=struct)
    add_rol(zaak_id=made.id, roltype_id=kind.roltype.id, betrokkene=who, by=SYSTEM)
    Zaak.objects.filter(id=made.id).update(team="zorg", **columns)
    return Zaak.objects.get(id=made.id)
