"""A klacht comes in: on the website, by telephone, at the desk, by letter."""

import secrets
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.secrets import blind_index
from loket.kernel.sql import one_at_a_time
from loket.klachten.commands.bijlage import Files, keep_bijlagen
from loket.klachten.commands.held import today
from loket.klachten.commands.write import write_to_klager
from loket.klachten.commands.zaak import open_zaak_of
from loket.klachten.events import KlachtReceived
from loket.klachten.models import BriefSoort, Klacht
from loket.klachten.rules.rechten import why_not_receive as why_not_write_down
from loket.klachten.rules.stappen import why_not_receive
from loket.klachten.rules.termijn import last_day_of
from loket.organisatie.models import Channel
from loket.zoeken.rules.masking import masked

ORAL = (Channel.TELEPHONE, Channel.DESK, Channel.VIDEO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the klager tells. `over`: of whom or what it is, in own words; `wens`: what would put it right; `taal`: of
    the form, empty when a colleague filled it in.
    """

    naam: str
    tekst: str
    email: str = ""
    telefoon: str = ""
    adres: str = ""
    over: str = ""
    wens: str = ""
    gebeurd_op: date | None = None
    taal: str = ""


@transaction.atomic
def receive_klacht(
    told: Told,
    *,
    kanaal: str = Channel.WEBSITE,
    send_key: UUID,
    ontvangen_op: date | None = None,
    bijlagen: Files = (),
    by: Actor,
) -> Klacht:
    """Registered, with its last day, its zaak, and a receipt (Awb 9:6). The same `send_key` again gives the one that
    is there. What is said at the desk or on the telephone is a klacht too (9:2). A BSN in it is masked.
    """
    one_at_a_time(f"klacht:{send_key}")
    if known := Klacht.objects.filter(sleutel=blind_index(str(send_key))).first():
        return known
    day = ontvangen_op or today()
    reachable = bool(told.email.strip() or told.telefoon.strip() or told.adres.strip())
    refuse(why_not_write_down(by=by))
    refuse(
        *why_not_receive(
            naam=told.naam,
            tekst=told.tekst,
            reachable=reachable,
            gebeurd_op=told.gebeurd_op,
            ontvangen_op=day,
            today=today(),
        )
    )
    klacht = _write(told, kanaal, send_key, day)
    keep_bijlagen(klacht, bijlagen)
    klacht.zaak = open_zaak_of(klacht)
    klacht.save(update_fields=["zaak"])
    write_to_klager(klacht, BriefSoort.ONTVANGST, by=by)
    announce(KlachtReceived(klacht.id, klacht.nummer, kanaal, klacht.onderzoeken_tot), by=by)
    return klacht


def _write(told: Told, kanaal: str, send_key: UUID, day: date) -> Klacht:
    return Klacht.objects.create(
        nummer=f"K-{day.year}-{next_number('K', day.year):04d}",
        sleutel=blind_index(str(send_key)),
        volgcode=secrets.token_urlsafe(24),
        kanaal=kanaal,
        schriftelijk=kanaal not in ORAL,
        ontvangen_op=day,
        gebeurd_op=told.gebeurd_op,
        taal=told.taal,
        naam=told.naam.strip(),
        email=told.email.strip(),
        telefoon=told.telefoon.strip(),
        adres=told.adres.strip(),
        tekst=masked(told.tekst.strip()),
        over=masked(told.over.strip()),
        wens=masked(told.wens.strip()),
        onderzoeken_tot=last_day_of(day),
    )
