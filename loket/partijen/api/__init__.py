"""Partijen in the Klantinteracties API."""

from loket.partijen.api.beside import BESIDE
from loket.partijen.api.identificatoren import IDENTIFICATOREN
from loket.partijen.api.partijen import PARTIJEN
from loket.zgw.openapi import HasUrls

RESOURCES: list[HasUrls] = [*BESIDE, IDENTIFICATOREN, PARTIJEN]
