"""A form comes and goes with its publication; the share of digital products follows at once (S-38)."""

from django.db import transaction
from django.db.models import Q

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.producten.commands.keep import tell_again
from loket.producten.events import FormulierOffered, FormulierWithdrawn
from loket.producten.models import ProductFormulier


@transaction.atomic
def offer_formulier(*, product: str, formulier: str, url: str, label: str, by: Actor) -> None:
    """This product can be asked for with this form from now on. Again changes nothing."""
    values = {"url": url, "label": label}
    _, is_new = ProductFormulier.objects.update_or_create(product=product, formulier=formulier, defaults=values)
    if is_new:
        announce(FormulierOffered(product, formulier), by=by)
    tell_again(Q(slug=product))


@transaction.atomic
def withdraw_formulier(*, product: str, formulier: str, by: Actor) -> None:
    gone, _ = ProductFormulier.objects.filter(product=product, formulier=formulier).delete()
    if gone:
        announce(FormulierWithdrawn(product, formulier), by=by)
        tell_again(Q(slug=product))
