"""The very message that melders will get, before it is sent."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from loket.berichten.commands import rendered
from loket.meldingen.models import Melding
from loket.meldingen.queries.melders import melders_to_tell
from loket.meldingen.queries.office import goes_out_at
from loket.meldingen.rules.wording import kind_of_end, subject, template_of, words_of

OWN_LINK = "(de eigen link van de melder)"


@dataclass(frozen=True, slots=True)
class Preview:
    """`by_mail` or as a text message; `receivers` is how many get it like this."""

    by_mail: bool
    receivers: int
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Previews:
    goes_at: datetime
    messages: list[Preview]


def preview_of_end(melding: Melding, *, outcome: str, text: str, planned_on: date | None, now: datetime) -> Previews:
    """How the end of this melding will be told: one text for mail and one for sms, as far as anybody gets it."""
    shown = Melding(**{field.attname: getattr(melding, field.attname) for field in Melding._meta.concrete_fields})
    shown.category, shown.team = melding.category, melding.team
    shown.completed_at, shown.planned_on = now, planned_on or melding.planned_on
    kind, goes_at = kind_of_end(outcome), goes_out_at(now)
    words = words_of(shown, goes_at=goes_at, link=OWN_LINK, text=text.strip(), outcome=outcome)
    ways = Counter(bool(melder.email) for melder in melders_to_tell(melding))
    return Previews(
        goes_at,
        [
            Preview(
                by_mail=by_mail,
                receivers=receivers,
                subject=str(subject(kind, shown)) if by_mail else "",
                text=rendered(template_of(kind, by_mail=by_mail), words),
            )
            for by_mail, receivers in sorted(ways.items(), reverse=True)
        ],
    )
