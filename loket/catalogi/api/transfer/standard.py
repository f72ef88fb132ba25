"""The start set: 37 kinds of zaken for a town of 30,000, as a package. A town changes them afterwards.

The files in `data/` tell what differs from one zaaktype to the next; what all of them share is added here.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from loket.catalogi.queries.package import FORM
from loket.catalogi.queries.selectielijst import klasse, omschrijving_url, procestype_url
from loket.termijnen.regels import REGELS

DATA = Path(__file__).parent.parent.parent / "data"
THEMES = ("burgerzaken", "leefomgeving", "hulp_en_zorg", "bestuur_en_geld")
FIRST_DAY = "2025-01-01"
DOMEIN = "GEM"
UPL = "http://standaarden.overheid.nl/owms/terms/"
USUAL_DOCUMENTS = ("Aanvraag", "Bijlage", "Ontvangstbevestiging", "Vraag om aanvulling", "Advies", "Besluit")
BSN_GROUND = "Wet algemene bepalingen burgerservicenummer, artikel 10"
CHANNELS = ("website", "telefoon", "balie", "post")
ROLLEN = {
    "mede_initiator": "Mede-aanvrager",
    "behandelaar": "Behandelaar",
    "zaakcoordinator": "Coördinator",
    "adviseur": "Adviseur",
    "beslisser": "Beslisser",
    "belanghebbende": "Belanghebbende",
    "klantcontacter": "Klantcontacter",
}
BROKEN_OFF = {5: "5.4", 6: "6.3", 7: "7.3", 8: "8.4", 10: "10.3", 11: "11.4", 13: "13.2", 15: "15.3"}
NOT_TREATED = {6: "6.2", 7: "7.3", 8: "8.4", 11: "11.4"}  # of an application that stayed incomplete (Awb 4:5)
KEPT_UNTIL_TRANSFER = "P20Y"  # Archiefwet 1995, article 12
GENERIC = {  # by the name of the class in the selection list
    "Verleend": "Verleend",
    "Ingewilligd": "Toegekend",
    "Verstrekt": "Toegekend",
    "Geweigerd": "Geweigerd",
    "Afgewezen": "Afgewezen",
    "Ingetrokken": "Ingetrokken",
    "Niet geleverd": "Afgebroken",
    "Niet uitgevoerd": "Afgebroken",
    "Afgebroken": "Afgebroken",
}
Row = dict[str, Any]


def standard_package(rsin: str) -> Row:
    """All of them, for the organisation with this number."""
    rows = [row for theme in THEMES for row in _read(theme)]
    return {
        "formaat": FORM,
        "catalogus": {
            "domein": DOMEIN,
            "rsin": rsin,
            "naam": "Zaaktypen van de gemeente",
            "contactpersoonBeheerNaam": "Functioneel beheer",
            "begindatumVersie": FIRST_DAY,
        },
        "informatieobjecttypen": [_informatieobjecttype(*each) for each in _read("documenten")],
        "besluittypen": _besluittypen(rows),
        "zaaktypen": [_zaaktype(row) for row in rows],
    }


def _zaaktype(row: Row) -> Row:
    regel = REGELS.get(row.get("termijn", ""))
    norm = _days(row["norm"]) if "norm" in row else None
    return {
        "identificatie": row["identificatie"],
        "omschrijving": row["omschrijving"],
        "vertrouwelijkheidaanduiding": row["vertrouwelijk"],
        "doel": row["doel"],
        "aanleiding": row["aanleiding"],
        "toelichting": row.get("toelichting", ""),
        "indicatieInternOfExtern": "extern",
        "handelingInitiator": row["handeling"][0],
        "onderwerp": row["onderwerp"],
        "handelingBehandelaar": row["handeling"][1],
        "doorlooptijd": row.get("doorlooptijd", norm),
        "servicenorm": norm,
        "opschortingEnAanhoudingMogelijk": row.get("opschorten", bool(regel and regel.suspensions)),
        "verlengingMogelijk": "verlenging" in row,
        "verlengingstermijn": row.get("verlenging"),
        "publicatieIndicatie": "publicatie" in row,
        "publicatietekst": row.get("publicatie", ""),
        "productenOfDiensten": [UPL + row["upl"][1]],
        "selectielijstProcestype": procestype_url(row["procestype"]),
        "referentieproces": {"naam": row["omschrijving"]},
        "verantwoordelijke": row["team"],
        "besluittypen": row.get("besluiten", []),
        "gerelateerdeZaaktypen": [],
        "trefwoorden": [],
        "beginGeldigheid": FIRST_DAY,
        "versiedatum": FIRST_DAY,
        "concept": False,
        **_own(row),
        "statustypen": _statustypen(row),
        "resultaattypen": [_resultaattype(*each) for each in _results(row)],
        "roltypen": _roltypen(row),
        "eigenschappen": [_eigenschap(*each) for each in row.get("eigenschappen", [])],
        "informatieobjecttypen": _documents(row),
    }


def _own(row: Row) -> Row:
    name = row.get("termijn")
    return {
        "termijnregel": {"name": name} if name else None,
        "servicenormWerkdagen": row.get("norm"),
        "dwangsom": row.get("dwangsom", bool(name and REGELS[name].penalty)),
        "uplNaam": row["upl"][0],
        "kccNiveau": row["kcc"],
        "kanaalvolgorde": list(CHANNELS),
        "bsnGrondslag": BSN_GROUND if row.get("bsn") else "",
    }


def _statustypen(row: Row) -> list[Row]:
    return [
        {
            "volgnummer": number,
            "omschrijving": omschrijving,
            "statustekst": statustekst.format(wat=row["wat"]),
            "burgertekst": burgertekst.format(wat=row["wat"]),
            "informeren": True,
        }
        for number, (omschrijving, statustekst, burgertekst) in enumerate(_read("patronen")[row["statussen"]], start=1)
    ]


def _results(row: Row) -> list[list[str]]:
    """Those of the zaaktype, and the ways in which any of them can come to nothing."""
    broken_off = row.get("afgebroken_klasse", BROKEN_OFF[row["procestype"]])
    found = [
        *row["resultaten"],
        *([name, broken_off] for name in row.get("afgebroken", ["Ingetrokken door aanvrager"])),
    ]
    if row.get("besluiten") and row["procestype"] in NOT_TREATED:
        found.append(["Buiten behandeling gesteld", NOT_TREATED[row["procestype"]]])
    return found


def _resultaattype(omschrijving: str, nummer: str, counts_from: str = "") -> Row:
    """`counts_from`: the end of the besluit, or an eigenschap; else the end of the zaak."""
    of = klasse(nummer)
    generic = "Ingetrokken" if omschrijving.startswith("Ingetrokken") else GENERIC.get(of.naam, "Afgehandeld")
    kind, _, datumkenmerk = counts_from.partition(":")
    way = {"vervaldatum": "vervaldatum_besluit", "eigenschap": "eigenschap"}.get(kind, "afgehandeld")
    return {
        "omschrijving": omschrijving,
        "resultaattypeomschrijving": omschrijving_url(generic),
        "selectielijstklasse": of.url,
        "archiefactietermijn": of.bewaartermijn or KEPT_UNTIL_TRANSFER,
        "brondatumArchiefprocedure": {"afleidingswijze": way, "datumkenmerk": datumkenmerk},
    }


def _roltypen(row: Row) -> list[Row]:
    names = {"initiator": row.get("wie", "Aanvrager"), **ROLLEN}
    return [{"omschrijving": name, "omschrijvingGeneriek": generic} for generic, name in names.items()]


def _eigenschap(naam: str, formaat: str, definitie: str, step: int | None = None) -> Row:
    lengte = {"datum": "8", "tekst": "100"}[formaat]
    specificatie = {"formaat": formaat, "lengte": lengte, "kardinaliteit": "1"}
    return {"naam": naam, "definitie": definitie, "specificatie": specificatie, "statustype": step}


def _documents(row: Row) -> list[Row]:
    richting = {name: richting for name, _, _, richting in _read("documenten")}
    return [
        {"informatieobjecttype": name, "volgnummer": number, "richting": richting[name]}
        for number, name in enumerate(row.get("documenten", USUAL_DOCUMENTS), start=1)
    ]


def _informatieobjecttype(omschrijving: str, categorie: str, vertrouwelijk: str, _: str) -> Row:
    return {
        "omschrijving": omschrijving,
        "informatieobjectcategorie": categorie,
        "vertrouwelijkheidaanduiding": vertrouwelijk,
        "beginGeldigheid": FIRST_DAY,
        "concept": False,
    }


def _besluittypen(rows: list[Row]) -> list[Row]:
    published = {name: row.get("publicatie", "") for row in rows for name in row.get("besluiten", [])}
    return [
        {
            "omschrijving": name,
            "reactietermijn": "P6W",  # Awb 6:7
            "publicatieIndicatie": bool(publicatie),
            "publicatietekst": publicatie,
            "informatieobjecttypen": ["Besluit"],
            "beginGeldigheid": FIRST_DAY,
            "concept": False,
        }
        for name, publicatie in published.items()
    ]


def _days(working_days: int) -> str:
    """Working days as a duration: each five of them hold a weekend."""
    return f"P{working_days + 2 * (working_days // 5)}D"


@cache
def _read(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
