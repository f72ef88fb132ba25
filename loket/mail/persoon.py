"""The mails that one person sent us."""

from datetime import datetime

from django.db.models import QuerySet
from django.db.models.functions import Lower

from loket.kernel.person import BY_LAW, Held, Person, Stays
from loket.mail.commands.persoon import forget_mails
from loket.mail.models import Bijlage, Mailbericht, Toestand

TASK = "Publieke taak (AVG 6 lid 1 onder e): uw vraag beantwoorden."


def _from(person: Person) -> QuerySet[Mailbericht]:
    return Mailbericht.objects.annotate(low=Lower("van")).filter(low__in=person.mails)


def mail_stays(mail: Mailbericht, _now: datetime) -> Stays | None:
    if mail.toestand == Toestand.OPEN:
        return Stays("Wij moeten deze mail nog beantwoorden.", runs=True)
    if mail.zaak_id:
        return BY_LAW  # the zaak may be one that is not told
    if mail.toestand == Toestand.POST:
        return Stays("Deze mail is ingeboekt als post. De Archiefwet zegt dat wij post bewaren.")
    return None


HELD = (
    Held(
        Bijlage,
        "Bijlagen bij uw mails",
        "Van uzelf.",
        TASK,
        "Zolang als de mail.",
        of=lambda person: Bijlage.objects.filter(mail__in=_from(person)),
        stays=lambda _row, _now: Stays("Deze bijlage gaat weg met de mail waar zij bij hoort."),
        names=False,
    ),
    Held(
        Mailbericht,
        "Mails van u",
        "Van uzelf.",
        TASK,
        "Zolang als de postbus zegt. Hoort een mail bij een zaak, dan zolang als die zaak.",
        of=_from,
        stays=mail_stays,
        forget=forget_mails,
        untold=frozenset({"sleutel", "sha256", "virus", "fouten"}),
    ),
)
