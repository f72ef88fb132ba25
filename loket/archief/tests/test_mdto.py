"""What is told of a file that is kept for ever, by the national standard."""

from datetime import UTC, date, datetime

import pytest

from loket.archief.rules.formats import IANA, PRONOM, format_of
from loket.archief.rules.mdto import (
    BEPERKINGEN,
    WAARDERINGEN,
    Begrip,
    Beperking,
    Bestand,
    Event,
    Identificatie,
    Informatieobject,
    Termijn,
    Verwijzing,
)
from loket.archief.rules.mdto_xml import xml_of
from loket.archief.tests.mdto import read, text

ZAAK = Identificatie("ZAAK-2004-1", "Loket")
TOWN = Verwijzing("Gemeente Bergen", Identificatie("gm0373", "TOOI"))
EVERYTHING = Informatieobject(
    identificaties=(ZAAK, Identificatie("0192", "uuid")),
    naam='Bestemmingsplan "Duin & Zee" <2004>\x0b',
    niveau="Dossier",
    waardering=Begrip("Blijvend te bewaren", WAARDERINGEN, "B"),
    archiefvormer=TOWN,
    beperkingen=(
        Beperking(
            Begrip("Nader te bepalen", BEPERKINGEN), "Artikel 15", Termijn(eind=date(2079, 1, 1), looptijd="P75Y")
        ),
    ),
    classificaties=(Begrip("Bestemmingsplan", "Catalogus", "BP"),),
    trefwoorden=("duin", "zee"),
    omschrijving="Plan voor het duin",
    dekking=(Begrip("Looptijd", "Loket"), date(2004, 1, 5), date(2004, 12, 1)),
    taal="nl",
    events=(
        Event("Creatie", date(2004, 1, 5), "Gemeente Bergen"),
        Event("Bevriezing", date(2004, 12, 1), "", "Verleend"),
    ),
    bewaartermijn=Termijn(Begrip("Zaak afgehandeld", "Loket"), date(2004, 12, 1)),
    categorie=Begrip("Verleend", "Selectielijst 2020", "5.1.1"),
    onderdeel_van=(Verwijzing("Serie"),),
    onderdelen=(Verwijzing("Toelichting", Identificatie("D-1", "Loket")),),
    representaties=(Verwijzing("plan.pdf"),),
    aanvullend=(Verwijzing("zaakgegevens.json"),),
    gerelateerd=((Verwijzing("Bezwaar"), "Refereert aan"),),
    betrokkenen=(("Indiener", Verwijzing("De Duinpan B.V.")),),
    activiteit=Verwijzing("Ruimtelijke ordening"),
)


def test_everything_stands_where_the_standard_has_it():
    found = read(xml_of(EVERYTHING))
    assert text(found, "naam") == ['Bestemmingsplan "Duin & Zee" <2004>']
    assert text(found, "waardering/begripCode") == ["B"]
    assert text(found, "event/eventType/begripLabel") == ["Creatie", "Bevriezing"]
    assert text(found, "beperkingGebruik/beperkingGebruikTermijn/termijnLooptijd") == ["P75Y"]
    assert text(found, "archiefvormer/verwijzingIdentificatie/identificatieKenmerk") == ["gm0373"]
    assert text(found, "bewaartermijn/termijnStartdatumLooptijd") == ["2004-12-01"]


def test_what_is_not_known_is_not_there():
    least = Informatieobject(
        identificaties=(ZAAK,),
        naam="Zaak",
        niveau="Dossier",
        waardering=EVERYTHING.waardering,
        archiefvormer=TOWN,
        beperkingen=EVERYTHING.beperkingen,
    )
    names = [each.tag.split("}")[1] for each in read(xml_of(least))]
    assert names == ["identificatie", "naam", "aggregatieniveau", "waardering", "archiefvormer", "beperkingGebruik"]


def test_an_empty_name_is_no_name():
    with pytest.raises(AssertionError, match="naam is required"):
        xml_of(Informatieobject((ZAAK,), " ", "Dossier", EVERYTHING.waardering, TOWN, EVERYTHING.beperkingen))


def test_a_file_has_its_size_format_and_digest():
    bestand = Bestand(
        identificatie=Identificatie("D-1/1", "Loket"),
        naam="plan.pdf",
        omvang=0,
        formaat=format_of("application/pdf", b"%PDF-1.7\n"),
        sha256="ab" * 32,
        gemeten_op=datetime(2026, 11, 29, 8, 0, tzinfo=UTC),
        representatie_van=Verwijzing("Toelichting"),
    )
    found = read(xml_of(bestand))
    assert text(found, "omvang") == ["0"]
    assert text(found, "bestandsformaat/begripCode") == ["fmt/276"]
    assert text(found, "checksum/checksumDatum") == ["2026-11-29T09:00:00+01:00"]
    assert text(found, "checksum/checksumAlgoritme/begripLabel") == ["SHA-256"]


@pytest.mark.parametrize(
    ("media_type", "head", "code"),
    [
        ("application/pdf", b"%PDF-1.4\n%", "fmt/18"),
        ("application/octet-stream", b"%PDF-1.6", "fmt/20"),
        ("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00", "fmt/43"),
        ("image/gif", b"GIF89a", "fmt/4"),
        ("text/plain; charset=utf-8", b"Hallo", "x-fmt/111"),
        ("image/jpeg", b"\xff\xd8\xff\xe1\x00\x10Exif\x00", ""),  # a camera: another format
        ("image/png", b"\x89PNG", ""),  # three versions, which the type does not tell
        ("", b"", ""),
    ],
)
def test_a_format_has_its_number_in_pronom_where_it_is_sure(media_type, head, code):
    found = format_of(media_type, head)
    assert (found.code, found.lijst) == (code, PRONOM if code else IANA)
    assert found.label
