"""Where people of the demo town can come to, and the days on which that is other than usual. All of it is invented."""

from datetime import date

from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_afwijking, add_locatie
from loket.locaties.rules.facility import NO, YES

OFFICE = {str(day): [["09:00", "17:00"]] for day in range(5)}
PLACES = {
    "gemeentehuis": {
        "name": "Gemeentehuis",
        "summary": "Voor paspoort, rijbewijs, trouwen en andere vragen. Op donderdag kunt u tot 20.00 uur komen.",
        "address": "Voorbeeldplein 1, Bergen (verzonnen)",
        "opening_hours": OFFICE | {"3": [["09:00", "20:00"]]},
        "facilities": {
            "drempelvrij": YES,
            "lage_balie": YES,
            "toilet": YES,
            "parkeerplaats": YES,
            "ringleiding": YES,
            "rustige_ruimte": YES,
            "borden": NO,
            "kinderen": YES,
        },
        "position": 1,
    },
    "steunpunt-egmond": {
        "name": "Steunpunt Egmond",
        "summary": "Voor vragen over zorg, geld en wonen. U kunt zo binnenlopen.",
        "address": "Duinvoorbeeldstraat 8, Egmond aan Zee (verzonnen)",
        "opening_hours": {"1": [["09:00", "12:30"]], "3": [["13:00", "17:00"]]},
        "facilities": {"drempelvrij": YES, "lage_balie": NO, "toilet": YES, "ringleiding": NO, "rustige_ruimte": YES},
        "position": 2,
    },
    "milieustraat": {
        "name": "Milieustraat",
        "summary": "Hier brengt u grof afval, tuinafval en klein chemisch afval. Neem uw afvalpas mee.",
        "address": "Proefweg 20, Bergen (verzonnen)",
        "opening_hours": {
            **{str(day): [["09:00", "16:00"]] for day in range(5)},
            "5": [["10:00", "15:00"]],
        },
        "facilities": {"drempelvrij": YES, "toilet": NO, "borden": YES},
        "position": 3,
    },
    "gemeentewerf": {
        "name": "Gemeentewerf",
        "summary": "Hier haalt u gevonden voorwerpen op. Bel eerst voor een afspraak.",
        "address": "Proefweg 22, Bergen (verzonnen)",
        "by_appointment": True,
        "opening_hours": {str(day): [["08:00", "12:00"]] for day in range(5)},
        "facilities": {"drempelvrij": NO},
        "position": 4,
    },
}
# On these evenings everybody goes home early; the milieustraat is closed on a day of its own.
EARLY = ((12, 24, "Kerstavond"), (12, 31, "Oudjaarsdag"))


def set_up_locaties() -> None:
    for code, told in PLACES.items():
        add_locatie(code=code, by=SYSTEM, **told)
    today = timezone.localdate()
    for month, day, reason in EARLY:
        on = _next(month, day, today)
        add_afwijking(locatie="", first_day=on, last_day=on, spans=[["09:00", "15:00"]], reason=reason, by=SYSTEM)
    on = _next(12, 5, today)
    add_afwijking(
        locatie="milieustraat",
        first_day=on,
        last_day=on,
        spans=[["09:00", "14:00"]],
        reason="Sinterklaas",
        by=SYSTEM,
    )


def _next(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)
