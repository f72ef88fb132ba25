"""The history of a zaak, told in sentences: its trail, its term, and our own steps, the newest first."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from loket.kernel.audit import HistoryRow, history_of
from loket.kernel.sql import rows
from loket.organisatie.models import Medewerker, Team
from loket.zaken.models import Oorzaak, Termijnwijziging
from loket.zaken.rules.told import Line, Names, Told, told_of_fact, told_of_line, told_of_move

MOST = 100
TYPE = "right(coalesce(w.nieuw, w.oud)->>'{name}', 36)::uuid"
TRAIL = f"""
    SELECT w.aanmaakdatum, w.resource, w.actie, w.resource_weergave, w.gebruikers_weergave, w.applicatie_weergave,
        coalesce(CASE w.resource
            WHEN 'status' THEN (SELECT s.omschrijving FROM catalogi_statustype s
                WHERE s.id = {TYPE.replace("{name}", "statustype")})
            WHEN 'resultaat' THEN (SELECT r.omschrijving FROM catalogi_resultaattype r
                WHERE r.id = {TYPE.replace("{name}", "resultaattype")})
        END, ''),
        CASE WHEN w.resource = 'zaak' AND w.oud IS NOT NULL AND w.nieuw IS NOT NULL THEN
            ARRAY(SELECT k FROM jsonb_object_keys(w.nieuw) k WHERE w.nieuw->k IS DISTINCT FROM w.oud->k)
        ELSE '{{}}' END
    FROM zgw_wijziging w WHERE w.hoofd_id = %(zaak)s::uuid ORDER BY w.id DESC LIMIT {MOST}
"""
WITH_PEOPLE = "ZaakHandedOver"


def story_of(zaak_id: UUID, *, most: int = MOST) -> list[Told]:
    """Three statements, and two more when somebody handed the zaak over."""
    found = [*_trail(zaak_id), *_moves(zaak_id), *_facts(history_of("zaken", zaak_id, most=MOST))]
    return sorted(found, key=lambda told: told.at, reverse=True)[:most]


def _trail(zaak_id: UUID) -> Iterator[Told]:
    return (told for found in rows(TRAIL, {"zaak": zaak_id}) if (told := told_of_line(Line(*found))))


def told_line(found: tuple[Any, ...]) -> Told:
    """A line of TRAIL, also one that the history leaves to another."""
    line = Line(*found)
    return told_of_line(line) or Told(line.at, "edit", "De termijn is gewijzigd", line.user or line.application)


def _moves(zaak_id: UUID) -> Iterator[Told]:
    found = Termijnwijziging.objects.filter(zaak_id=zaak_id).order_by("-id")[:MOST]
    return (
        told_of_move(each.op, Oorzaak(each.oorzaak).label, each.oud, each.nieuw, each.reden, each.door)
        for each in found
    )


def _facts(history: Iterable[HistoryRow]) -> Iterator[Told]:
    found = list(history)
    names = _names(each for each in found if each.kind.endswith(WITH_PEOPLE))
    for each in found:
        who = each.by_name if each.by_kind != "system" else "automatisch"
        if told := told_of_fact(each.at, each.kind, each.facts, who, names):
            yield told


def _names(handed_over: Iterable[HistoryRow]) -> Names:
    facts = [each.facts for each in handed_over]
    if not facts:
        return Names()
    people = {str(each["behandelaar_id"]) for each in facts if each.get("behandelaar_id")}
    return Names(
        teams=dict(Team.objects.values_list("code", "name")),
        people={str(each.id): each.name for each in Medewerker.objects.filter(id__in=people)},
    )
