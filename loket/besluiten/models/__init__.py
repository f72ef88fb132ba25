"""What is kept of besluiten."""

from loket.besluiten.models.besluit import Besluit, BesluitInformatieobject, Vervalreden

__all__ = ["Besluit", "BesluitInformatieobject", "Vervalreden"]
