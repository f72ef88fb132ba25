"""What happens to a mail that comes in: is it work, and of whom; does it belong to something that we know."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta

from loket.mail.models import Afzender, Regelveld, Toestand
from loket.mail.rules.message import ReadMail, Sender

MOST_IN_AN_HOUR = 20  # of one address; what comes above that is put on a pile
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Regel:
    """A rule of a mailbox: what holds these words goes to this team, or is spam."""

    veld: str
    bevat: str
    team: str = ""
    spam: bool = False


def state_on_arrival(read: ReadMail, *, scanned: bool, virus: str, in_last_hour: int, regel: Regel | None) -> Toestand:
    """`scanned` is false when the scanner is down: then nobody opens it yet. `in_last_hour` are of the same address."""
    if virus:
        return Toestand.BESMET
    if not scanned:
        return Toestand.WACHT
    if not read.readable:
        return Toestand.ONLEESBAAR
    if read.kind != Sender.PERSON:
        return Toestand.AUTOMATISCH
    if regel and regel.spam:
        return Toestand.SPAM
    return Toestand.STAPEL if in_last_hour >= MOST_IN_AN_HOUR else Toestand.OPEN


def regel_for(read: ReadMail, regels: Iterable[Regel]) -> Regel | None:
    """The first that fits."""
    told = {
        Regelveld.AFZENDER: f"{read.sender.address} {read.sender.name}",
        Regelveld.ONDERWERP: read.subject,
        Regelveld.TEKST: read.text,
    }
    fits = (each for each in regels if each.bevat and each.bevat.lower() in told.get(Regelveld(each.veld), "").lower())
    return next(fits, None)


def afzender_of(kind: Sender) -> Afzender:
    return Afzender(kind.value)


def belongs(sender: str, known: Collection[str]) -> bool:
    """Whether this address is one of those that we know there. Only then a mail may be put there by itself: a number
    in a subject, or the id of a mail, can be copied by who was never meant to have it.
    """
    return bool(sender) and sender.lower() in {each.strip().lower() for each in known}
