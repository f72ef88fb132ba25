"""Make a form, change a draft of it, publish it, withdraw it."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from loket.formulieren.events import FormulierMade, FormulierWithdrawn, VersieKept, VersiePublished
from loket.formulieren.models import Formulier, FormulierVersie
from loket.formulieren.queries.formulier import zaakkenmerken
from loket.formulieren.queries.normen import why_not_norms
from loket.formulieren.rules.content import Formulierinhoud, as_json, read
from loket.formulieren.rules.publicatie import why_not_publish
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.producten.commands import offer_formulier, withdraw_formulier

RESERVED = ("verder", "aanvraag", "nummer", "ondertekenen", "betaling")  # words of our own addresses
NO_VERSION = Refusal("version-unknown", "Deze versie is er niet.")
NO_DRAFT = Refusal("version-published", "Deze versie is al gepubliceerd. Maak een nieuwe.")
TAKEN = Refusal("form-slug-taken", "Er is al een formulier met dit adres.", "slug")
NOT_LIVE = Refusal("form-not-live", "Dit formulier staat niet op de site.")


@transaction.atomic
def make_formulier(*, slug: str, name: str, product: str = "", by: Actor) -> Formulier:
    """A form without a version yet. `slug` is its address on the site."""
    refuse(TAKEN if slug in RESERVED or Formulier.objects.filter(slug=slug).exists() else None)
    formulier = Formulier.objects.create(slug=slug, name=name, product=product)
    announce(FormulierMade(slug, name), by=by)
    return formulier


@transaction.atomic
def keep_versie(*, formulier: str, inhoud: dict[str, Any] | Formulierinhoud, by: Actor) -> FormulierVersie:
    """What the draft of this form asks from now on; a new version when the last one was published.

    Raises Refused when it is no form. It may still miss what a published form must have.
    """
    told = _understood(inhoud)
    last = FormulierVersie.objects.select_for_update().filter(formulier_id=formulier).order_by("-number").first()
    now, who = timezone.now(), _medewerker(by)
    if last and last.published_at is None:
        last.inhoud, last.changed_at, last.changed_by_id = as_json(told), now, who
        last.save(update_fields=["inhoud", "changed_at", "changed_by"])
        versie = last
    else:
        versie = FormulierVersie.objects.create(
            formulier_id=formulier,
            number=last.number + 1 if last else 1,
            inhoud=as_json(told),
            changed_at=now,
            changed_by_id=who,
        )
    announce(VersieKept(formulier, versie.number), by=by)
    return versie


@transaction.atomic
def publish_versie(*, versie_id: UUID, by: Actor) -> FormulierVersie:
    """On the site from now on, in the place of the version before it. Its product can be asked for online (S-38).

    Raises Refused with all that is missing. Who is filling in the version before it goes on with that one.
    """
    versie = FormulierVersie.objects.select_for_update().select_related("formulier").filter(id=versie_id).first()
    refuse(NO_VERSION if versie is None else None)
    assert versie
    refuse(NO_DRAFT if versie.published_at else None)
    inhoud, now, today = read(versie.inhoud), timezone.now(), timezone.localdate()
    refuse(*why_not_publish(inhoud, zaakkenmerken(inhoud.zaaktype, today)), *why_not_norms(inhoud, today))
    _live(versie.formulier_id).update(withdrawn_at=now)
    versie.published_at = now
    versie.save(update_fields=["published_at"])
    formulier = versie.formulier
    if formulier.product:
        url = reverse("formulieren:begin", args=[formulier.slug])
        offer_formulier(product=formulier.product, formulier=formulier.slug, url=url, label=formulier.name, by=by)
    announce(VersiePublished(formulier.slug, versie.number, formulier.product), by=by)
    return versie


@transaction.atomic
def withdraw_form(*, slug: str, by: Actor, reason: str = "") -> None:
    """Off the site; the share of digital products falls at once (S-38). Who is filling it in may send it."""
    live = _live(slug).select_for_update(of=("self",)).select_related("formulier").first()
    refuse(NOT_LIVE if live is None else None)
    assert live
    live.withdrawn_at = timezone.now()
    live.save(update_fields=["withdrawn_at"])
    if live.formulier.product:
        withdraw_formulier(product=live.formulier.product, formulier=slug, by=by)
    announce(FormulierWithdrawn(slug, live.number, live.formulier.product), by=by, reason=reason)


def _live(slug: str) -> QuerySet[FormulierVersie]:
    return FormulierVersie.objects.filter(formulier_id=slug, published_at__isnull=False, withdrawn_at=None)


def _understood(inhoud: dict[str, Any] | Formulierinhoud) -> Formulierinhoud:
    if isinstance(inhoud, Formulierinhoud):
        return inhoud
    try:
        return read(inhoud)
    except ValueError as error:
        raise Refused(Refusal("form-not-understood", f"Wij begrijpen dit formulier niet: {error}")) from None


def _medewerker(by: Actor) -> UUID | None:
    return UUID(by.id) if by.kind == ActorKind.STAFF and by.id else None
