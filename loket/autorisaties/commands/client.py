"""A client of the APIs, for who installs Loket: made when it is not there, shown when it is."""

import secrets
from dataclasses import dataclass

from django.db import transaction

from loket.autorisaties.models import Applicatie, Sleutel


@dataclass(frozen=True, slots=True)
class Client:
    client_id: str
    secret: str


@transaction.atomic
def show_client(name: str, *, everything: bool) -> Client:
    """The client id and the secret of the application with this name; both are made when they are not there."""
    sleutel, _ = Sleutel.objects.get_or_create(client_id=name, defaults={"secret": secrets.token_urlsafe(32)})
    applicatie = Applicatie.objects.filter(client_ids__contains=[name]).first() or Applicatie(
        client_ids=[name], label=name
    )
    if everything and not applicatie.heeft_alle_autorisaties:
        applicatie.autorisaties.all().delete() if not applicatie._state.adding else None
        applicatie.heeft_alle_autorisaties = True
    applicatie.save()
    return Client(name, sleutel.secret)
