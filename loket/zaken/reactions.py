"""What zaken do when a fact arrives: tell the applicant, take messages back, warn a team."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from loket.berichten.commands import withdraw_bericht, write_bericht
from loket.kernel.actor import SYSTEM
from loket.verwerkingen.events import NoodtoegangTaken
from loket.verwerkingen.models import Noodtoegang
from loket.zaken.commands.letter import write_letter
from loket.zaken.events import AanvullingAsked, DeadlineMoved, StapUndone, StatusToTell
from loket.zaken.models import Aanvulling, Oorzaak, Status, Termijnwijziging, VerteldeDag, Zaak
from loket.zaken.queries.outgoing import (
    Outgoing,
    goes_out_at,
    outgoing_of,
    told_day,
    words_of_aanvulling,
    words_of_move,
)
from loket.zaken.rules.words import is_worth_telling, subject_of, template_of

NEWS = timedelta(days=2)  # a status of longer ago was brought in from elsewhere, and is no news


def tell_the_status(event: StatusToTell) -> None:
    """The initiator hears it in the words of the statustype; of the first one with all that a receipt must say."""
    status = Status.objects.select_for_update(of=("self",)).select_related("statustype").filter(id=event.status_id)
    found = status.first()
    if found is None or found.datum_status_gezet < timezone.now() - NEWS:
        return
    earlier = Status.objects.filter(zaak_id=event.zaak_id, datum_status_gezet__lt=found.datum_status_gezet)
    about, words = (
        outgoing_of(event.zaak_id),
        {
            "statustekst": found.statustype.statustekst or found.statustype.omschrijving,
            "burgertekst": found.statustype.burgertekst,
            "toelichting": found.statustoelichting,
        },
    )
    key = f"zaak:{event.zaak_id}:status:{found.id}"
    _tell(about, "status" if earlier.exists() else "ontvangst", key, **words)
    if about.words["uiterlijk"] and not about.words["klaar"] and not about.words["stil"]:
        _remember(about, key)


def ask_the_applicant(event: AanvullingAsked) -> None:
    asked = Aanvulling.objects.select_for_update().filter(id=event.aanvulling_id, binnen_op=None).first()
    if asked:
        key = f"zaak:{event.zaak_id}:aanvulling:{asked.id}"
        _tell(outgoing_of(event.zaak_id), "aanvulling", key, **words_of_aanvulling(asked))


def tell_the_new_day(event: DeadlineMoved) -> None:
    """Who was told a day, is told the new one; an extension is always told (Awb 4:14, domain facts 2.6)."""
    moved = Termijnwijziging.objects.select_for_update().filter(id=event.wijziging_id).first()
    if moved is None or moved.oorzaak == Oorzaak.OPGESCHORT:  # the question itself tells that time stands still
        return
    about, told = outgoing_of(event.zaak_id), told_day(event.zaak_id)
    longer = moved.oorzaak == Oorzaak.VERLENGD
    if about.zaak.einddatum or not is_worth_telling(told, moved.nieuw, always=longer):
        return
    key = f"zaak:{event.zaak_id}:termijn:{moved.id}"
    if about.to.email:
        _tell(about, "termijn", key, **words_of_move(moved))
        _remember(about, key)
    elif not longer:  # of an extension who extended wrote the letter
        write_letter(event.zaak_id, "termijn", moved=moved, by=SYSTEM)


def take_back_messages(event: StapUndone) -> None:
    """The step was a mistake, and its messages still wait."""
    for about in event.about:
        withdraw_bericht(about=about, by=SYSTEM)
    VerteldeDag.objects.filter(zaak_id=event.zaak_id, about__in=event.about).delete()


def tell_the_team(event: NoodtoegangTaken) -> None:
    """The team hears that somebody looked at its zaak with a reason. The reason itself stands in the log."""
    kind, _, id = event.object.partition(":")
    zaak = Zaak.objects.select_related("team").filter(id=UUID(id)).first() if kind == "zaken" else None
    if zaak is None or zaak.team is None or not zaak.team.email:
        return
    write_bericht(
        to=zaak.team.email,
        subject=f"Iemand bekeek zaak {zaak.identificatie} met een reden",
        template="zaken/berichten/noodtoegang.txt",
        about=f"noodtoegang:{event.noodtoegang_id}",
        wie=Noodtoegang.objects.get(id=event.noodtoegang_id).by_name,
        nummer=zaak.identificatie,
    )


def _tell(about: Outgoing, kind: str, key: str, **words: Any) -> None:
    if about.to.email:
        write_bericht(
            to=about.to.email,
            subject=subject_of(kind, about.zaak.identificatie),
            template=template_of(kind),
            about=key,
            reply_to=about.reply_to,
            not_before=goes_out_at(timezone.now()),
            **{**about.words, **words},
        )


def _remember(about: Outgoing, key: str) -> None:
    day = about.zaak.uiterlijke_einddatum_afdoening
    if day and about.to.email:
        VerteldeDag.objects.get_or_create(about=key, defaults={"zaak_id": about.zaak.id, "dag": day})
