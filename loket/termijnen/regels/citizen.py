"""Terms for residents: birth, death, moving house; and how soon a message is told."""

from loket.termijnen.length import Length, Unit
from loket.termijnen.regel import FirstDay, Shift, TermijnRegel

LIFE = (
    TermijnRegel(
        "birth_declaration",
        "Aangifte van geboorte",
        Length(3, Unit.DAYS),
        law="BW 1:19e lid 7",
        starts="de dag van de geboorte",
    ),
    TermijnRegel(
        "burial_earliest",
        "Begraven of cremeren: op zijn vroegst",
        Length(36, Unit.HOURS),
        law="Wlb 16",
        starts="het moment van overlijden",
        ends="het eerste moment",
    ),
    TermijnRegel(
        "burial_latest",
        "Begraven of cremeren: op zijn laatst",
        Length(6, Unit.WORKING_DAYS),
        law="Wlb 16",
        starts="de dag van het overlijden",
        note="De burgemeester kan een andere termijn geven (Wlb 17).",
    ),
    TermijnRegel(
        "moving_earliest",
        "Verhuizing doorgeven: op zijn vroegst",
        Length(4, Unit.WEEKS),
        law="Wet BRP 2.39",
        starts="de dag van de verhuizing",
        ends="de eerste dag",
        first_day=FirstDay.BACKWARDS,
    ),
    TermijnRegel(
        "moving_declaration",
        "Verhuizing doorgeven: op zijn laatst",
        Length(5, Unit.DAYS),
        law="Wet BRP 2.39",
        starts="de dag van de verhuizing",
    ),
)

MESSAGES = (
    TermijnRegel(
        "notification_48h",
        "Laten weten dat er een bericht klaarstaat",
        Length(48, Unit.HOURS),
        law="Awb 2:10 lid 1",
        starts="het moment waarop het bericht klaarstaat",
        ends="het laatste moment",
    ),
    TermijnRegel(
        "receipt_confirmation",
        "Ontvangst bevestigen",
        Length(2, Unit.WORKING_DAYS),
        law="Awb 2:17 lid 1",
        shift=Shift.COURTESY,
        note="De wet noemt geen dagen. Dit is onze eigen norm.",
    ),
)
