"""Arrange a mailbox: its address, its team, where it is fetched, and its rules."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.berichten.rules import mail_address
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.mail.events import PostbusChanged
from loket.mail.models import Beveiliging, Postbus, Postbusregel, Regelveld
from loket.mail.rules.arrival import Regel
from loket.mail.rules.handling import why_not_arrange
from loket.organisatie.models import Team

OF_HERE = ("127.0.0.1", "::1", "localhost")
WRONG_ADDRESS = Refusal("address-wrong", "Dit e-mailadres klopt niet.", "adres")
TAKEN = Refusal("postbus-taken", "Deze postbus staat er al.", "adres")
NO_TEAM = Refusal("team-missing", "Kies een team.", "team")
NO_USER = Refusal("user-missing", "Vul de gebruiker in. Zonder gebruiker halen wij geen mail op.", "gebruiker")
NOT_SAFE = Refusal("not-encrypted", "Kies een versleutelde verbinding. De mail gaat over het net.", "beveiliging")
EMPTY_RULE = Refusal("rule-empty", "Vul in wat erin staat, en kies een team of spam.", "regels")


@transaction.atomic
def keep_postbus(
    *,
    postbus_id: UUID | None = None,
    naam: str,
    adres: str,
    team: str,
    wachtwoord: str = "",
    regels: Sequence[Regel] = (),
    by: Actor,
    **fields: Any,
) -> Postbus:
    """A new one, or one as it is from now on. An empty password leaves the one that is there."""
    postbus = Postbus.objects.select_for_update().get(id=postbus_id) if postbus_id else Postbus()
    address = (mail_address(adres) or "").lower()
    taken = Postbus.objects.filter(adres=address).exclude(id=postbus.id).exists()
    refuse(
        why_not_arrange(by),
        None if address else WRONG_ADDRESS,
        TAKEN if taken else None,
        None if Team.objects.filter(code=team, active=True).exists() else NO_TEAM,
        *_why_not_server(fields),
        EMPTY_RULE if any(not each.bevat.strip() or not (each.team or each.spam) for each in regels) else None,
    )
    postbus.naam, postbus.adres, postbus.team_id = naam.strip(), address, team
    for name, value in fields.items():
        setattr(postbus, name, value)
    if wachtwoord:
        postbus.wachtwoord = wachtwoord
    postbus.save()
    _keep_regels(postbus, regels)
    announce(PostbusChanged(postbus.id), by=by)
    return postbus


def _why_not_server(told: dict[str, Any]) -> list[Refusal]:
    if not told.get("server"):
        return []
    found = [] if told.get("gebruiker") else [NO_USER]
    open_wire = told.get("beveiliging") == Beveiliging.GEEN and told["server"] not in OF_HERE
    return [*found, NOT_SAFE] if open_wire else found


def _keep_regels(postbus: Postbus, regels: Sequence[Regel]) -> None:
    postbus.regels.all().delete()
    Postbusregel.objects.bulk_create(
        Postbusregel(
            postbus=postbus,
            volgorde=number,
            veld=Regelveld(each.veld),
            bevat=each.bevat.strip()[:100],
            team_id=each.team or None,
            spam=each.spam,
        )
        for number, each in enumerate(regels)
    )
