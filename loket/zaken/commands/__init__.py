"""What changes a zaak."""

from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.change import change_zaak
from loket.zaken.commands.close import close_zaak, reopen_zaak
from loket.zaken.commands.contact import (
    add_contactmoment,
    add_klantcontact,
    add_verzoek,
    remove_contactmoment,
    remove_verzoek,
)
from loket.zaken.commands.delete import delete_zaak
from loket.zaken.commands.dossier import add_document, change_document_of_zaak, remove_document
from loket.zaken.commands.extend import extend_zaak
from loket.zaken.commands.hold import find_held, hold_zaak
from loket.zaken.commands.mijlpaal import set_mijlpalen
from loket.zaken.commands.nummer import reserve_numbers
from loket.zaken.commands.open import open_zaak
from loket.zaken.commands.opschorting import resume_zaak, suspend_zaak
from loket.zaken.commands.resultaat import change_resultaat, delete_resultaat, set_resultaat
from loket.zaken.commands.rol import Betrokkene, add_rol, change_rol, remove_rol
from loket.zaken.commands.status import set_status
from loket.zaken.commands.substatus import tell_substatus
from loket.zaken.commands.zaakbesluit import link_besluit, unlink_besluit
from loket.zaken.commands.zaakeigenschap import add_zaakeigenschap, change_zaakeigenschap, remove_zaakeigenschap
from loket.zaken.commands.zaaknotitie import add_notitie, change_notitie, remove_notitie
from loket.zaken.commands.zaakobject import Onderwerp, add_zaakobject, change_zaakobject, remove_zaakobject

__all__ = [
    "Betrokkene",
    "Onderwerp",
    "add_contactmoment",
    "add_document",
    "add_klantcontact",
    "add_notitie",
    "add_rol",
    "add_verzoek",
    "add_zaakeigenschap",
    "add_zaakobject",
    "change_document_of_zaak",
    "change_notitie",
    "change_resultaat",
    "change_rol",
    "change_zaak",
    "change_zaakeigenschap",
    "change_zaakobject",
    "close_zaak",
    "delete_resultaat",
    "delete_zaak",
    "extend_zaak",
    "find_held",
    "hold_zaak",
    "link_besluit",
    "open_zaak",
    "recount_archief",
    "remove_contactmoment",
    "remove_document",
    "remove_notitie",
    "remove_rol",
    "remove_verzoek",
    "remove_zaakeigenschap",
    "remove_zaakobject",
    "reopen_zaak",
    "reserve_numbers",
    "resume_zaak",
    "set_mijlpalen",
    "set_resultaat",
    "set_status",
    "suspend_zaak",
    "tell_substatus",
    "unlink_besluit",
]
