"""Answers that a colleague looked at, on the day on which they were given. Which answer was whose is never listed."""

from loket.cijfers.rules.bron import Bron, Telling, may_any

STEEKPROEF = Bron(
    code="steekproef",
    naam="antwoorden in de steekproef",
    rows="cijfers_steekproef s",
    where="s.beoordeeld_op IS NOT NULL",
    id="s.id",
    moment="s.dag",
    is_day=True,
    kanaal="s.kanaal",
    product="s.product",
    team="s.team",
    facts={
        "good": "(s.juist AND s.volledig)",
        "points": "(s.juist::int + s.volledig::int + s.duidelijk::int + s.passend::int + s.vriendelijk::int)",
    },
    tellingen=(
        Telling("antwoord-goed", "good::int", wrong="NOT good"),
        Telling("antwoord-punten", "points"),
    ),
    seen=may_any(),
    apps=("cijfers",),
)
