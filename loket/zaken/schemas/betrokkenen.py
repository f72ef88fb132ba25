"""Who takes part, as the standard describes each kind: the same for a rol and for an object of a zaak."""

import re
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from loket.zgw import checks
from loket.zgw.wire import Body, Text20, Text40, Text80, Text100, Text200, Text1000

A_NUMMER = re.compile("[1-9][0-9]{9}")


def _bsn(value: str) -> checks.Wrong | None:
    code, _ = checks.rsin_or_blank(value) or ("", "")
    return (code, "Een BSN heeft 9 cijfers en voldoet aan de elfproef.") if code else None


def _a_nummer(value: str) -> checks.Wrong | None:
    good = not value or A_NUMMER.fullmatch(value)
    return None if good else ("invalid", "Een A-nummer heeft 10 cijfers en begint niet met een 0.")


def _email(value: str) -> checks.Wrong | None:
    return checks.email(value) if value else None


Text4 = Annotated[str, Meta(max_length=4)]
Text7 = Annotated[str, Meta(max_length=7)]
Text8 = Annotated[str, Meta(max_length=8)]
Text9 = Annotated[str, Meta(max_length=9)]
Text17 = Annotated[str, Meta(max_length=17)]
Text18 = Annotated[str, Meta(max_length=18)]
Text24 = Annotated[str, Meta(max_length=24)]
Text35 = Annotated[str, Meta(max_length=35)]
Text255 = Annotated[str, Meta(max_length=255)]
Text500 = Annotated[str, Meta(max_length=500)]
Text625 = Annotated[str, Meta(max_length=625)]
Letter = Annotated[str, Meta(max_length=1)]
Huisnummer = Annotated[int, Meta(ge=0, le=99_999)]
Bsn = Annotated[str, Meta(max_length=9), Meta(extra={"check": _bsn})]
ANummer = Annotated[str, Meta(max_length=10), Meta(extra={"check": _a_nummer})]
BlankEmail = Annotated[str, Meta(max_length=254), Meta(extra={"check": _email})]
Rechtsvorm = Literal[
    "besloten_vennootschap",
    "cooperatie_europees_economische_samenwerking",
    "europese_cooperatieve_venootschap",
    "europese_naamloze_vennootschap",
    "kerkelijke_organisatie",
    "naamloze_vennootschap",
    "onderlinge_waarborg_maatschappij",
    "overig_privaatrechtelijke_rechtspersoon",
    "stichting",
    "vereniging",
    "vereniging_van_eigenaars",
    "publiekrechtelijke_rechtspersoon",
    "vennootschap_onder_firma",
    "maatschap",
    "rederij",
    "commanditaire_vennootschap",
    "kapitaalvennootschap_binnen_eer",
    "overige_buitenlandse_rechtspersoon_vennootschap",
    "kapitaalvennootschap_buiten_eer",
    "",
]


class VerblijfsAdres(Body, kw_only=True):
    aoa_identificatie: Text100
    wpl_woonplaats_naam: Text80
    gor_openbare_ruimte_naam: Text80
    aoa_postcode: Text7 = ""
    aoa_huisnummer: Huisnummer
    aoa_huisletter: Letter = ""
    aoa_huisnummertoevoeging: Text4 = ""
    inp_locatiebeschrijving: Text1000 = ""


class SubVerblijfBuitenland(Body, kw_only=True):
    lnd_landcode: Text4
    lnd_landnaam: Text40
    sub_adres_buitenland_1: Text35 = msgspec.field(default="", name="subAdresBuitenland_1")
    sub_adres_buitenland_2: Text35 = msgspec.field(default="", name="subAdresBuitenland_2")
    sub_adres_buitenland_3: Text35 = msgspec.field(default="", name="subAdresBuitenland_3")


class RolNatuurlijkPersoon(Body, kw_only=True):
    inp_bsn: Bsn = ""
    anp_identificatie: Text17 = ""
    inp_a_nummer: ANummer = msgspec.field(default="", name="inpA_nummer")
    geslachtsnaam: Text200 = ""
    voorvoegsel_geslachtsnaam: Text80 = ""
    voorletters: Text20 = ""
    voornamen: Text200 = ""
    geslachtsaanduiding: Literal["m", "v", "o", ""] = ""
    geboortedatum: Text18 = ""
    verblijfsadres: VerblijfsAdres | None = None
    sub_verblijf_buitenland: SubVerblijfBuitenland | None = None


class RolNietNatuurlijkPersoon(Body, kw_only=True):
    """`innNnpId` is a RSIN, but programs put a KvK-nummer there too, so its digits are not tested."""

    inn_nnp_id: Text9 = ""
    ann_identificatie: Text17 = ""
    kvk_nummer: Text8 = ""
    vestigings_nummer: Text24 = ""
    statutaire_naam: Text500 = ""
    inn_rechtsvorm: Rechtsvorm = ""
    bezoekadres: Text1000 = ""
    sub_verblijf_buitenland: SubVerblijfBuitenland | None = None


class RolVestiging(Body, kw_only=True):
    vestigings_nummer: Text24 = ""
    handelsnaam: list[Text625] = []
    verblijfsadres: VerblijfsAdres | None = None
    sub_verblijf_buitenland: SubVerblijfBuitenland | None = None
    kvk_nummer: Text8 = ""


class RolOrganisatorischeEenheid(Body, kw_only=True):
    """Longer than version 1.5 of the standard allows, as later versions do: names of departments are long."""

    identificatie: Text255 = ""
    naam: Text255 = ""
    is_gehuisvest_in: Text255 = ""


class RolMedewerker(Body, kw_only=True):
    """An identificatie as long as in version 1.7: it is often an e-mail address."""

    identificatie: Annotated[str, Meta(max_length=254)] = ""
    achternaam: Text200 = ""
    voorletters: Text20 = ""
    voorvoegsel_achternaam: Annotated[str, Meta(max_length=10)] = ""


class ContactPersoonRol(Body, kw_only=True):
    emailadres: BlankEmail = ""
    functie: Annotated[str, Meta(max_length=50)] = ""
    telefoonnummer: Text20 = ""
    naam: Text200
