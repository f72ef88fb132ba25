"""The Catalogi API."""

from loket.catalogi.api.catalogussen import CATALOGUSSEN

RESOURCES = [CATALOGUSSEN]
