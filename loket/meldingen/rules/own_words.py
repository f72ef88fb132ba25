"""What a melder told, as the melder reads it again: we keep it in Dutch words around it, for our own staff."""

import re

from django.utils.translation import gettext

from loket.kernel.language import in_english
from loket.meldingen.rules.free_text import NUMBER_GONE

BESIDE = re.compile(r"^(Plek|Vraag|Antwoord): ", re.MULTILINE)


def own_words_here(text: str) -> str:
    """With what we put beside it, and in the place of a BSN, in the language of the page."""
    if not in_english():
        return text
    beside = {"Plek": gettext("Plek"), "Vraag": gettext("Vraag"), "Antwoord": gettext("Antwoord")}
    told = BESIDE.sub(lambda found: f"{beside[found[1]]}: ", text)
    return told.replace(NUMBER_GONE, gettext("[nummer weggehaald]"))
