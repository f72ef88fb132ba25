"""Channels, subscriptions with their filters, and what waits to be delivered."""

from loket.notificaties.models.abonnement import Abonnement, Filtergroep, Kanaal
from loket.notificaties.models.notificatie import Aflevering, Notificatie

__all__ = ["Abonnement", "Aflevering", "Filtergroep", "Kanaal", "Notificatie"]
