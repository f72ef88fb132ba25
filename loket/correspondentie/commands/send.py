"""Let it go: by mail at once, or ready for the post; and what went out stands in the dossier."""

from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.correspondentie.commands.word import settle
from loket.correspondentie.commands.write import hold_brief
from loket.correspondentie.events import BriefLetGo
from loket.correspondentie.models import Brief, Staat, Weg
from loket.correspondentie.queries.letter import pdf_that_goes
from loket.correspondentie.queries.papers import outgoing_kind
from loket.correspondentie.queries.reach import reach_at
from loket.correspondentie.queries.word import has_pdf, word_of
from loket.correspondentie.rules.brief import why_not_send
from loket.correspondentie.rules.mail import as_mail
from loket.correspondentie.rules.word import why_not_send_word
from loket.documenten.commands import add_document as register
from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie.queries import gemeente, mail_of
from loket.termijnen.hours import not_in_quiet_hours
from loket.zaken.commands.dossier import add_document

SENT_AS = {
    Weg.EMAIL: Staat.VERZONDEN,
    Weg.POST: Staat.TE_POSTEN,
    Weg.MIJN: Staat.VERZONDEN,
    Weg.BOX: Staat.ONDERWEG,
}
DELIVER = "loket.correspondentie.jobs.deliver_to_box"
NOTICE = "bericht-in-mijn"
LETTER = _("Hieronder staat een brief over uw zaak. De brief is in het Nederlands.")


def about_of(brief: Brief) -> str:
    """The key by which berichten knows it."""
    return f"zaak:{brief.zaak_id}:brief:{brief.id}"


@transaction.atomic
def send_brief(*, brief_id: UUID, by: Actor) -> Brief:
    """Raises Refused with everything that is wrong. A mail leaves outside the quiet hours of the town;
    of what is placed in Mijn a mail tells, well within 48 hours (Awb 2:10).
    """
    brief = hold_brief(brief_id, by=by)
    now = timezone.now()
    until = last_day_to_object(timezone.localdate(now)).end if brief.soort.is_besluit else None
    reach = reach_at(brief.zaak_id, brief.soort_id, email=brief.email, adres=brief.adres)
    refuse(
        *why_not_send(brief, reach=reach, objection_until=until),
        *(why_not_send_word(Weg(brief.weg), has_pdf=has_pdf(brief.id)) if word_of(brief) else []),
    )
    brief.document_id = put_in_dossier(brief, by=by)
    settle(brief)
    brief.staat, brief.klaar_op = SENT_AS[Weg(brief.weg)], now
    if brief.staat == Staat.VERZONDEN:
        brief.verzonden_op = now
        (_mail if brief.weg == Weg.EMAIL else _notice)(brief, by=by)
    brief.save(update_fields=["document_id", "staat", "klaar_op", "verzonden_op"])
    announce(BriefLetGo(brief.id, brief.zaak_id, brief.soort_id, brief.weg), by=by)
    if brief.weg == Weg.BOX:
        enqueue(DELIVER, brief_id=str(brief.id))
    return brief


def put_in_dossier(brief: Brief, *, by: Actor) -> UUID | None:
    """The PDF, as the kind of document that goes out; None when the zaaktype names no such kind."""
    kind = outgoing_kind(brief)
    if kind is None:
        return None
    today = timezone.localdate()
    document_id = register(
        file=SimpleUploadedFile("brief.pdf", pdf_that_goes(brief, on=today), "application/pdf"),
        informatieobjecttype_id=kind,
        bronorganisatie=brief.zaak.bronorganisatie,
        auteur=by.name or "Loket",
        titel=brief.onderwerp,
        verzenddatum=None if brief.weg == Weg.POST else today,
        indicatie_gebruiksrecht=False,  # our own text: nobody else has rights on it
        by=by,
    )
    add_document(zaak_id=brief.zaak_id, document_id=document_id, by=by)
    return document_id


def _mail(brief: Brief, *, by: Actor) -> None:
    town = gemeente()
    write_bericht(
        to=brief.email,
        subject=brief.onderwerp,
        template="correspondentie/berichten/bericht.txt",
        about=about_of(brief),
        reply_to=(mail_of(brief.zaak.team_id) if brief.zaak.team_id else "") or town.email,
        not_before=not_in_quiet_hours(timezone.now(), town.quiet_from, town.quiet_until),
        taal=brief.taal if brief.taal == "en" else "",
        english_line="" if brief.taal == "en" else LETTER,
        tekst=as_mail(brief.tekst),
        nummer=brief.zaak.identificatie,
        by=by,
    )


def _notice(brief: Brief, *, by: Actor) -> None:
    """That there is something to read. What it is about, and an address to click on, stay out of the mail."""
    town = gemeente()
    write_bericht(
        to=brief.email,
        subject=_("Er staat een bericht voor u klaar"),
        template="correspondentie/berichten/klaar.txt",
        about=f"{NOTICE}:brief:{brief.id}",
        reply_to=(mail_of(brief.zaak.team_id) if brief.zaak.team_id else "") or town.email,
        not_before=not_in_quiet_hours(timezone.now(), town.quiet_from, town.quiet_until),
        by=by,
    )
