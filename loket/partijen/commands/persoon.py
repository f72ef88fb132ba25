"""What goes of a partij when somebody asks to erase it (AVG 17). Who erases announces it."""

from collections.abc import Iterable

from loket.kernel.actor import Actor
from loket.partijen.commands.digitaal_adres import remove_digitaal_adres
from loket.partijen.commands.partij import remove_partij
from loket.partijen.models import DigitaalAdres, Partij, Rekeningnummer, Toestemming


def forget_addresses(rows: Iterable[DigitaalAdres], by: Actor) -> None:
    """With the consent that was given for them. They asked for it, and are told in the answer: no mail."""
    for each in rows:
        remove_digitaal_adres(each.id, quiet=True, by=by)


def forget_consents(rows: Iterable[Toestemming], _by: Actor) -> None:
    Toestemming.objects.filter(id__in=[each.id for each in rows]).delete()


def forget_accounts(rows: Iterable[Rekeningnummer], _by: Actor) -> None:
    Rekeningnummer.objects.filter(id__in=[each.id for each in rows]).delete()


def forget_partijen(rows: Iterable[Partij], by: Actor) -> None:
    """With their numbers and whom they represent."""
    for each in rows:
        remove_partij(each.id, by=by)
