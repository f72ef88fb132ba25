"""Keeping a story: the row of the call, and those of its transfers."""

from collections.abc import Mapping, Sequence

from loket.telefonie.models import Doorverbinding, Gebeurtenis, Gesprek
from loket.telefonie.queries.toestel import NOBODY, AtToestel
from loket.telefonie.rules.number import read_number
from loket.telefonie.rules.story import Story, Told


def keep_story(gesprek: Gesprek, story: Story, heard: Sequence[Gebeurtenis]) -> None:
    """Write the call as it is told, with who had its extensions when they were heard first."""
    people = _people(heard)
    agent = people.get(story.first, NOBODY) if story.first is not None else NOBODY
    gesprek.state, gesprek.outgoing = story.state, story.outgoing
    assert story.rang_at
    gesprek.rang_at, gesprek.answered_at, gesprek.ended_at = story.rang_at, story.answered_at, story.ended_at
    gesprek.voicemail_at = story.voicemail_at
    gesprek.number, gesprek.line = ("", gesprek.line) if gesprek.number_removed_at else _number(story)
    gesprek.dialled, gesprek.queue, gesprek.extension = story.dialled, story.queue, story.extension
    gesprek.agent_id, gesprek.team_id = agent.medewerker_id, agent.team
    holds = story.answered_at and not story.ended_at
    gesprek.holder_id = people.get(story.extension, NOBODY).medewerker_id if holds else None
    offered = {people.get(extension, NOBODY).medewerker_id for extension in story.offered}
    gesprek.offered_to = sorted(id for id in offered if id)
    gesprek.save()
    _keep_transfers(gesprek, story.transfers, people)


def _number(story: Story) -> tuple[str, str]:
    number = read_number(story.number)
    return number.kept, number.line


def _people(heard: Sequence[Gebeurtenis]) -> dict[str, AtToestel]:
    found: dict[str, AtToestel] = {}
    for row in heard:
        for extension, who in (
            (row.extension, AtToestel(row.medewerker_id, row.team_id)),
            (row.to_extension, AtToestel(row.to_medewerker_id, row.to_team_id)),
        ):
            if who != NOBODY:
                found.setdefault(extension, who)
    return found


def _keep_transfers(gesprek: Gesprek, transfers: Sequence[Told], people: Mapping[str, AtToestel]) -> None:
    if not transfers:
        return
    rows = [_row(gesprek, position, told, people) for position, told in enumerate(transfers)]
    rest = [field.name for field in Doorverbinding._meta.fields if field.name not in ("id", "gesprek", "position")]
    Doorverbinding.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["gesprek", "position"], update_fields=rest
    )
    Doorverbinding.objects.filter(gesprek=gesprek, position__gte=len(rows)).delete()


def _row(gesprek: Gesprek, position: int, told: Told, people: Mapping[str, AtToestel]) -> Doorverbinding:
    to = people.get(told.to, NOBODY) if told.to else NOBODY
    return Doorverbinding(
        gesprek=gesprek,
        position=position,
        at=told.at,
        from_extension=told.source,
        passed_on_by=people.get(told.source, NOBODY).medewerker_id,
        to_extension=told.to,
        to_medewerker_id=to.medewerker_id,
        to_team_id=to.team,
        warm=told.warm,
        outcome=told.outcome or "",
        outcome_at=told.outcome_at,
    )
