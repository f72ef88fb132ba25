"""The forms of the demo town on its site; those that are not ready yet stay a draft."""

from datetime import date
from decimal import Decimal

from loket.examples.formulieren_in import voorbeelden
from loket.formulieren.commands import keep_versie, make_formulier, publish_versie
from loket.formulieren.commands.normen import keep_normbedrag
from loket.kernel.actor import SYSTEM

# Not compared with their source yet: the page of editors says so.
NORMS = (
    ("bijstand-alleen", "Bijstand, alleenstaande, per maand", "1401.50", "Participatiewet 21"),
    ("bijstand-samen", "Bijstand, samen, per maand", "2002.13", "Participatiewet 21"),
    ("vermogen-alleen", "Grens voor spaargeld, alleenstaande", "7770.00", "Participatiewet 34 lid 3"),
    ("vermogen-samen", "Grens voor spaargeld, samen", "15540.00", "Participatiewet 34 lid 3"),
)
NORMS_SINCE = date(2026, 1, 1)


def set_up_formulieren() -> None:
    """Published as an editor would: each must have all that a form must have."""
    for code, naam, bedrag, bron in NORMS:
        keep_normbedrag(code=code, naam=naam, vanaf=NORMS_SINCE, bedrag=Decimal(bedrag), bron=bron, by=SYSTEM)
    for form in voorbeelden():
        make_formulier(slug=form.slug, name=form.naam, product=form.product, by=SYSTEM)
        versie = keep_versie(formulier=form.slug, inhoud=form.inhoud, by=SYSTEM)
        if not form.concept:
            publish_versie(versie_id=versie.id, by=SYSTEM)
