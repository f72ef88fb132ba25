"""The town: name, numbers, address, opening hours."""

from typing import Any

from django import forms

from loket.kernel.text import WEEKDAYS
from loket.organisatie.forms import fields
from loket.organisatie.models import Channel

Hours = dict[str, list[list[str]]]


class GemeenteForm(forms.Form):
    name = fields.text("Naam", most=60)
    full_name = fields.text("Volledige naam", most=80, help_text="Bijvoorbeeld: gemeente Bergen.")
    tagline = fields.text("Ondertitel", most=120, required=False)
    phone = fields.text("Telefoonnummer", most=20)
    show_14_number = fields.yes("Toon het 14-nummer", "Dan staat overal het 14-nummer.")
    phone_14 = fields.text("14-nummer", most=20, required=False)
    phone_abroad = fields.text("Nummer vanuit het buitenland", most=20)
    email = fields.email("E-mailadres")
    address = fields.text("Adres", most=200, required=False)
    quiet_from = fields.clock("Stille uren beginnen om", "Daarna sturen wij geen bericht over een stap.")
    quiet_until = fields.clock("Stille uren eindigen om", "Twee keer dezelfde tijd? Dan zijn er geen stille uren.")
    channels_off = fields.many_of(
        "Kanalen die wij niet gebruiken",
        lambda: Channel.choices,
        help_text="Die kan niemand meer kiezen. Wat er al binnenkwam, blijft te lezen.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hours: Hours = self.initial.get("opening_hours") or {}
        for number, name in enumerate(WEEKDAYS):
            spans = ", ".join("-".join(span) for span in hours.get(str(number), []))
            self.fields[f"hours_{number}"] = fields.text(
                f"Open op {name}", most=60, required=False, initial=spans, help_text="Bijvoorbeeld 09:00-17:00."
            )

    def clean(self) -> dict[str, Any]:
        """The seven fields of the week as one value; a wrong one is told beside its day."""
        values: dict[str, Any] = super().clean() or {}
        hours = {str(number): _spans(values.pop(f"hours_{number}", "")) for number in range(7)}
        values["opening_hours"] = {day: spans for day, spans in hours.items() if spans}
        return values


def _spans(typed: str) -> list[list[str]]:
    return [[moment.strip() for moment in span.split("-")] for span in typed.split(",") if span.strip()]
