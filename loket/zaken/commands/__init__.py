"""What changes a zaak."""

from loket.zaken.commands.aanvulling import ask_aanvulling, lapse_aanvullingen
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.behandelaar import hand_over_zaak
from loket.zaken.commands.caller import add_party, open_for_caller
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
from loket.zaken.commands.lead import close_zaak_to, lead_zaak
from loket.zaken.commands.mijlpaal import set_mijlpalen
from loket.zaken.commands.nummer import reserve_numbers
from loket.zaken.commands.open import open_zaak
from loket.zaken.commands.opschorting import resume_zaak, suspend_zaak
from loket.zaken.commands.own import Sent, send_aanvulling
from loket.zaken.commands.paper import add_paper, follow_paper
from loket.zaken.commands.relate import relate_zaak
from loket.zaken.commands.resultaat import change_resultaat, delete_resultaat, set_resultaat
from loket.zaken.commands.rol import Betrokkene, add_rol, change_rol, remove_rol
from loket.zaken.commands.stap import undo_stap, zaak_as_seen
from loket.zaken.commands.status import set_status
from loket.zaken.commands.steps import (
    finish,
    go_on,
    open_again,
    stand_still,
    take_longer,
    take_next_status,
    take_over,
)
from loket.zaken.commands.substatus import tell_substatus
from loket.zaken.commands.values import fill_values
from loket.zaken.commands.waardering import ask_what_they_think
from loket.zaken.commands.zaakbesluit import link_besluit, unlink_besluit
from loket.zaken.commands.zaakeigenschap import add_zaakeigenschap, change_zaakeigenschap, remove_zaakeigenschap
from loket.zaken.commands.zaaknotitie import add_notitie, change_notitie, remove_notitie
from loket.zaken.commands.zaakobject import Onderwerp, add_zaakobject, change_zaakobject, remove_zaakobject

__all__ = [
    "Betrokkene",
    "Onderwerp",
    "Sent",
    "add_contactmoment",
    "add_document",
    "add_klantcontact",
    "add_notitie",
    "add_paper",
    "add_party",
    "add_rol",
    "add_verzoek",
    "add_zaakeigenschap",
    "add_zaakobject",
    "ask_aanvulling",
    "ask_what_they_think",
    "change_document_of_zaak",
    "change_notitie",
    "change_resultaat",
    "change_rol",
    "change_zaak",
    "change_zaakeigenschap",
    "change_zaakobject",
    "close_zaak",
    "close_zaak_to",
    "delete_resultaat",
    "delete_zaak",
    "extend_zaak",
    "fill_values",
    "find_held",
    "finish",
    "follow_paper",
    "go_on",
    "hand_over_zaak",
    "hold_zaak",
    "lapse_aanvullingen",
    "lead_zaak",
    "link_besluit",
    "open_again",
    "open_for_caller",
    "open_zaak",
    "recount_archief",
    "relate_zaak",
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
    "send_aanvulling",
    "set_mijlpalen",
    "set_resultaat",
    "set_status",
    "stand_still",
    "suspend_zaak",
    "take_longer",
    "take_next_status",
    "take_over",
    "tell_substatus",
    "undo_stap",
    "unlink_besluit",
    "zaak_as_seen",
]
