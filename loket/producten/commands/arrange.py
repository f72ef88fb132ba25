"""Subjects of the website, and the other bodies that people are sent to: data, so that no release is needed."""

from django.db import transaction
from django.db.models import Q

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.producten.commands.keep import tell_again
from loket.producten.events import InstantieSet, OnderwerpSet
from loket.producten.models import Instantie, Onderwerp, Ring
from loket.producten.rules.arrange import why_not_arrange, why_not_instantie, why_not_onderwerp
from loket.redactie.queries.afdelingen import afdeling_names
from loket.redactie.rules.words import why_not_name


@transaction.atomic
def put_onderwerp(
    *, code: str, label: str, text: str = "", label_en: str = "", icon: str = "", order: int = 0, by: Actor
) -> Onderwerp:
    """Make or change a subject. Raises Refused for a label that names no task (S-82)."""
    taken = Onderwerp.objects.filter(label=label).exclude(code=code).exists()
    refuse(
        why_not_arrange(by),
        why_not_onderwerp(label, taken=taken),
        why_not_name(label, afdelingen=afdeling_names(), field="label"),
    )
    values = {"label": label, "text": text, "label_en": label_en, "icon": icon, "order": order}
    onderwerp, _ = Onderwerp.objects.update_or_create(code=code, defaults=values)
    announce(OnderwerpSet(code, label), by=by)
    return onderwerp


@transaction.atomic
def put_instantie(
    *,
    code: str,
    name: str,
    what: str,
    url: str = "",
    phone: str = "",
    where: str = "",
    how: str = "",
    ring: str = Ring.OTHER,
    by: Actor,
) -> Instantie:
    """Make or change another body. Search names it with its products, so these are told anew."""
    refuse(why_not_arrange(by), why_not_instantie(code))
    values = {"name": name, "what": what, "url": url, "phone": phone, "where": where, "how": how, "ring": ring}
    instantie, is_new = Instantie.objects.update_or_create(code=code, defaults=values)
    if not is_new:
        tell_again(Q(provider=code))
    announce(InstantieSet(code, name), by=by)
    return instantie
