"""What changes a form, and what somebody sends in with it."""

from loket.formulieren.commands.afspraak import look_again
from loket.formulieren.commands.begin import begin_aanvraag, keep_answers
from loket.formulieren.commands.betaalverzoek import mind_requests
from loket.formulieren.commands.betalen import begin_betaling, look_at_betaling, look_at_open_payments
from loket.formulieren.commands.bijlage import drop_bijlage, keep_bijlage, sweep_bijlagen
from loket.formulieren.commands.fault import hand_over_what_waits, note_failure, try_again
from loket.formulieren.commands.forget import empty_handed_over, lose_zaak, remove_old_drafts
from loket.formulieren.commands.formulier import keep_versie, make_formulier, publish_versie, withdraw_form
from loket.formulieren.commands.moment import forget_old_moments
from loket.formulieren.commands.normen import mind_norms
from loket.formulieren.commands.overdracht import hand_over
from loket.formulieren.commands.submit import submit_aanvraag
from loket.formulieren.commands.teken_vraag import ask_again, mind_signatures, withdraw_from_signing
from loket.formulieren.commands.tekenen import decline, sign
from loket.formulieren.commands.teruggeven import note_returned, send_back, send_back_what_waits
from loket.formulieren.commands.verder import mail_link, take_over

__all__ = [
    "ask_again",
    "begin_aanvraag",
    "begin_betaling",
    "decline",
    "drop_bijlage",
    "empty_handed_over",
    "forget_old_moments",
    "hand_over",
    "hand_over_what_waits",
    "keep_answers",
    "keep_bijlage",
    "keep_versie",
    "look_again",
    "look_at_betaling",
    "look_at_open_payments",
    "lose_zaak",
    "mail_link",
    "make_formulier",
    "mind_norms",
    "mind_requests",
    "mind_signatures",
    "note_failure",
    "note_returned",
    "publish_versie",
    "remove_old_drafts",
    "send_back",
    "send_back_what_waits",
    "sign",
    "submit_aanvraag",
    "sweep_bijlagen",
    "take_over",
    "try_again",
    "withdraw_form",
    "withdraw_from_signing",
]
