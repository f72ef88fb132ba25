import re
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Vraagsoort, one

TYPED = re.compile(r"(\d{1,2})[.:u ]?(\d{2})?(?: ?uur)?", re.IGNORECASE)
KEPT = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Tijd(Vraagsoort):
    """A time of day, kept as 19:30. Typed as 19.30, 19:30 or 19 uur."""

    attrs = {"inputmode": "numeric", "size": "8", "autocomplete": "off"}

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        text = one(getypt)
        found = TYPED.fullmatch(text)
        kept = f"{int(found[1]):02}:{found[2] or '00'}" if found else ""
        return kept if KEPT.fullmatch(kept) else text

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if KEPT.fullmatch(antwoord) else Fout("Een tijd ziet er zo uit: 19.30")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return f"{str(antwoord).replace(':', '.')} uur"

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        return {"": str(antwoord).replace(":", ".")}
