"""What the programme keeps."""

from loket.programma.models.maatregel import Gevolg, Maatregel, Stap, Thema

__all__ = ["Gevolg", "Maatregel", "Stap", "Thema"]
