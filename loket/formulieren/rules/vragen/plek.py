from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort, one

NO_PLACE = "Typ een straat met een nummer, of kies een plek op de kaart"


class Plek(Vraagsoort):
    """A point of the map, or an address that is looked up. What was typed stays, with the point beside it."""

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
        told: dict[str, Any] = {"tekst": text} if (text := one(getypt)[:200]) else {}
        point = _point(one(getypt, "lat"), one(getypt, "lon"))
        still_there = not text or not one(getypt, "bij") or text == one(getypt, "bij")
        return {**told, **point} if still_there else told

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if "lat" in antwoord else Fout(NO_PLACE)

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


def _point(lat: str, lon: str) -> dict[str, float]:
    try:
        y, x = float(lat), float(lon)
    except ValueError:
        return {}
    return {"lat": round(y, 6), "lon": round(x, 6)} if 50 < y < 54 and 3 < x < 8 else {}
