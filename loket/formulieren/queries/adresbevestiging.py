"""Whether the e-mail address of an aanvraag is of who sent it."""

from uuid import UUID

from loket.formulieren.models import Adresbevestiging
from loket.kernel.secrets import blind_index


def address_is_theirs(aanvraag_id: UUID) -> bool:
    """Nothing waits to be confirmed."""
    return not Adresbevestiging.objects.filter(aanvraag=aanvraag_id, bevestigd_op=None).exists()


def is_confirmed(aanvraag_id: UUID, email: str) -> bool:
    """That this very address was confirmed for this aanvraag."""
    found = Adresbevestiging.objects.filter(aanvraag=aanvraag_id, bevestigd_op__isnull=False)
    return found.filter(adres_index=index_of(email)).exists()


def index_of(email: str) -> bytes:
    return blind_index(f"email:{email.strip().lower()}")
