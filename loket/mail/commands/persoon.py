"""What goes of mails when somebody asks to erase them (AVG 17): that a mail came in stays, for the figures."""

from collections.abc import Iterable

from loket.documenten.commands.content import forget
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.mail.events import MailDestroyed
from loket.mail.models import Bijlage, Mailbericht, Mailstap

TEXTS = (
    *("message_id", "van", "van_naam", "antwoord_aan", "onderwerp", "tekst", "ondertekening", "eerder"),
    *("bestand", "sha256"),
)


def forget_mails(rows: Iterable[Mailbericht], by: Actor) -> None:
    """The mail as it came goes from the store, unless part of it stands with another mail that stays."""
    found = list(rows)
    ids = [each.id for each in found]
    kept = Mailbericht.objects.exclude(id__in=ids).filter(bestand__in=[each.bestand for each in found])
    still = set(kept.values_list("bestand", flat=True))
    forget(sorted({each.bestand for each in found if each.bestand} - still))
    Bijlage.objects.filter(mail__in=ids).delete()
    Mailstap.objects.filter(mail__in=ids).update(voor={}, toelichting="")
    Mailbericht.objects.filter(id__in=ids).update(aan=[], **dict.fromkeys(TEXTS, ""))
    for each in ids:
        announce(MailDestroyed(each), by=by)
