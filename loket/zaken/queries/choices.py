"""What staff chooses from: kinds of zaken, steps, outcomes, parts that people have, and whom to hand over to."""

from collections.abc import Iterable
from uuid import UUID

from loket.catalogi.models import Resultaattype, Roltype, Statustype
from loket.kernel.sql import rows
from loket.organisatie import queries as organisatie

Choices = list[tuple[str, str]]
Grouped = list[tuple[str, Choices]]
STAFF_ROLLEN = ("behandelaar", "zaakcoordinator", "beslisser", "klantcontacter")
# A zaak can be opened of the version that is valid now.
ZAAKTYPEN = """
    SELECT DISTINCT ON (z.omschrijving, z.identificatie) z.id, z.identificatie, z.omschrijving, z.bsn_grondslag <> ''
    FROM catalogi_zaaktype z
    WHERE NOT z.concept AND z.begin_geldigheid <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
        AND (z.einde_geldigheid IS NULL OR z.einde_geldigheid > (now() AT TIME ZONE 'Europe/Amsterdam')::date)
    ORDER BY z.omschrijving, z.identificatie, z.begin_geldigheid DESC
"""
STATUSSEN = """
    SELECT DISTINCT s.omschrijving FROM catalogi_statustype s JOIN catalogi_zaaktype z ON z.id = s.zaaktype_id
    WHERE NOT z.concept AND (%(zaaktype)s::text = '' OR z.identificatie = %(zaaktype)s::text) ORDER BY 1
"""


def zaaktypen_to_open() -> list[tuple[UUID, str, bool]]:
    """Id, name, and whether a BSN may be asked."""
    return [(id, name, bsn) for id, _, name, bsn in rows(ZAAKTYPEN, {})]


def zaaktype_choices() -> Choices:
    """By identificatie, whatever the version: for a filter."""
    return [(identificatie, name) for _, identificatie, name, _ in rows(ZAAKTYPEN, {})]


def status_choices(zaaktype: str = "") -> Choices:
    """The names of statuses, of one kind of zaak or of all."""
    return [(name, name) for (name,) in rows(STATUSSEN, {"zaaktype": zaaktype})]


def steps_to_take(zaaktype_id: UUID) -> Choices:
    """All statuses of this kind but the end."""
    found = list(Statustype.objects.filter(zaaktype_id=zaaktype_id).order_by("volgnummer"))
    return [(str(each.id), each.omschrijving) for each in found[:-1]]


def checks_of(statustype_id: UUID | None) -> list[str]:
    """What must be ticked before this status is set."""
    if statustype_id is None:
        return []
    found = Statustype.objects.filter(id=statustype_id).values_list("checklistitem_statustype", flat=True).first()
    return [each.get("vraagstelling") or each.get("itemnaam", "") for each in found or [] if each.get("verplicht")]


def outcomes(zaaktype_id: UUID) -> Choices:
    found = Resultaattype.objects.filter(zaaktype_id=zaaktype_id).order_by("id")
    return [(str(id), name) for id, name in found.values_list("id", "omschrijving")]


def parts_to_give(zaaktype_id: UUID) -> Choices:
    """What people from outside can be in this kind of zaak."""
    found = Roltype.objects.filter(zaaktype_id=zaaktype_id).exclude(omschrijving_generiek__in=STAFF_ROLLEN)
    return [(str(id), name) for id, name in found.order_by("id").values_list("id", "omschrijving")]


def receivers(teams: Iterable[str]) -> Grouped:
    """The colleagues of these teams by name, and all teams. Values: "<team>:<id of the colleague>" and "<team>:"."""
    all_teams, mine = organisatie.teams(), set(teams)
    colleagues = [(f"Collega's van {team.name}", _people(team.code)) for team in all_teams if team.code in mine]
    return [
        *((label, people) for label, people in colleagues if people),
        ("Teams", [(f"{team.code}:", team.name) for team in all_teams]),
    ]


def _people(team: str) -> Choices:
    return [(f"{team}:{id}", name) for id, name in organisatie.member_choices(team)]
