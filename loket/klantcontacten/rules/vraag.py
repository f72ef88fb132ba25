"""By when a question of somebody who is in has an answer."""

from datetime import UTC, datetime

from loket.kernel.text import AMSTERDAM, local
from loket.klantcontacten.rules.internetaak import CLOSING
from loket.termijnen.calendar import add_working_days

ANSWER_DAYS = 2  # working days: the norm of the town for what is asked in writing about a zaak


def answered_by(at: datetime) -> datetime:
    """The closing of the second working day (UTC).

    >>> answered_by(datetime(2026, 11, 27, 9, tzinfo=UTC)).isoformat()
    '2026-12-01T16:00:00+00:00'
    """
    day = add_working_days(local(at).date(), ANSWER_DAYS)
    return datetime.combine(day, CLOSING, tzinfo=AMSTERDAM).astimezone(UTC)
