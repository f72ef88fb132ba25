"""The form with which staff reports for a caller: the same logic as the public form, without its detours."""

from typing import Any

from django import forms

from loket.meldingen.forms.report import ReportForm
from loket.meldingen.models import Channel
from loket.organisatie.queries import gemeente

CHANNELS = (
    Channel.TELEPHONE,
    Channel.DESK,
    Channel.MAIL,
    Channel.POST,
    Channel.CHAT,
    Channel.SOCIAL,
    Channel.WHATSAPP,
)
LABELS = {
    "words": ("Wat is er aan de hand?", "In de woorden van de melder. Dan vinden wij de soort."),
    "best": ("Welke soort is het?", ""),
    "kind": ("Soort", "Leeg laten mag: wij zoeken de soort bij de woorden."),
    "address": ("Waar is het?", "Straat en huisnummer, of een plek."),
    "more": ("Wat vertelde de melder nog meer?", ""),
    "danger": ("Er is nu gevaar", ""),
    "contact": ("E-mailadres of 06-nummer van de melder", "Dan krijgt de melder bericht."),
}


class CallerForm(ReportForm):
    channel = forms.ChoiceField(
        label="Hoe kwam de melding binnen?",
        widget=forms.RadioSelect,
        initial=Channel.TELEPHONE.value,
        error_messages={
            "required": "Kies hoe de melding binnenkwam.",
            "invalid_choice": "Kies hoe de melding binnenkwam.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].required = False
        channel = self.fields["channel"]
        assert isinstance(channel, forms.ChoiceField)
        channel.choices = _in_use()
        del self.fields["photo"]
        for name, (label, help_text) in LABELS.items():
            self.fields[name].label, self.fields[name].help_text = label, help_text

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if "group" in self.errors:  # staff has no tiles: say it at the words
            del self.errors["group"]
            self.add_error("words", "Vertel wat er aan de hand is, of kies een soort.")
        return told


def _in_use() -> list[tuple[str, str]]:
    """The channels that the town did not switch off (S-22)."""
    off = gemeente().channels_off
    return [(channel.value, channel.label) for channel in CHANNELS if channel not in off]
