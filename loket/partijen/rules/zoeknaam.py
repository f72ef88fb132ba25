"""The name by which somebody is found: in lower case, without accents."""

import unicodedata


def zoeknaam_of(*parts: str) -> str:
    """>>> zoeknaam_of("José", "van der", "Meer")
    'jose van der meer'
    """
    apart = unicodedata.normalize("NFKD", " ".join(part for part in parts if part).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())[:420]
