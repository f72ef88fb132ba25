"""By which kenmerk staff goes on."""

from django import forms

from loket.organisatie.models import Channel

KANALEN = ((Channel.TELEPHONE, "Aan de telefoon"), (Channel.DESK, "Aan de balie"), (Channel.POST, "Per post"))


class KenmerkForm(forms.Form):
    use_required_attribute = False
    kenmerk = forms.CharField(
        label="Kenmerk",
        max_length=20,
        help_text="Het staat onder aan het formulier en in de mail: F-7KQ2-9XNB",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Vul het kenmerk in."},
    )
    kanaal = forms.ChoiceField(
        label="Hoe spreek je deze persoon?",
        choices=KANALEN,
        initial=Channel.TELEPHONE,
        widget=forms.RadioSelect,
    )
