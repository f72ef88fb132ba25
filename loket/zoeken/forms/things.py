"""Something that can be found, named as editors name it: by its title in the list, or by its address."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

from django import forms

from loket.zoeken.engine.known import Key
from loket.zoeken.queries.arrangements import ThingRow

LIST_ID = "wat-er-te-vinden-is"  # the <datalist> of the page
MOST_TYPED = 500
ALIKE = 0.6
SHORTEST = 3  # letters that say enough
CHOOSE = "Kies een titel uit de lijst, of vul het adres in, zoals /product/paspoort/."


def thing_named(typed: str, things: Iterable[ThingRow]) -> Key | None:
    """The thing with this title or address, or None."""
    wanted, path = typed.strip().lower(), urlsplit_path(typed)
    for each in things:
        if wanted == each.label.lower() or (path and path == each.url):
            return each.kind, each.ref
    return None


def meant_by(typed: str, things: Iterable[ThingRow]) -> str:
    """What somebody may have meant: a title with these words in it, or one that looks like them; else nothing."""
    wanted = typed.strip().lower()
    labels = {each.label.lower(): each.label for each in things}
    if len(wanted) < SHORTEST:
        return ""
    holds = min((low for low in labels if wanted in low), key=len, default="")
    near = [holds] if holds else get_close_matches(wanted[:MOST_TYPED], labels, n=1, cutoff=ALIKE)
    return labels[near[0]] if near else ""


def label_of(key: Key, things: Iterable[ThingRow]) -> str:
    """As it stands in the list; its kind and name when it is not there (any more)."""
    return next((each.label for each in things if (each.kind, each.ref) == key), ":".join(key))


def urlsplit_path(typed: str) -> str:
    try:
        return urlsplit(typed.strip()).path
    except ValueError:  # a bracket too many
        return ""


class ThingField(forms.CharField):
    """A line of text with the titles to choose from; the value is (kind, ref)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=MOST_TYPED,
            widget=forms.TextInput(attrs={"list": LIST_ID, "autocomplete": "off"}),
            help_text="Typ het begin van de titel en kies uit de lijst. Een adres mag ook.",
            error_messages={"required": "Kies om welke pagina het gaat.", "max_length": CHOOSE},
            **kwargs,
        )
        self.things: list[ThingRow] = []

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        key = thing_named(typed, self.things)
        if key is None:
            near = meant_by(typed, self.things)
            raise forms.ValidationError(f"Bedoel je “{near}”?" if near else f"Dit kennen wij niet. {CHOOSE}")
        return key

    def prepare_value(self, value: Any) -> Any:
        return label_of(value, self.things) if isinstance(value, tuple) else value
