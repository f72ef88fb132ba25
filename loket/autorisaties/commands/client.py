"""A client of the APIs, for who installs Loket: made when it is not there, shown when it is."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from loket.autorisaties.changed import rights_changed
from loket.autorisaties.commands.sleutel import sealed
from loket.autorisaties.models import Applicatie, Component, Sleutel
from loket.zgw.caller import LEVELS

COMPONENTS = {
    "autorisaties": Component.AC,
    "notificaties": Component.NRC,
    "catalogi": Component.ZTC,
    "documenten": Component.DRC,
    "besluiten": Component.BRC,
    "klantinteracties": Component.KIC,
}


@dataclass(frozen=True, slots=True)
class Client:
    client_id: str
    secret: str


@transaction.atomic
def show_client(name: str, *, everything: bool = False, scopes: Iterable[str] = (), level: str = LEVELS[-1]) -> Client:
    """The client id and the secret of the application with this name; both are made when they are not there.

    `scopes` are given for every type, up to this level of confidentiality; they replace the rights it had.
    """
    sleutel, _ = Sleutel.objects.get_or_create(client_id=name, defaults=sealed(secrets.token_urlsafe(32)))
    applicatie = Applicatie.objects.filter(client_ids__contains=[name]).first()
    if applicatie is None:
        applicatie = Applicatie.objects.create(client_ids=[name], label=name)
    given = list(scopes)
    if everything or given:
        applicatie.autorisaties.all().delete()
        applicatie.heeft_alle_autorisaties = everything
        applicatie.save()
    for component, of_component in _by_component(given).items():
        applicatie.autorisaties.create(component=component, scopes=of_component, max_vertrouwelijkheidaanduiding=level)
    rights_changed()
    return Client(name, sleutel.secret)


def _by_component(scopes: list[str]) -> dict[str, list[str]]:
    """`zaken.lezen` belongs to the Zaken API; a scope of no API of its own, to the Zaken API as well."""
    found: dict[str, list[str]] = {}
    for scope in scopes:
        found.setdefault(COMPONENTS.get(scope.split(".")[0], Component.ZRC), []).append(scope)
    return found
