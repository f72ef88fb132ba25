"""How a meeting and its papers are found. Only what is public comes here."""

from datetime import date
from uuid import UUID

from loket.kernel.text import date_words
from loket.zoeken.rules.findable import Findable


def findable_vergadering(
    vergadering_id: UUID, *, naam: str, gremium: str, day: date, locatie: str, state: str, text: str
) -> Findable:
    return Findable(
        kind="vergadering",
        ref=str(vergadering_id),
        url=f"/raad/{vergadering_id}/",
        title=f"{naam} op {date_words(day)}",
        summary=f"{gremium}, {state}. Plaats: {locatie}.",
        text=text,
        facts={"dag": day.isoformat(), "gremium": gremium},
    )


def findable_stuk(
    stuk_id: UUID, *, vergadering_id: UUID, titel: str, soort: str, naam: str, day: date, agendapunt: str
) -> Findable:
    about = f"{soort} bij {naam} op {date_words(day)}."
    return Findable(
        kind="raadsstuk",
        ref=str(stuk_id),
        url=f"/raad/{vergadering_id}/#stuk-{stuk_id}",
        title=titel,
        summary=f"{about} {agendapunt}".strip(),
        facts={"dag": day.isoformat(), "soort": soort},
    )
