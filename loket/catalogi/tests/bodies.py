"""Bodies as clients send them, and what our answers say is wrong."""

from itertools import count

from loket.catalogi.queries.selectielijst import klasse, omschrijving_url, procestype_url

numbers = count(1)


def told(response):
    """Name and code of everything that is wrong."""
    assert response.status_code == 400, response.content
    return [(each["name"], each["code"]) for each in response.json()["invalidParams"]]


def zaaktype_body(catalogus, **changes):
    return {
        "catalogus": str(catalogus),
        "identificatie": f"Z{next(numbers)}",
        "omschrijving": "Kappen",
        "vertrouwelijkheidaanduiding": "openbaar",
        "doel": "Beslissen over een boom",
        "aanleiding": "Een inwoner wil een boom kappen",
        "indicatieInternOfExtern": "extern",
        "handelingInitiator": "aanvragen",
        "onderwerp": "Boom",
        "handelingBehandelaar": "beslissen",
        "doorlooptijd": "P8W",
        "opschortingEnAanhoudingMogelijk": True,
        "verlengingMogelijk": True,
        "verlengingstermijn": "P6W",
        "publicatieIndicatie": False,
        "productenOfDiensten": ["https://example.com/kappen"],
        "selectielijstProcestype": procestype_url(11),
        "referentieproces": {"naam": "Vergunning verlenen"},
        "verantwoordelijke": "Team Groen",
        "besluittypen": [],
        "deelzaaktypen": [],
        "gerelateerdeZaaktypen": [],
        "beginGeldigheid": "2019-01-01",
        "versiedatum": "2019-01-01",
        **changes,
    }


def informatieobjecttype_body(catalogus, **changes):
    return {
        "catalogus": str(catalogus),
        "omschrijving": f"Bijlage {next(numbers)}",
        "vertrouwelijkheidaanduiding": "openbaar",
        "beginGeldigheid": "2019-01-01",
        "informatieobjectcategorie": "document",
        **changes,
    }


def besluittype_body(catalogus, **changes):
    return {
        "catalogus": str(catalogus),
        "omschrijving": f"Vergunning {next(numbers)}",
        "zaaktypen": [],
        "publicatieIndicatie": False,
        "informatieobjecttypen": [],
        "beginGeldigheid": "2019-01-01",
        **changes,
    }


def brondatum(way="afgehandeld", **changes):
    return {
        "afleidingswijze": way,
        "procestermijn": None,
        "datumkenmerk": "",
        "einddatumBekend": False,
        "objecttype": "",
        "registratie": "",
        **changes,
    }


def resultaattype_body(zaaktype, nummer="11.4", **changes):
    return {
        "zaaktype": str(zaaktype),
        "omschrijving": "Klaar",
        "resultaattypeomschrijving": omschrijving_url("Verleend"),
        "selectielijstklasse": klasse(nummer).url,
        "besluittypen": [],
        "brondatumArchiefprocedure": brondatum(),
        **changes,
    }


def eigenschap_body(zaaktype, **changes):
    specificatie = {"formaat": "tekst", "lengte": "5", "kardinaliteit": "1", "waardenverzameling": ["eik"]}
    return {
        "zaaktype": str(zaaktype),
        "naam": "Soort boom",
        "definitie": "Welke boom het is",
        "specificatie": specificatie,
        **changes,
    }


def statustype_body(zaaktype, **changes):
    return {"zaaktype": str(zaaktype), "omschrijving": "Ontvangen", "volgnummer": 1, **changes}


def roltype_body(zaaktype, **changes):
    return {"zaaktype": str(zaaktype), "omschrijving": "Aanvrager", "omschrijvingGeneriek": "initiator", **changes}


def zaakobjecttype_body(zaaktype, catalogus, **changes):
    return {
        "zaaktype": str(zaaktype),
        "catalogus": str(catalogus),
        "anderObjecttype": True,
        "beginGeldigheid": "2019-01-01",
        "objecttype": "https://example.com/boom",
        "relatieOmschrijving": "gaat over",
        **changes,
    }


def ziot_body(zaaktype, informatieobjecttype, **changes):
    return {
        "zaaktype": str(zaaktype),
        "informatieobjecttype": str(informatieobjecttype),
        "volgnummer": 1,
        "richting": "inkomend",
        **changes,
    }
