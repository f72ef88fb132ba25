"""That an agent looks at a customer is written down before anything is shown, with the klantcontact that it is for."""

from uuid import UUID

from django.http import HttpRequest

from loket.gesprek.queries.picture import Picture
from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.partijen.rules.known import Known
from loket.verwerkingen.commands import log_view, log_views

ACTIVITY, PURPOSE = "klantcontact", "Een vraag van een klant beantwoorden"


def saw_search(request: HttpRequest, *, bsn: str) -> None:
    """Of what was typed only a BSN is kept: sealed, as whose data were asked for."""
    _log(request, "partijen:zoeken", "Zoeken", "klant gezocht bij een gesprek", [bsn] if bsn else [])


def saw_details(request: HttpRequest, known: Known, contact: UUID | str, *, told: bool) -> None:
    """Who it is, to check that. While only a number suggests them (not `told`) colleagues can read it in the log, and
    they do not read it in theirs: somebody else may have called.
    """
    persons = [known.person] if told else []
    _log(request, f"partijen:{known.id}", _label(known, contact), "klant bekeken om te controleren", persons)


def saw_picture(request: HttpRequest, known: Known, picture: Picture, contact: UUID | str) -> None:
    """A line for the customer and one for each zaak; without the right a line that it was tried."""
    refused = picture.zaken is None
    zaken = [(f"zaken:{each.id}", each.identificatie) for each in picture.zaken or ()]
    log_views(
        objects=[(f"partijen:{known.id}", _label(known, contact)), *zaken],
        action="zaken van een klant geweigerd" if refused else "zaken en contacten bekeken bij een gesprek",
        activity=ACTIVITY,
        purpose=PURPOSE,
        persons=[known.person] if known.person else [],
        place=address_of(request),
        by=actor_of(request),
    )


def was_refused(request: HttpRequest, object: str, label: str) -> None:
    """Somebody tried what is not theirs to do."""
    _log(request, object, label, "geweigerd bij een gesprek", [])


def _label(known: Known, contact: UUID | str) -> str:
    return f"Klant {known.nummer}, contact {contact}"


def _log(request: HttpRequest, object: str, label: str, action: str, persons: list[str]) -> None:
    log_view(
        object=object,
        label=label,
        action=action,
        activity=ACTIVITY,
        purpose=PURPOSE,
        persons=[each for each in persons if each],
        place=address_of(request),
        by=actor_of(request),
    )
