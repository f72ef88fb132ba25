"""An editor changes the draft of a form, puts an old version back, or takes a form in from a file."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from loket.formulieren.commands.formulier import keep_versie, make_formulier
from loket.formulieren.models import Formulier, FormulierVersie
from loket.formulieren.queries.bouw import basis_of, newest
from loket.formulieren.rules.content import Formulierinhoud, as_json, read
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse

CHANGED = Refusal("draft-changed", "Een collega veranderde dit formulier ondertussen. Kijk eerst wat er nu staat.")
NO_FILE = Refusal("file-not-understood", "Dit is geen formulier dat Loket heeft weggeschreven.", "bestand")
NO_VERSION = Refusal("version-unknown", "Deze versie is er niet.")
FORM = "loket-formulier-1"


@transaction.atomic
def change_draft(
    *, slug: str, basis: str, change: Callable[[Formulierinhoud], Formulierinhoud], by: Actor
) -> FormulierVersie:
    """What `change` makes of the newest version. `basis` tells which one the editor looked at.

    Nothing changed is no new version. Raises Refused when somebody was before them.
    """
    Formulier.objects.select_for_update().get(slug=slug)
    last = newest(slug)
    refuse(CHANGED if basis_of(last) != basis else None)
    old = read(last.inhoud) if last else Formulierinhoud("")
    new = change(old)
    if last and as_json(new) == as_json(old):
        return last
    return keep_versie(formulier=slug, inhoud=new, by=by)


@transaction.atomic
def put_back(*, slug: str, number: int, by: Actor) -> FormulierVersie:
    """An old version is the draft again. What was published stays on the site until this is."""
    old = FormulierVersie.objects.filter(formulier_id=slug, number=number).first()
    refuse(NO_VERSION if old is None else None)
    assert old
    return keep_versie(formulier=slug, inhoud=old.inhoud, by=by)


@transaction.atomic
def take_in(*, told: Any, slug: str, name: str, by: Actor) -> Formulier:
    """A form of a file, as a draft under an address of our own. Raises Refused, with where the file is wrong."""
    if not isinstance(told, dict) or told.get("formaat") != FORM or not isinstance(told.get("inhoud"), dict):
        raise Refused(NO_FILE)
    product = told.get("product")
    made = make_formulier(slug=slug, name=name, product=product if isinstance(product, str) else "", by=by)
    try:
        keep_versie(formulier=slug, inhoud=told["inhoud"], by=by)
    except Refused as refused:
        raise Refused(Refusal(refused.refusal.code, refused.refusal.reason, "bestand")) from None
    return made


@transaction.atomic
def copy_formulier(*, of: str, slug: str, name: str, product: str = "", by: Actor) -> Formulier:
    """A new form that begins with what another one asks."""
    last = newest(of)
    refuse(NO_VERSION if last is None else None)
    assert last
    made = make_formulier(slug=slug, name=name, product=product, by=by)
    keep_versie(formulier=slug, inhoud=last.inhoud, by=by)
    return made
