"""“Klopt dit niet?”: somebody doubts a page, its owner hears it and answers (S-124)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker
from loket.redactie.events import SignalAnswered, SignalReceived
from loket.redactie.models import Page, Signal
from loket.redactie.queries.addresses import signal_address
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules.mail import why_not_mail
from loket.redactie.rules.signal import answer_by, why_not_answer, why_not_signal

TEMPLATES = "redactie/berichten"


@transaction.atomic
def signal_page(*, kind: str, slug: str, text: str, email: str = "", by: Actor) -> Signal:
    """Tell the owner. Nobody has to say who they are. Raises Refused for an empty text or a page that is not there."""
    standing = Page.objects.published().select_related("owner")
    page = standing.filter(kind=kind, slug=slug).first()
    refuse(
        None if page else Refusal("page-not-published", "Deze pagina is er niet meer."),
        why_not_signal(text),
        why_not_mail(email),
    )
    assert page
    statute, now = statute_of(page.kind), timezone.now()
    staff = by.kind == ActorKind.STAFF
    signal = Signal.objects.create(
        page=page,
        text=text.strip().replace("\x00", " "),
        email="" if staff else email.strip(),
        sender_id=by.id if staff else "",
        sender_name=by.name if staff else "",
        received_at=now,
        answer_by=answer_by(timezone.localdate(now), statute.signal_days),
    )
    announce(SignalReceived(signal.id, page.id), by=by)
    addressee = page.owner if page.owner.is_active else statute.head_editor
    if addressee and addressee.is_active:
        write_bericht(
            to=addressee.email,
            subject="Klopt deze pagina nog?",
            template=f"{TEMPLATES}/signal.txt",
            about=f"page-signal:{signal.id}",
            page=page,
            signal=signal,
            someone=addressee,
            sender=signal.sender_name or "Iemand",
            link=signal_address(signal.id),
        )
    return signal


@transaction.atomic
def answer_signal(*, signal_id: UUID, answer: str, by: Actor) -> Signal:
    """The answer goes to who asked, when we know where to. Then we forget that mail address."""
    signal = Signal.objects.select_for_update(of=("self",)).select_related("page").get(id=signal_id)
    refuse(*why_not_answer(signal.page.owner_id, answered=bool(signal.answered_at), answer=answer, by=by))
    to = signal.email or mail_of_colleague(signal.sender_id)
    signal.answer, signal.answered_at, signal.answered_by = answer.strip()[:4000], timezone.now(), by.name
    signal.email = ""
    signal.save()
    announce(SignalAnswered(signal.id, signal.page_id), by=by)
    if to:
        write_bericht(
            to=to,
            subject="Antwoord op uw vraag over een pagina",
            template=f"{TEMPLATES}/signal_answer.txt",
            about=f"page-signal-answer:{signal.id}",
            page=signal.page,
            signal=signal,
        )
    return signal


def mail_of_colleague(sender_id: str) -> str:
    if not sender_id:
        return ""
    return Medewerker.objects.filter(id=sender_id, is_active=True).values_list("email", flat=True).first() or ""
