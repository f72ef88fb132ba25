"""What a zaak can be about, as the standard describes each kind of object."""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from loket.zaken.schemas.betrokkenen import (
    Huisnummer,
    Letter,
    RolNatuurlijkPersoon,
    RolNietNatuurlijkPersoon,
    Text4,
    Text7,
    Text8,
    Text9,
    Text500,
)
from loket.zgw.wire import Body, Text40, Text80, Text100, Text200, Text1000

Text2 = Annotated[str, Meta(max_length=2)]
Text6 = Annotated[str, Meta(max_length=6)]
Text12 = Annotated[str, Meta(max_length=12)]


class ObjectAdres(Body, kw_only=True):
    identificatie: Text100
    wpl_woonplaats_naam: Text80
    gor_openbare_ruimte_naam: Text80
    huisnummer: Huisnummer
    huisletter: Letter = ""
    huisnummertoevoeging: Text4 = ""
    postcode: Text7 = ""


class ObjectBuurt(Body, kw_only=True):
    buurt_code: Text2
    buurt_naam: Text40
    gem_gemeente_code: Text4
    wyk_wijk_code: Text2


class ObjectGemeente(Body, kw_only=True):
    gemeente_naam: Text80
    gemeente_code: Text4


class ObjectGemeentelijkeOpenbareRuimte(Body, kw_only=True):
    identificatie: Text100
    openbare_ruimte_naam: Text80


class TerreinGebouwdObjectAdres(Body, kw_only=True):
    num_identificatie: Text100 = ""
    oao_identificatie: Text100
    wpl_woonplaats_naam: Text80
    gor_openbare_ruimte_naam: Text80
    aoa_postcode: Text7 = ""
    aoa_huisnummer: Huisnummer
    aoa_huisletter: Letter = ""
    aoa_huisnummertoevoeging: Text4 = ""
    ogo_locatie_aanduiding: Text100 = ""


class ObjectTerreinGebouwdObject(Body, kw_only=True):
    identificatie: Text100
    adres_aanduiding_grp: TerreinGebouwdObjectAdres | None = None


class ObjectHuishouden(Body, kw_only=True):
    nummer: Text12
    is_gehuisvest_in: ObjectTerreinGebouwdObject | None = None


class ObjectInrichtingselement(Body, kw_only=True):
    type: Literal[
        "bak",
        "bord",
        "installatie",
        "kast",
        "mast",
        "paal",
        "sensor",
        "straatmeubilair",
        "waterinrichtingselement",
        "weginrichtingselement",
    ]
    identificatie: Text100
    naam: Text500 = ""


class ObjectKadastraleOnroerendeZaak(Body, kw_only=True):
    kadastrale_identificatie: Text100
    kadastrale_aanduiding: Text1000


class ObjectKunstwerkdeel(Body, kw_only=True):
    type: Literal[
        "keermuur",
        "overkluizing",
        "duiker",
        "faunavoorziening",
        "vispassage",
        "bodemval",
        "coupure",
        "ponton",
        "voorde",
        "hoogspanningsmast",
        "gemaal",
        "perron",
        "sluis",
        "strekdam",
        "steiger",
        "stuw",
    ]
    identificatie: Text100
    naam: Text80


class ObjectMaatschappelijkeActiviteit(Body, kw_only=True):
    kvk_nummer: Text8
    handelsnaam: Text200


class ObjectOpenbareRuimte(Body, kw_only=True):
    identificatie: Text100
    wpl_woonplaats_naam: Text80
    gor_openbare_ruimte_naam: Text80


class ObjectOverige(Body, kw_only=True):
    overige_data: dict[str, Any]


class ObjectPand(Body, kw_only=True):
    identificatie: Text100


class ObjectSpoorbaandeel(Body, kw_only=True):
    type: Literal["breedspoor", "normaalspoor", "smalspoor", "spoorbaan"]
    identificatie: Text100
    naam: Text500 = ""


class ObjectTerreindeel(Body, kw_only=True):
    type: Text40
    identificatie: Text100
    naam: Text500 = ""


class ObjectWaterdeel(Body, kw_only=True):
    type_waterdeel: Literal["zee", "waterloop", "watervlakte", "greppel_droge_sloot"]
    identificatie: Text100
    naam: Text500 = ""


class ObjectWegdeel(Body, kw_only=True):
    type: Text100
    identificatie: Text100
    naam: Text500 = ""


class ObjectWijk(Body, kw_only=True):
    wijk_code: Text2
    wijk_naam: Text40
    gem_gemeente_code: Text4


class ObjectWoonplaats(Body, kw_only=True):
    identificatie: Text100
    woonplaats_naam: Text80


class WozObjectAdres(Body, kw_only=True):
    aoa_identificatie: Text100
    wpl_woonplaats_naam: Text80
    gor_openbare_ruimte_naam: Text80
    aoa_postcode: Text7 = ""
    aoa_huisnummer: Huisnummer
    aoa_huisletter: Letter = ""
    aoa_huisnummertoevoeging: Text4 = ""
    locatie_omschrijving: Text1000 = ""


class ObjectWozObject(Body, kw_only=True):
    woz_object_nummer: Text100
    aanduiding_woz_object: WozObjectAdres | None = None


class ObjectWozDeelobject(Body, kw_only=True):
    nummer_woz_deel_object: Text6
    is_onderdeel_van: ObjectWozObject | UnsetType = UNSET


class ObjectWozWaarde(Body, kw_only=True):
    waardepeildatum: Text9
    is_voor: ObjectWozObject | UnsetType = UNSET


class ZakelijkRechtHeeftAlsGerechtigde(Body, kw_only=True):
    natuurlijk_persoon: RolNatuurlijkPersoon | UnsetType = UNSET
    niet_natuurlijk_persoon: RolNietNatuurlijkPersoon | UnsetType = UNSET


class ObjectZakelijkRecht(Body, kw_only=True):
    identificatie: Text100
    avg_aard: Text1000
    heeft_betrekking_op: ObjectKadastraleOnroerendeZaak | UnsetType = UNSET
    heeft_als_gerechtigde: ZakelijkRechtHeeftAlsGerechtigde | UnsetType = UNSET
