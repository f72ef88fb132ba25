"""What pages tell: structs, kept as JSON in each version, and the shape that the editor's form is made from."""

from loket.redactie.rules.content.own import Beeld, English, EvenementContent, Find, NieuwsContent, PaginaContent
from loket.redactie.rules.content.reading import content_of, kept

__all__ = [
    "Beeld",
    "English",
    "EvenementContent",
    "Find",
    "NieuwsContent",
    "PaginaContent",
    "content_of",
    "kept",
]
