"""What a colleague already knows of a call that comes to somebody (S-129)."""

from typing import Any

from loket.gesprek.rules.carried import carried
from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.queries.concept import concept_about, last_about
from loket.klantcontacten.rules.caller import Identification
from loket.partijen.models import DigitaalAdres, SoortDigitaalAdres
from loket.telefonie.queries.doorverbinding import Offered

TELEFOONNUMMER = SoortDigitaalAdres.TELEFOONNUMMER


def handed_over(offered: Offered) -> dict[str, Any]:
    """The draft of who passes it on; when that was saved already, what was saved, and this goes on from it."""
    if offered.by_id is None:
        return {}
    if concept := concept_about(offered.call, of=offered.by_id):
        return carried(concept.tekst)
    saved = last_about(offered.call, of=offered.by_id)
    return _of(saved) if saved else {}


def _of(saved: Klantcontact) -> dict[str, Any]:
    caller = _caller(saved)
    told: dict[str, Any] = {
        "onderwerp": saved.onderwerp,
        "notitie": saved.inhoud,
        "echte_vraag": saved.echte_vraag,
        "vervolg_op": str(saved.id),
        "gecontroleerd": saved.gecontroleerd,
        "gecontroleerd_van": caller.get("partij", ""),
        **caller,
    }
    by_number = saved.identificatieniveau < Identification.LIGHT  # nobody knows any more who said so
    along = {name: value for name, value in told.items() if value}
    return along | {"partij": told.get("partij", ""), "herkend": by_number and "partij" in along}


def _caller(saved: Klantcontact) -> dict[str, str]:
    caller = Betrokkene.objects.filter(klantcontact=saved).first()
    if caller is None:
        return {}
    phones = DigitaalAdres.objects.filter(betrokkene_id=caller.id, soort_digitaal_adres=TELEFOONNUMMER)
    return {
        "naam": caller.achternaam,
        "partij": str(caller.partij_id or ""),
        "telefoon": phones.values_list("adres", flat=True).first() or "",
    }
