"""Our findings, the judgement on each part, and what we do with it (Awb 9:12)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import refuse
from loket.klachten.commands.end import end_klacht
from loket.klachten.commands.held import held_klacht
from loket.klachten.models import BriefSoort, Gehoord, Klacht, Onderdeel, Oordeel
from loket.klachten.rules.oordeel import NAMES, Part, oordeel_of, why_not_judge


@transaction.atomic
def judge_klacht(
    *, klacht_id: UUID, parts: Mapping[int, Part], conclusie: str, afwijking: str = "", by: Actor
) -> Klacht:
    """`parts` by their place. The klager gets findings, judgements and conclusion, with the ombudsman named; there is
    no appeal (9:3). Raises Refused when somebody was not heard, or something is missing.
    """
    klacht = held_klacht(klacht_id, by=by)
    found = list(klacht.onderdelen.order_by("volgorde"))
    judged = [parts.get(each.volgorde, Part()) for each in found]
    refuse(
        *why_not_judge(
            judged,
            conclusie=conclusie,
            heard=klacht.hoorgesprekken.filter(wie__in=(Gehoord.KLAGER, Gehoord.BEIDEN)).exists(),
            not_heard=klacht.niet_horen,
            advised=bool(klacht.advies),
            adviser=klacht.met_adviseur,
            late_answers=klacht.beklaagden.filter(afschrift_op=None).count(),
        )
    )
    for onderdeel, part in zip(found, judged, strict=True):
        onderdeel.oordeel, onderdeel.bevinding, onderdeel.norm = part.oordeel, part.bevinding.strip(), part.norm
        onderdeel.save()
    klacht.conclusie, klacht.afwijking = conclusie.strip(), afwijking.strip()[:1000]
    whole = oordeel_of([part.oordeel for part in judged])
    words = {"uitkomst": str(whole.label).lower(), "delen": [_words(each) for each in found]}
    more = {"conclusie": klacht.conclusie, "advies": klacht.advies or "", "afwijking": klacht.afwijking}
    return end_klacht(klacht, whole, BriefSoort.OORDEEL, by=by, **words, **more)


def _words(onderdeel: Onderdeel) -> dict[str, Any]:
    return {
        "tekst": onderdeel.tekst,
        "bevinding": onderdeel.bevinding,
        "oordeel": Oordeel(onderdeel.oordeel).label,
        "norm": NAMES.get(onderdeel.norm, "").lower(),
    }
