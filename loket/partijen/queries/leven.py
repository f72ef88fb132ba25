"""Whether a partij itself still shows signs of life: for who decides whether it is forgotten."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from loket.kernel.ids import first_id_of
from loket.partijen.models import (
    CategorieRelatie,
    DigitaalAdres,
    PartijIdentificator,
    Rekeningnummer,
    Toestemming,
    Vertegenwoordiging,
)

BESIDE = (DigitaalAdres, PartijIdentificator, Rekeningnummer, CategorieRelatie)


def is_needed(partij_id: UUID, *, since: datetime) -> bool:
    """They said that we may write to them; or something was written down of them since; or another needs them."""
    consent = Toestemming.objects.filter(digitaal_adres__partij=partij_id, ingetrokken_op=None)
    return consent.exists() or _wrote_down(partij_id, since) or _holds_another(partij_id, since)


def _wrote_down(partij_id: UUID, since: datetime) -> bool:
    """An address, a number, an account or a group: those have no moment of their own but in their id."""
    new = {"partij": partij_id, "id__gte": first_id_of(since)}
    return any(each.objects.filter(**new).exists() for each in BESIDE)


def _holds_another(partij_id: UUID, since: datetime) -> bool:
    """They speak for who still lives with us, or that one for them, or it was said since; or a number of another stands
    below one of theirs.
    """
    new = Q(id__gte=first_id_of(since))
    by_whom = Vertegenwoordiging.objects.filter(
        Q(vertegenwoordigde_partij=partij_id) & (new | Q(vertegenwoordigende_partij__gezien_op__gte=since))
        | Q(vertegenwoordigende_partij=partij_id) & (new | Q(vertegenwoordigde_partij__gezien_op__gte=since))
    )
    below = PartijIdentificator.objects.filter(sub_identificator_van__partij=partij_id).exclude(partij=partij_id)
    return by_whom.exists() or below.exists()
