"""What may be in the organisation, and what follows. No database, no clock."""

from loket.organisatie.rules.absence import why_not_away, why_not_change_absence
from loket.organisatie.rules.channel import why_not_channel
from loket.organisatie.rules.functie import (
    why_not_change_email,
    why_not_change_permissions,
    why_not_give_rights,
    why_not_without_administrator,
)
from loket.organisatie.rules.mandaat import MandaatRow, why_not_decide, why_not_grant
from loket.organisatie.rules.number import DO_NOT_GIVE, number_for, phone_link, phone_to_show
from loket.organisatie.rules.organisation import why_not_hours, why_not_manage, why_not_new, why_not_period

__all__ = [
    "DO_NOT_GIVE",
    "MandaatRow",
    "number_for",
    "phone_link",
    "phone_to_show",
    "why_not_away",
    "why_not_change_absence",
    "why_not_change_email",
    "why_not_change_permissions",
    "why_not_channel",
    "why_not_decide",
    "why_not_give_rights",
    "why_not_grant",
    "why_not_hours",
    "why_not_manage",
    "why_not_new",
    "why_not_period",
    "why_not_without_administrator",
]
