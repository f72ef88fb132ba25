"""As which kind of document a brief stands in the dossier of its zaak."""

from uuid import UUID

from loket.correspondentie.models import Brief
from loket.correspondentie.rules.paper import best_kind
from loket.zaken.queries.dossier import paper_kinds


def outgoing_kind(brief: Brief) -> UUID | None:
    """None when its zaaktype names none that goes out. One statement."""
    going_out = [each for each in paper_kinds(brief.zaak.zaaktype_id) if each.richting == "uitgaand"]
    kind = best_kind(brief.soort, going_out, lambda each: each.omschrijving)
    return kind.id if kind else None
