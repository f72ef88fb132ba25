"""A mail about an aanvraag, in the language in which it was filled in."""

from typing import Any

from django.conf import settings
from django.utils.functional import Promise

from loket.berichten.commands import choose_taal, write_bericht
from loket.formulieren.models import Aanvraag
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.language import reverse_in

MAILS = "formulieren/berichten"


def mail_about(
    aanvraag: Aanvraag, what: str, *, to: str, subject: Promise, about: str, by: Actor = SYSTEM, **words: Any
) -> None:
    write_bericht(
        to=to, subject=subject, template=f"{MAILS}/{what}.txt", about=about, taal=aanvraag.taal, by=by, **words
    )


def link_to(aanvraag: Aanvraag, page: str, token: str, *, site: str = "") -> str:
    """The address of a page for who holds this token, in their language."""
    return f"{site or settings.PUBLIC_URL}{reverse_in(aanvraag.taal, page, token)}"


def note_taal(aanvraag: Aanvraag, email: str) -> None:
    """The address is theirs: whatever else we write there is in this language too. Not when a colleague typed it."""
    if aanvraag.medewerker_id is None:
        choose_taal(address=email, taal=aanvraag.taal)
