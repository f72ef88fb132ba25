"""Templates of the house to begin an answer with: those that may go by plain mail without anything else (S-83)."""

from loket.correspondentie.queries.sjablonen import in_use, ways_by_mail
from loket.correspondentie.rules.mail import as_mail
from loket.correspondentie.rules.places import filled
from loket.kernel.actor import Actor
from loket.kernel.text import date_words, local
from loket.mail.models import Mailbericht
from loket.mail.rules.wording import OWN_REFERENCE, REPLY
from loket.organisatie.queries import gemeente


def sjablonen_for_mail() -> list[tuple[str, str]]:
    """ "code:taal" and name. One statement."""
    return ways_by_mail()


def answer_from(chosen: str, mail: Mailbericht, *, kenmerk: str, by: Actor) -> str:
    """The text of this template for who wrote; what we do not know stands between haken. Empty when there is none."""
    if chosen not in dict(sjablonen_for_mail()):
        return ""
    code, _, taal = chosen.partition(":")
    versie = in_use(code, taal)
    return as_mail(filled(versie.tekst, _values(mail, kenmerk, by))) if versie else ""


def _values(mail: Mailbericht, kenmerk: str, by: Actor) -> dict[str, str]:
    town, came = gemeente(), local(mail.ontvangen_op)
    return {
        "naam": mail.van_naam,
        "zaaknummer": kenmerk,
        "onderwerp": OWN_REFERENCE.sub("", REPLY.sub("", mail.onderwerp)).strip(),
        "begonnen": date_words(came.date()),
        "uiterlijk": date_words(local(mail.uiterlijk).date()),
        "medewerker": by.name,
        "team": mail.team.name,
        "telefoon": town.phone,
        "email": mail.postbus.adres,
        "gemeente": town.full_name,
    }
