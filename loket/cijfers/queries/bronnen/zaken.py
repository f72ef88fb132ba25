"""Zaken that ended, counted as `zaken.queries.in_time` does. Only what somebody may see is listed."""

from loket.cijfers.rules.bron import Bron, Telling
from loket.zaken.queries.seen import seen_by

ZAKEN = Bron(
    code="zaken",
    naam="zaken",
    rows="zaken_zaak z JOIN catalogi_zaaktype c ON c.id = z.zaaktype_id",
    where="z.einddatum IS NOT NULL AND z.geleid_door = ''",
    id="z.id",
    moment="z.einddatum",
    is_day=True,
    team="coalesce(z.team_id, '')",
    facts={
        "has_term": "z.uiterlijke_einddatum_afdoening IS NOT NULL",
        "in_time": "coalesce(z.einddatum <= z.uiterlijke_einddatum_afdoening, false)",
        "took": "(z.einddatum - z.startdatum)::bigint * 86400",
    },
    titel="concat_ws(', ', z.identificatie, c.omschrijving)",
    page="zaken:zaak",
    tellingen=(
        Telling("zaken-klaar"),
        Telling("zaken-op-tijd", "in_time::int", "has_term", "NOT in_time"),
        Telling("doorlooptijd-zaken", "took"),
    ),
    seen=lambda by: seen_by(by),
    apps=("zaken",),
)
