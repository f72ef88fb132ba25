"""What the applicant will get when this step is taken: shown before it is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from loket.berichten.commands import rendered
from loket.catalogi.models import Statustype
from loket.kernel.text import date_words
from loket.zaken.models import Grond, Opschorting, Status, Zaak
from loket.zaken.queries.around import kind_of
from loket.zaken.queries.outgoing import goes_out_at, outgoing_of
from loket.zaken.rules.aanvulling import asked_lines
from loket.zaken.rules.termijn import answer_for, regel_in, why_not_suspend
from loket.zaken.rules.words import subject_of, template_of


@dataclass(frozen=True, slots=True)
class Preview:
    """`by_mail` is not so when the applicant left no address: then we write a letter, or nothing."""

    by_mail: bool
    subject: str
    text: str
    goes_at: datetime
    new_day: date | None = None


def preview_of_status(zaak_id: UUID, statustype_id: UUID, toelichting: str, *, now: datetime) -> Preview | None:
    """None when this status is not told."""
    told = Statustype.objects.filter(id=statustype_id, informeren=True).first()
    if told is None:
        return None
    first = not Status.objects.filter(zaak_id=zaak_id).exists()
    words = {
        "statustekst": told.statustekst or told.omschrijving,
        "burgertekst": told.burgertekst,
        "toelichting": toelichting.strip(),
    }
    return _preview(zaak_id, "ontvangst" if first else "status", words, now)


def preview_of_question(zaak_id: UUID, gevraagd: str, uiterlijk: date | None, *, today: date, now: datetime) -> Preview:
    words = {
        "gevraagd": asked_lines(gevraagd) or ["…"],
        "antwoord_uiterlijk": date_words(uiterlijk) if uiterlijk else "…",
        "stil": would_stand_still(Zaak.objects.get(id=zaak_id), today),
    }
    return _preview(zaak_id, "aanvulling", words, now)


def preview_of_longer(zaak_id: UUID, duur: str, reden: str, *, today: date, now: datetime) -> Preview:
    """With the new last day as the rule counts it."""
    zaak = Zaak.objects.get(id=zaak_id)
    new_day = _last_day_with(zaak, duur, today)
    words = {
        "verlengd": True,
        "reden": reden.strip(),
        "oud": date_words(zaak.uiterlijke_einddatum_afdoening) if zaak.uiterlijke_einddatum_afdoening else "",
        "uiterlijk": date_words(new_day) if new_day else "…",
    }
    return _preview(zaak_id, "termijn", words, now, new_day)


def would_stand_still(zaak: Zaak, today: date) -> bool:
    """Whether asking the applicant something makes the term stand still."""
    kind = kind_of(zaak)
    regel = regel_in(kind.termijnregel)
    refusal = why_not_suspend(
        regel,
        allowed=kind.opschorting_mogelijk,
        open_already=Opschorting.objects.filter(zaak=zaak, grond=Grond.AANVULLING, tot=None).exists(),
        grond=Grond.AANVULLING,
        on=today,
        last=zaak.uiterlijke_einddatum_afdoening,
    )
    return regel is not None and refusal is None


def _last_day_with(zaak: Zaak, duur: str, today: date) -> date | None:
    regel = regel_in(kind_of(zaak).termijnregel)
    if regel is None:
        return None
    stood_still = Opschorting.objects.filter(zaak=zaak)
    answer = answer_for(regel, zaak.startdatum, opschortingen=stood_still, verlenging=duur, today=today)
    return answer.end if answer else None


def _preview(zaak_id: UUID, kind: str, words: dict[str, Any], now: datetime, new_day: date | None = None) -> Preview:
    about = outgoing_of(zaak_id)
    return Preview(
        by_mail=bool(about.to.email),
        subject=str(subject_of(kind, about.zaak.identificatie)),
        text=rendered(template_of(kind), {**about.words, **words}),
        goes_at=goes_out_at(now),
        new_day=new_day,
    )
