"""A text that must be there, and may not be endless."""

from loket.kernel.refusal import Refusal


def why_not_text(text: str, field: str, missing: str, *, most: int) -> Refusal | None:
    """`missing` is said when there is nothing."""
    if not text.strip():
        return Refusal("text-missing", missing, field)
    if len(text.strip()) > most:
        return Refusal("text-too-long", f"Maak de tekst korter dan {most} tekens.", field)
    return None
