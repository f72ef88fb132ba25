"""The Autorisaties API."""

from loket.autorisaties.api.applicaties import APPLICATIES
from loket.zgw.openapi import HasUrls

PARTS: list[HasUrls] = [APPLICATIES]
