"""Whether the e-mail address of an aanvraag is of who sent it."""

from uuid import UUID

from loket.berichten.queries import berichten_about
from loket.formulieren.models import Adresbevestiging
from loket.kernel.secrets import blind_index


def address_is_theirs(aanvraag_id: UUID) -> bool:
    """Nothing waits to be confirmed."""
    return not Adresbevestiging.objects.filter(aanvraag=aanvraag_id, bevestigd_op=None).exists()


def about_mail(row: Adresbevestiging) -> str:
    """What the mail with its link is about."""
    return f"formulier-adres:{row.aanvraag_id}:{row.sleutel.hex()[:16]}"


def is_mailed(aanvraag_id: UUID) -> bool:
    """Whether the link with which the address is confirmed was mailed, or will be."""
    row = Adresbevestiging.objects.filter(aanvraag=aanvraag_id).first()
    return row is not None and bool(berichten_about(about_mail(row), most=1))


def is_confirmed(aanvraag_id: UUID, email: str) -> bool:
    """That this very address was confirmed for this aanvraag."""
    found = Adresbevestiging.objects.filter(aanvraag=aanvraag_id, bevestigd_op__isnull=False)
    return found.filter(adres_index=index_of(email)).exists()


def index_of(email: str) -> bytes:
    return blind_index(f"email:{email.strip().lower()}")
