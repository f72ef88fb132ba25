"""The forms of the demo town on its site; those that are not ready yet stay a draft."""

import tomllib
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from django.db.models import QuerySet

from loket.examples.formulieren_in import voorbeelden
from loket.formulieren.commands import keep_versie, make_formulier, publish_versie
from loket.formulieren.commands.normen import keep_normbedrag
from loket.formulieren.models import FormulierVersie
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.outbox import kind_of, subject_of
from loket.producten.events import FormulierOffered

BEDRAGEN = Path(__file__).parent / "bedragen.toml"
OFFERED = kind_of(FormulierOffered)
LONG_AGO = timedelta(days=500)
IN_THE_YEAR = {  # how many days ago these came on the site; with the others a year ago 37 products were online (S-38)
    "vuur-stoken": 322,
    "emigreren": 263,
    "inrit": 201,
    "bezwaar-belasting": 139,
    "terras": 77,
    "afvalpas": 20,
}


def set_up_formulieren() -> None:
    """Published as an editor would: each must have all that a form must have."""
    for told in tomllib.loads(BEDRAGEN.read_text(encoding="utf-8"))["bedrag"]:
        keep_normbedrag(**{**told, "bedrag": Decimal(told["bedrag"])}, by=SYSTEM)
    for form in voorbeelden():
        make_formulier(slug=form.slug, name=form.naam, product=form.product, by=SYSTEM)
        versie = keep_versie(formulier=form.slug, inhoud=form.inhoud, by=SYSTEM)
        if not form.concept:
            publish_versie(versie_id=versie.id, by=SYSTEM)


def came_one_by_one(*, until: datetime) -> None:
    """Most forms were there before the year began; in it some more came (S-155). The trail tells so too."""
    live, trail = FormulierVersie.objects.filter(published_at__isnull=False), Announcement.objects
    _told_at(until - LONG_AGO, live, trail.filter(subject__startswith="formulieren:"), trail.filter(kind=OFFERED))
    for slug, days in IN_THE_YEAR.items():
        offered = trail.filter(kind=OFFERED, facts__formulier=slug)
        of_form = trail.filter(subject=subject_of("formulieren", slug))
        _told_at(until - timedelta(days=days), live.filter(formulier=slug), of_form, offered)


def _told_at(at: datetime, versies: QuerySet[FormulierVersie], *told: QuerySet[Announcement]) -> None:
    versies.update(changed_at=at, published_at=at)
    for each in told:
        each.update(at=at)
