"""The forms of the demo town on its site; those that are not ready yet stay a draft."""

import tomllib
from decimal import Decimal
from pathlib import Path

from loket.examples.formulieren_in import voorbeelden
from loket.formulieren.commands import keep_versie, make_formulier, publish_versie
from loket.formulieren.commands.normen import keep_normbedrag
from loket.kernel.actor import SYSTEM

BEDRAGEN = Path(__file__).parent / "bedragen.toml"


def set_up_formulieren() -> None:
    """Published as an editor would: each must have all that a form must have."""
    for told in tomllib.loads(BEDRAGEN.read_text(encoding="utf-8"))["bedrag"]:
        keep_normbedrag(**{**told, "bedrag": Decimal(told["bedrag"])}, by=SYSTEM)
    for form in voorbeelden():
        make_formulier(slug=form.slug, name=form.naam, product=form.product, by=SYSTEM)
        versie = keep_versie(formulier=form.slug, inhoud=form.inhoud, by=SYSTEM)
        if not form.concept:
            publish_versie(versie_id=versie.id, by=SYSTEM)
