from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort, one

NO_PLACE = "Typ een straat met een nummer, of kies een plek op de kaart"
WHICH_ONE = "Kies welk adres u bedoelt"
UNKNOWN = "Wij kennen dit adres niet. Typ een straat met een nummer"


class Plek(Vraagsoort):
    """A point of the map, or an address that is looked up. What was typed stays, with the point beside it; `opties` are
    the addresses that it may be, to choose from.
    """

    leeg: Any = {}

    def velden(self, vraag: Vraag) -> list[Veld]:
        attrs = {"autocomplete": "street-address"}
        return [
            Veld("", vraag.label, "text", vraag.uitleg, vraag.verplicht, attrs=attrs),
            Veld("lat", "", "hidden", "", False),
            Veld("lon", "", "hidden", "", False),
            Veld("bij", "", "hidden", "", False),
        ]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        if picked := _picked(one(getypt, "kies")):
            return picked
        told: dict[str, Any] = {"tekst": text} if (text := one(getypt)[:200]) else {}
        point = _point(one(getypt, "lat"), one(getypt, "lon"))
        still_there = not text or not one(getypt, "bij") or text == one(getypt, "bij")
        return {**told, **point} if still_there else told

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        if "lat" in antwoord:
            return None
        return Fout(WHICH_ONE, "kies") if antwoord.get("opties") else Fout(UNKNOWN if antwoord else NO_PLACE)

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        if antwoord.get("tekst"):
            return str(antwoord["tekst"])
        return f"{antwoord['lat']:.5f}, {antwoord['lon']:.5f}" if "lat" in antwoord else ""

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        return {
            "": antwoord.get("tekst", ""),
            "lat": antwoord.get("lat", ""),
            "lon": antwoord.get("lon", ""),
            "bij": antwoord.get("tekst", "") if "lat" in antwoord else "",
        }

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        return self.toon(vraag, antwoord)


def _picked(value: str) -> dict[str, Any]:
    """One of the addresses that somebody may have meant: "52.67,4.7,Dorpsstraat 12, Bergen"."""
    lat, _, rest = value.partition(",")
    lon, _, label = rest.partition(",")
    point = _point(lat, lon)
    return {**point, "tekst": label[:200]} if point else {}


def _point(lat: str, lon: str) -> dict[str, float]:
    try:
        y, x = float(lat), float(lon)
    except ValueError:
        return {}
    return {"lat": round(y, 6), "lon": round(x, 6)} if 50 < y < 54 and 3 < x < 8 else {}
