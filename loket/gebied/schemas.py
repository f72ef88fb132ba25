"""Places on the wire."""

from typing import Any

import msgspec

from loket.gebied.queries import AddressRow, LampPostRow, OwnerRow, Sketch, WijkRow


class WijkOut(msgspec.Struct):
    code: str
    naam: str

    @classmethod
    def of(cls, row: WijkRow | None) -> "WijkOut | None":
        return cls(row.code, row.name) if row else None


class AdresOut(msgspec.Struct):
    id: str
    label: str
    lat: float
    lon: float
    wijk: WijkOut | None

    @classmethod
    def of(cls, row: AddressRow) -> "AdresOut":
        return cls(row.id, row.label, row.point.lat, row.point.lon, WijkOut.of(row.wijk))


class BeheerderOut(msgspec.Struct):
    code: str
    naam: str
    telefoon: str
    email: str

    @classmethod
    def of(cls, row: OwnerRow | None) -> "BeheerderOut | None":
        return cls(row.code, row.name, row.phone, row.email) if row else None


class LichtmastOut(msgspec.Struct):
    nummer: str
    label: str
    lat: float
    lon: float

    @classmethod
    def of(cls, row: LampPostRow) -> "LichtmastOut":
        return cls(row.number, row.label, row.point.lat, row.point.lon)


class AdressenOut(msgspec.Struct):
    adressen: list[AdresOut]


class PlekOut(msgspec.Struct):
    """What there is at a point. Outside the town `wijk` is null."""

    adres: AdresOut | None
    wijk: WijkOut | None
    beheerder: BeheerderOut | None


class LichtmastenOut(msgspec.Struct):
    lichtmasten: list[LichtmastOut]


class GetekendeWijkOut(msgspec.Struct):
    naam: str
    geometrie: dict[str, Any]


class GetekendeStraatOut(msgspec.Struct):
    naam: str
    lijn: list[tuple[float, float]]


class SchetsOut(msgspec.Struct):
    """A map without tiles: areas in GeoJSON, streets as lines of latitude and longitude."""

    wijken: list[GetekendeWijkOut]
    straten: list[GetekendeStraatOut]

    @classmethod
    def of(cls, drawn: Sketch) -> "SchetsOut":
        return cls(
            [GetekendeWijkOut(name, geometry) for name, geometry in drawn.wijken],
            [GetekendeStraatOut(street.name, street.line) for street in drawn.streets],
        )
