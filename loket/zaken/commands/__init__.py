"""What changes a zaak."""

from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.change import change_zaak
from loket.zaken.commands.delete import delete_zaak
from loket.zaken.commands.extend import extend_zaak
from loket.zaken.commands.hold import find_held, hold_zaak
from loket.zaken.commands.nummer import reserve_numbers
from loket.zaken.commands.open import open_zaak
from loket.zaken.commands.opschorting import resume_zaak, suspend_zaak
from loket.zaken.commands.resultaat import change_resultaat, delete_resultaat, set_resultaat
from loket.zaken.commands.status import set_status
from loket.zaken.commands.substatus import tell_substatus

__all__ = [
    "change_resultaat",
    "change_zaak",
    "delete_resultaat",
    "delete_zaak",
    "extend_zaak",
    "find_held",
    "hold_zaak",
    "open_zaak",
    "recount_archief",
    "reserve_numbers",
    "resume_zaak",
    "set_resultaat",
    "set_status",
    "suspend_zaak",
    "tell_substatus",
]
