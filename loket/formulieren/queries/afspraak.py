"""The times that a form shows, and what we know of the one that was chosen."""

from typing import Any
from uuid import UUID, uuid5

from django.utils import timezone

from loket.afspraken import queries as afspraken
from loket.afspraken.queries import FormTimes, Told
from loket.formulieren.models import Aanvraag
from loket.formulieren.rules.content import Vraag
from loket.partijen.models import Partij


def times_of(vraag: Vraag, antwoord: Any) -> FormTimes:
    """The days that somebody looks at now."""
    told = antwoord or {}
    return afspraken.times_to_choose(
        vraag.afspraak,
        now=timezone.now(),
        locatie=told.get("plek", ""),
        from_day=told.get("vanaf", ""),
    )


def with_words(vraag: Vraag, antwoord: dict[str, Any]) -> dict[str, Any]:
    """The answer with the words and the day of what was chosen, and whether somebody else has it."""
    keuze = str(antwoord.get("keuze", ""))
    told = {name: text for name, text in antwoord.items() if name in ("keuze", "vanaf", "plek")}
    day = afspraken.answer_day(keuze)
    if day is None:
        return {name: text for name, text in told.items() if name != "keuze"}
    gone = afspraken.why_not_answer(vraag.afspraak, keuze, now=timezone.now())
    told |= {"woorden": afspraken.answer_words(keuze), "dag": day.isoformat()}
    return {**told, "bezet": True} if gone else told


def afspraak_id_of(aanvraag: Aanvraag, vraag: Vraag) -> UUID:
    """Of the visit that this question makes: always the same, so that sent twice it is one."""
    return uuid5(aanvraag.id, vraag.code)


def partij_of(aanvraag: Aanvraag) -> UUID | None:
    """Who logged in, while they are among our customers still."""
    found = Partij.objects.filter(id=aanvraag.partij).values_list("id", flat=True) if aanvraag.partij else None
    return found.first() if found is not None else None


def made_by(aanvraag: Aanvraag, vragen: list[Vraag]) -> list[Told]:
    """The visits of a form that was sent, as they stand now."""
    return afspraken.afspraken_told(afspraak_id_of(aanvraag, vraag) for vraag in vragen) if vragen else []
