"""Bodies as programs of the field send them: nulls, empty texts, moments without a zone, fields that nobody knows."""

from uuid import uuid4

RSIN = "000000000"
BSN = "111222333"


def catalogus(**more):
    return {"domein": "ZGWT", "rsin": RSIN, "contactpersoonBeheerNaam": "Test Persoon", **more}


def informatieobjecttype(catalogus, /, **more):
    return {
        "catalogus": catalogus,
        "omschrijving": name(),
        "vertrouwelijkheidaanduiding": "openbaar",
        "beginGeldigheid": "2019-01-01",
        "informatieobjectcategorie": "document",
        **more,
    }


def besluittype(catalogus, /, **more):
    return {
        "catalogus": catalogus,
        "omschrijving": name(),
        "zaaktypen": [],
        "publicatieIndicatie": False,
        "informatieobjecttypen": [],
        "beginGeldigheid": "2019-01-01",
        **more,
    }


def zaaktype(catalogus, procestype, /, **more):
    """With what is read-only, at another host: it must be let be."""
    return {
        "identificatie": str(uuid4()),
        "omschrijving": "zrc_tests_1",
        "vertrouwelijkheidaanduiding": "openbaar",
        "doel": "testen",
        "verantwoordelijke": "X",
        "aanleiding": "er is een test nodig",
        "indicatieInternOfExtern": "extern",
        "handelingInitiator": "indienen",
        "onderwerp": "openbare ruimte",
        "handelingBehandelaar": "behandelen",
        "doorlooptijd": "P10D",
        "opschortingEnAanhoudingMogelijk": False,
        "verlengingMogelijk": False,
        "publicatieIndicatie": False,
        "productenOfDiensten": ["https://ref.tst.vng.cloud/standaard/"],
        "selectielijstProcestype": procestype,
        "referentieproces": {"naam": "test", "link": ""},
        "catalogus": catalogus,
        "statustypen": [f"http://localhost:8002/api/v1/statustypen/{uuid4()}"],
        "resultaattypen": [f"http://localhost:8002/api/v1/resultaattypen/{uuid4()}"],
        "eigenschappen": [f"http://localhost:8002/api/v1/eigenschappen/{uuid4()}"],
        "informatieobjecttypen": [],
        "besluittypen": [],
        "deelzaaktypen": [],
        "gerelateerdeZaaktypen": [],
        "beginGeldigheid": "2019-01-01",
        "versiedatum": "2019-01-01",
        "concept": True,
        **more,
    }


def nulls_of_zaaktype():
    """How some programs write down that there is nothing."""
    names = ("omschrijvingGeneriek", "toelichting", "servicenorm", "publicatietekst", "broncatalogus", "bronzaaktype")
    lists = ("verantwoordingsrelatie", "trefwoorden", "roltypen", "zaakobjecttypen")
    return {
        **dict.fromkeys([*names, "eindeGeldigheid", "beginObject", "eindeObject"]),
        **{each: [] for each in lists},
    }


def archiefprocedure(afleidingswijze="afgehandeld", **more):
    return {
        "afleidingswijze": afleidingswijze,
        "procestermijn": None,
        "datumkenmerk": "",
        "einddatumBekend": False,
        "objecttype": "",
        "registratie": "",
        **more,
    }


def resultaattype(zaaktype, omschrijving_generiek, klasse, /, **more):
    return {
        "zaaktype": zaaktype,
        "omschrijving": "Klaar",
        "resultaattypeomschrijving": omschrijving_generiek,
        "selectielijstklasse": klasse,
        "besluittypen": [],
        "brondatumArchiefprocedure": archiefprocedure(),
        **more,
    }


def statustype(zaaktype, volgnummer=1, **more):
    return {"omschrijving": f"Stap {volgnummer}", "zaaktype": zaaktype, "volgnummer": volgnummer, **more}


def roltype(zaaktype, /, **more):
    return {"zaaktype": zaaktype, "omschrijving": "test", "omschrijvingGeneriek": "adviseur", **more}


def eigenschap(zaaktype, /, **more):
    return {
        "naam": "test eigenschap",
        "definitie": "een waarde om mee te testen",
        "zaaktype": zaaktype,
        "specificatie": {"formaat": "tekst", "lengte": "5", "kardinaliteit": "1", "waardenverzameling": ["test"]},
        **more,
    }


def zaaktype_informatieobjecttype(zaaktype, informatieobjecttype, /, **more):
    return {
        "zaaktype": zaaktype,
        "informatieobjecttype": informatieobjecttype,
        "volgnummer": 1,
        "richting": "inkomend",
        **more,
    }


