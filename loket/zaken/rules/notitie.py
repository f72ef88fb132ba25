"""What holds for a note."""

from loket.kernel.refusal import Refusal
from loket.zaken.models import Notitiestatus


def why_not_change_notitie(status: str) -> Refusal | None:
    if status == Notitiestatus.CONCEPT:
        return None
    return Refusal("wijzigen-niet-toegelaten", "Deze notitie is definitief. U kunt haar niet meer wijzigen.")
