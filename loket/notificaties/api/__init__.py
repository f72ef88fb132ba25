"""The Notificaties API."""

from loket.notificaties.api.abonnement import ABONNEMENTEN
from loket.notificaties.api.kanaal import KANALEN
from loket.notificaties.api.notificaties import NOTIFICATIES
from loket.zgw.openapi import HasUrls

PARTS: list[HasUrls] = [KANALEN, ABONNEMENTEN, NOTIFICATIES]
