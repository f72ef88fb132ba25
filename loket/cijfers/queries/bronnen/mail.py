"""Mail that somebody had to answer: in time, and how long it took."""

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.mail.models.mailbericht import TRAYS, Toestand
from loket.mail.permissions import BEHANDELEN

MAIL = Bron(
    code="mail",
    naam="mails",
    rows="mail_mailbericht m",
    where="m.toestand <> ALL(%(no_work)s::text[])",
    id="m.id",
    moment="m.ontvangen_op",
    kanaal="'email'",
    team="m.team_id",
    facts={
        "due": "(m.klaar_op IS NOT NULL OR m.uiterlijk < now())",
        "in_time": "coalesce(m.klaar_op <= m.uiterlijk, false)",
        "answered": "(m.toestand = 'beantwoord' AND m.klaar_op IS NOT NULL)",
        "took": "extract(epoch FROM m.klaar_op - m.ontvangen_op)::bigint",
    },
    titel="coalesce(nullif(left(m.onderwerp, 80), ''), 'Mail zonder onderwerp')",
    page="mail:one",
    tellingen=(
        Telling("mails"),
        Telling("mail-op-tijd", "in_time::int", "due", "NOT in_time"),
        Telling("mail-antwoordtijd", "took", "answered"),
    ),
    seen=may_any(BEHANDELEN),
    apps=("mail",),
    values=lambda: {"no_work": [*TRAYS, Toestand.SAMENGEVOEGD]},
)
