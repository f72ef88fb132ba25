"""Questions about appointments: when there is time, who comes, and what one can come for."""

from loket.afspraken.queries.afspraak import (
    Bezoek,
    afspraak_by_scan,
    afspraak_of_token,
    afspraken_of_partij,
    afspraken_of_zaak,
    day_of,
    history,
    token_of,
)
from loket.afspraken.queries.choice import start_in, time_in_address
from loket.afspraken.queries.form import (
    FormDay,
    FormTimes,
    afspraken_told,
    answer_day,
    answer_words,
    soorten_for_forms,
    times_to_choose,
    why_not_answer,
)
from loket.afspraken.queries.free import first_tijden, soorten, soorten_of_product, vrije_tijden
from loket.afspraken.queries.told import Told
from loket.afspraken.rules.free import Tijd

__all__ = [
    "Bezoek",
    "FormDay",
    "FormTimes",
    "Tijd",
    "Told",
    "afspraak_by_scan",
    "afspraak_of_token",
    "afspraken_of_partij",
    "afspraken_of_zaak",
    "afspraken_told",
    "answer_day",
    "answer_words",
    "day_of",
    "first_tijden",
    "history",
    "soorten",
    "soorten_for_forms",
    "soorten_of_product",
    "start_in",
    "time_in_address",
    "times_to_choose",
    "token_of",
    "vrije_tijden",
    "why_not_answer",
]
