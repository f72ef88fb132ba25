"""What changes subscriptions, puts messages in their outbox, and delivers them."""

from loket.notificaties.commands.abonnement import change_abonnement, end_abonnement, take_abonnement
from loket.notificaties.commands.deliver import deliver_what_waits
from loket.notificaties.commands.kanaal import change_kanaal, register_kanaal
from loket.notificaties.commands.message import pass_on
from loket.notificaties.commands.publish import publish
from loket.notificaties.commands.repeat import repeat_aflevering, sweep_afleveringen, wake_abonnement

__all__ = [
    "change_abonnement",
    "change_kanaal",
    "deliver_what_waits",
    "end_abonnement",
    "pass_on",
    "publish",
    "register_kanaal",
    "repeat_aflevering",
    "sweep_afleveringen",
    "take_abonnement",
    "wake_abonnement",
]
