"""Which documents may be in the dossier of a zaak."""

from loket.kernel.refusal import Refusal
from loket.zaken.models import Archiefstatus


def why_not_twice(there: bool) -> Refusal | None:
    return Refusal("unique", "Dit hoort al bij deze zaak.") if there else None


def why_not_in_archive(archiefstatus: str) -> Refusal | None:
    """zrc-022."""
    if archiefstatus == Archiefstatus.NOG_TE_ARCHIVEREN:
        return None
    return Refusal("zaak-archiefstatus-invalid", "Deze zaak is gearchiveerd. Er kan geen document meer bij.")


def why_not_this_kind_of_document(fits: bool) -> Refusal | None:
    """The zaaktype names the kinds of documents that belong to it (zrc-017)."""
    if fits:
        return None
    return Refusal(
        "missing-zaaktype-informatieobjecttype-relation", "Dit soort document hoort niet bij het zaaktype van de zaak."
    )
