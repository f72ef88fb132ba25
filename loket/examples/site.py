"""What the website of the demo town tells: products, regulations, and how its search was arranged."""

from loket.bezoek.commands import put_baseline
from loket.examples.locaties import set_up_locaties
from loket.examples.paginas_in import set_up_paginas
from loket.examples.producten_in import set_up_producten
from loket.examples.redactie import set_up_redactie
from loket.examples.regelgeving import set_up_regelgeving
from loket.examples.servicenormen import set_up_servicenormen
from loket.examples.zoeken.arrange import arrange_search
from loket.examples.zoeken.meanings import know_meanings
from loket.kernel.actor import SYSTEM
from loket.producten.commands import offer_formulier
from loket.producten.models import Product
from loket.website.commands import tell_own_pages

MELDING = "/melding-openbare-ruimte/"
# The form for meldingen is there already; other forms offer themselves when they are published.
FORMS = {
    "melding openbare ruimte (algemeen)": MELDING,
    "melding openbare ruimte (straatverlichting)": f"{MELDING}?soort=lamp-uit",
    "melding openbare ruimte (groenvoorziening)": MELDING,
    "melding openbare ruimte (straatmeubilair)": MELDING,
}


def set_up_site() -> None:
    know_meanings()
    set_up_producten()
    set_up_paginas()
    set_up_redactie()
    set_up_locaties()
    set_up_servicenormen()
    tell_own_pages()
    put_baseline(period="Eerste helft 2011", visits=114_551, uniques=67_449, source="geteld door het oude pakket")
    set_up_regelgeving()
    for slug, upl in Product.objects.filter(upl__in=FORMS).values_list("slug", "upl"):
        offer_formulier(product=slug, formulier="melding", url=FORMS[upl], label="Melding doen", by=SYSTEM)
    arrange_search()
