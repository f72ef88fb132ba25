"""What a program of others sends by Open311: read with all faults at once."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django import forms

from loket.gebied import queries as gebied
from loket.gebied.queries import AddressRow
from loket.kernel.refusal import Refusal
from loket.meldingen.forms.place import Place, read_place
from loket.meldingen.queries.kinds import Kind, Kinds
from loket.meldingen.rules.contact import Contact, read_contact
from loket.meldingen.rules.steps import MOST_TEXT, why_not_text

LONGEST_LINK = 500
NO_PLACE = "Stuur lat en long, of address_string, of address_id."


class ReportedForm(forms.Form):
    """POST requests. After `is_valid()` there are `kind`, `place` and `reached`.

    Names and ids of persons and devices (first_name, last_name, account_id, device_id) have no field: not kept.
    """

    service_code = forms.CharField(max_length=50)
    lat = forms.FloatField(required=False, min_value=-90, max_value=90)
    long = forms.FloatField(required=False, min_value=-180, max_value=180)
    address_string = forms.CharField(required=False, max_length=200)
    address_id = forms.CharField(required=False, max_length=30)
    description = forms.CharField(required=False, max_length=MOST_TEXT)
    email = forms.CharField(required=False, max_length=254)
    phone = forms.CharField(required=False, max_length=40)
    media_url = forms.CharField(required=False)
    lamp = forms.CharField(required=False, max_length=20)

    def __init__(self, values: Mapping[str, Any], *, kinds: Kinds) -> None:
        super().__init__(values)
        self.kinds, self.place, self.reached = kinds, Place(None), Contact()
        self.kind: Kind | None = None
        self.lamp_post = ""
        for name, field in self.fields.items():
            field.error_messages |= {
                "required": "Dit veld is nodig.",
                "max_length": "Maak dit korter: hoogstens %(limit_value)d tekens.",
                "min_value": f"Dit is geen {name} in graden.",
                "max_value": f"Dit is geen {name} in graden.",
                "invalid": f"Dit is geen {name} in graden.",
            }

    @property
    def text(self) -> str:
        """What was told, with where and with which photo: a link that we never open ourselves."""
        told, lamp = self.cleaned_data, self.cleaned_data.get("lamp", "")
        notes = {
            "Plek": self.place.remark,
            "Lantaarn": "" if lamp == self.lamp_post else lamp,
            "Foto": told.get("media_url", ""),
        }
        lines = "\n".join(f"{name}: {note}" for name, note in notes.items() if note)
        return "\n\n".join(part for part in (told.get("description", ""), lines) if part)

    @property
    def content(self) -> str:
        """All that was sent, to know it again."""
        return repr(sorted(self.cleaned_data.items()))

    def clean_service_code(self) -> str:
        self.kind = self.kinds.by_code.get(self.cleaned_data["service_code"])
        if self.kind is None:
            raise forms.ValidationError("Deze soort kennen wij niet. Vraag de lijst op met GET services.")
        return self.kind.code

    def clean_media_url(self) -> str:
        """Kept as a link in the text when it is short and of the web. We never fetch it."""
        link = self.cleaned_data["media_url"]
        if link and not _is_link(link):
            raise forms.ValidationError(f"Stuur een adres met http of https, van hoogstens {LONGEST_LINK} tekens.")
        return str(link)

    def clean_lamp(self) -> str:
        number = self.cleaned_data["lamp"]
        if number and (post := gebied.lamp_post(number)):
            self.lamp_post = post.number
            return self.lamp_post
        return str(number)

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        self._read_place()
        contact = read_contact(told.get("email") or told.get("phone") or "")
        if isinstance(contact, Refusal):
            self.add_error("email" if told.get("email") else "phone", contact.reason)
        else:
            self.reached = contact
        if "description" not in self.errors and (refusal := why_not_text(self.text, field="description")):
            self.add_error("description", refusal.reason)
        return told

    def _read_place(self) -> None:
        told = self.cleaned_data
        if {"lat", "long", "address_string", "address_id"} & set(self.errors):
            return
        if (told["lat"] is None) != (told["long"] is None):
            self.add_error("lat" if told["lat"] is None else "long", "Stuur lat en long samen.")
        elif told["address_id"] and told["lat"] is None:
            self.place = _place_of(gebied.address(told["address_id"]))
            if not self.place.point:
                self.add_error("address_id", "Dit adres kennen wij niet. Stuur het nummer uit de BAG.")
        else:
            self.place = read_place(
                lat=told["lat"], lon=told["long"], found_for="", typed=told["address_string"], chosen=""
            )
            if not self.place.point:
                self._no_place()

    def _no_place(self) -> None:
        if not self.cleaned_data["address_string"]:
            self.add_error(None, NO_PLACE)
        else:
            options = "; ".join(option.label for option in self.place.options[:5])
            self.add_error("address_string", f"{self.place.fault}{f': {options}' if options else ''}.")


def _place_of(row: AddressRow | None) -> Place:
    return Place(row.point, row.label) if row else Place(None)


def _is_link(text: str) -> bool:
    if len(text) > LONGEST_LINK or not text.isascii() or not text.isprintable() or set(text) & set(' <>"'):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
