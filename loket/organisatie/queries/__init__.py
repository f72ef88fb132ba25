"""Questions about the organisation, and rows as answers."""

from loket.organisatie.queries.absence import (
    AbsenceRow,
    absence,
    absences,
    absences_of,
    away_on,
    away_today,
    away_without_deputy,
    may_change_absence,
    stand_ins_of,
)
from loket.organisatie.queries.directory import GidsRow, medewerkersgids, number_of
from loket.organisatie.queries.gemeente import GemeenteRow, channel_choices, gemeente, why_not_channel
from loket.organisatie.queries.mandaat import mandates_of, why_not_decide
from loket.organisatie.queries.medewerker import (
    actor_for,
    functies_of,
    holders_of,
    medewerker_choices,
    member_choices,
    signed_in,
    skilled_in,
    skills_of,
)
from loket.organisatie.queries.register import HeldRow, RegisterRow
from loket.organisatie.queries.team import (
    TeamRow,
    afdeling_choices,
    functie_choices,
    mail_of,
    skill_choices,
    skill_codes,
    team_choices,
    team_of,
    teams,
)

__all__ = [
    "AbsenceRow",
    "GemeenteRow",
    "GidsRow",
    "HeldRow",
    "RegisterRow",
    "TeamRow",
    "absence",
    "absences",
    "absences_of",
    "actor_for",
    "afdeling_choices",
    "away_on",
    "away_today",
    "away_without_deputy",
    "channel_choices",
    "functie_choices",
    "functies_of",
    "gemeente",
    "holders_of",
    "mail_of",
    "mandates_of",
    "may_change_absence",
    "medewerker_choices",
    "medewerkersgids",
    "member_choices",
    "number_of",
    "signed_in",
    "skill_choices",
    "skill_codes",
    "skilled_in",
    "skills_of",
    "stand_ins_of",
    "team_choices",
    "team_of",
    "teams",
    "why_not_channel",
    "why_not_decide",
]