def zaak(zaaktype, klasse, /, **more):
    return {
        "bronorganisatie": RSIN,
        "verantwoordelijkeOrganisatie": RSIN,
        "omschrijving": "zaak van een test",
        "toelichting": "gemaakt door een test",
        "registratiedatum": "2019-04-09",
        "zaaktype": zaaktype,
        "startdatum": "2019-04-09",
        "einddatumGepland": "2019-04-20",
        "uiterlijkeEinddatumAfdoening": "2019-04-09",
        "publicatiedatum": "2019-04-09",
        "vertrouwelijkheidaanduiding": "openbaar",
        "betalingsindicatie": "geheel",
        "laatsteBetaalDatum": "2019-01-01T14:03:00Z",  # so spelled by the sender: a field that nobody knows
        "zaakgeometrie": {"type": "Point", "coordinates": [53, 5]},
        "opschorting": {"indicatie": True, "reden": "string"},
        "selectielijstklasse": klasse,
        "archiefstatus": "nog_te_archiveren",
        "deelzaaktypen": [zaaktype],
        **more,
    }


def zaak_as_shown(zaaktype, /, **more):
    """A whole zaak sent back, with everything that the server made of it."""
    lists = ("deelzaken", "relevanteAndereZaken", "eigenschappen", "rollen", "zaakinformatieobjecten", "zaakobjecten")
    nothing = ("einddatum", "betalingsindicatieWeergave", "verlenging", "hoofdzaak", "status", "resultaat")
    also = ("archiefnominatie", "archiefactiedatum", "opdrachtgevendeOrganisatie", "processobjectaard", "processobject")
    return {
        **zaak(zaaktype, "https://referentielijsten.roxit.nl/api/v1/resultaten/cc5ae4e3-a9e6-4386-bcee-46be4986a829"),
        "url": "http://localhost:8000/api/v1/zaken/9e4c9b83-9a29-4c3f-9c89-6aa2a5a0d4f7",
        "uuid": "9e4c9b83-9a29-4c3f-9c89-6aa2a5a0d4f7",
        "communicatiekanaal": "",
        "productenOfDiensten": [],
        "laatsteBetaaldatum": "2019-01-01T00:00:00Z",
        "kenmerken": [],
        "startdatumBewaartermijn": None,
        **dict.fromkeys([*nothing, *also]),
        **{each: [] for each in lists},
        **more,
    }


def document(informatieobjecttype, /, **more):
    return {
        "bronorganisatie": RSIN,
        "creatiedatum": "2019-01-01",
        "titel": "een titel",
        "auteur": "een auteur",
        "taal": "eng",
        "inhoud": "c3RyaW5n",
        "bestandsomvang": 6,
        "informatieobjecttype": informatieobjecttype,
        "indicatieGebruiksrecht": False,
        "status": "gearchiveerd",
        **more,
    }


def gebruiksrechten(document, /, **more):
    return {
        "informatieobject": document,
        "startdatum": "2019-01-01T12:00:00",
        "omschrijvingVoorwaarden": "test",
        **more,
    }


def besluit(besluittype, /, **more):
    return {
        "verantwoordelijkeOrganisatie": RSIN,
        "besluittype": besluittype,
        "datum": "2019-01-01",
        "ingangsdatum": "2018-01-01",
        **more,
    }


def rol(zaak, roltype, /, **more):
    """Of somebody elsewhere, with a field that only answers have."""
    return {
        "zaak": zaak,
        "betrokkene": "http://example.com/2d08f1a2-7f0d-4d5a-9d0f-3f6f6f6f6f6f",
        "betrokkeneType": "natuurlijk_persoon",
        "rolomschrijving": "adviseur",
        "roltoelichting": "test",
        "roltype": roltype,
        **more,
    }


def pand(zaak, /, **more):
    return {"zaak": zaak, "objectType": "pand", "objectIdentificatie": {"identificatie": "test"}, **more}


def klantcontact(zaak, /, **more):
    return {"zaak": zaak, "datumtijd": "2019-02-20T00:00:00", "kanaal": "", **more}


def zaakobjecttype(zaaktype, /, **more):
    return {
        "anderObjecttype": False,
        "beginGeldigheid": "2019-01-01",
        "objecttype": "https://example.com/objecttypen/pand",
        "relatieOmschrijving": "test",
        "zaaktype": zaaktype,
        **more,
    }


def verzending(document, /, **more):
    post = {
        "postBusOfAntwoordnummer": 12,
        "postadresPostcode": "1861AB",
        "postadresType": "postbusnummer",
        "woonplaatsnaam": "Bergen",
    }
    return {
        "betrokkene": "https://example.com/betrokkenen/1",
        "informatieobject": document,
        "aardRelatie": "geadresseerde",
        "contactPersoon": "https://example.com/personen/1",
        "contactpersoonnaam": "test",
        "correspondentiePostadres": post,
        **more,
    }


def abonnement(callback, /, **more):
    return {"callbackUrl": callback, "auth": "Bearer token", "kanalen": [{"filters": {}, "naam": "zaken"}], **more}


def name():
    """A name that nobody used before."""
    return str(uuid4())
