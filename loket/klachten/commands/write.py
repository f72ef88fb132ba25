"""Write to the klager: by mail when there is an address, else a letter that somebody posts."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import rendered, write_bericht
from loket.berichten.models import Channel, Taal
from loket.berichten.queries import taal_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.language import link_of_reader
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import date_words
from loket.klachten.commands.held import held_klacht, today
from loket.klachten.events import KlachtbriefPosted
from loket.klachten.models import BriefSoort, Klacht, Klachtbrief
from loket.klachten.rules.termijn import call_before, ombudsman_until

SUBJECTS = {
    BriefSoort.ONTVANGST: _("Wij hebben uw klacht ontvangen"),
    BriefSoort.VERDAGING: _("Uw klacht kost meer tijd"),
    BriefSoort.OPGELOST: _("Wat wij met u afspraken over uw klacht"),
    BriefSoort.NIET_BEHANDELD: _("Wij behandelen uw klacht niet"),
    BriefSoort.INGETROKKEN: _("U trok uw klacht in"),
    BriefSoort.OORDEEL: _("Ons oordeel over uw klacht"),
}
# What counts in law stays Dutch (Awb 2:6). Who reads English is told what it is about.
IN_DUTCH = {
    BriefSoort.NIET_BEHANDELD: _("Wij onderzoeken uw klacht niet. Hieronder leest u in het Nederlands waarom."),
    BriefSoort.OORDEEL: _("Wij onderzochten uw klacht. Hieronder leest u in het Nederlands wat wij vinden."),
}


def write_to_klager(klacht: Klacht, soort: BriefSoort, *, by: Actor, **more: Any) -> Klachtbrief | None:
    """The text is kept as it went out. None for who left neither a mail address nor one to post to."""
    if not (klacht.email or klacht.adres):
        return None
    words = {**words_of(klacht), **more}
    template, line = f"klachten/berichten/{soort}.txt", IN_DUTCH.get(soort, "")
    taal = klacht.taal or taal_of(Channel.EMAIL, klacht.email or "")
    with translation.override(Taal.NL if line else taal):
        onderwerp = f"{SUBJECTS[soort]} ({klacht.nummer})"
    brief = Klachtbrief.objects.create(
        klacht=klacht,
        soort=soort,
        onderwerp=onderwerp,
        tekst=rendered(template, words, taal=taal, english_line=line),
        op_papier=not klacht.email,
        geschreven_op=timezone.now(),
        verzonden_op=timezone.now() if klacht.email else None,
    )
    if klacht.email:
        write_bericht(
            to=klacht.email,
            subject=brief.onderwerp,
            template=template,
            about=f"klacht:{klacht.id}:{soort}:{brief.id}",
            taal=taal,
            english_line=line,
            by=SYSTEM,
            **words,
        )
    return brief


@transaction.atomic
def mark_posted(*, klacht_id: UUID, brief_id: UUID, by: Actor) -> None:
    """A letter on paper went out. Raises Klacht.DoesNotExist, Klachtbrief.DoesNotExist, Refused."""
    klacht = held_klacht(klacht_id, by=by, closed_too=True)
    brief = Klachtbrief.objects.select_for_update().get(id=brief_id, klacht=klacht)
    refuse(Refusal("already-sent", "Deze brief is al verstuurd.") if brief.verzonden_op else None)
    brief.verzonden_op = timezone.now()
    brief.save(update_fields=["verzonden_op"])
    announce(KlachtbriefPosted(klacht.id, brief.id), by=by)


def words_of(klacht: Klacht) -> dict[str, Any]:
    """What every letter can tell."""
    ended = klacht.afgedaan_op or today()
    return {
        "naam": klacht.naam,
        "nummer": klacht.nummer,
        "ontvangen": date_words(klacht.ontvangen_op),
        "uiterlijk": date_words(klacht.onderzoeken_tot),
        "bellen": date_words(call_before(klacht.ontvangen_op)),
        "behandelaar": klacht.behandelaar.name if klacht.behandelaar else "",
        "ombudsman_tot": date_words(ombudsman_until(ended)),
        "link": link_of_reader("klachten:standing", klacht.volgcode) if klacht.email else "",
    }
