"""Files for the dossier."""

from collections.abc import Iterable
from typing import Any

from django import forms

from loket.zaken.forms.fields import FilesField, choice_field, choose, line_field
from loket.zaken.queries.dossier import PaperKind

MISSING = {
    "required": "Kies een bestand.",
    "missing": "Kies een bestand.",
    "empty": "Dit bestand is leeg.",
    "max_length": "De naam van dit bestand is te lang.",
}


class PapersForm(forms.Form):
    """One or more files of one kind. Without a title each has the name of its file."""

    use_required_attribute = False
    soort = choice_field("Wat voor document is het?", "Kies wat voor document het is.")
    bestand = FilesField(label="Bestand", help_text="Sleep bestanden hierheen, of kies ze.", error_messages=MISSING)
    titel = line_field("Titel", help_text="Leeg laten mag: dan heet het als het bestand.")

    def __init__(self, *args: Any, kinds: Iterable[PaperKind], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "document_%s", **kwargs})
        choose(self.fields["soort"], [(str(kind.id), kind.omschrijving) for kind in kinds])


class VersionForm(forms.Form):
    use_required_attribute = False
    bestand = forms.FileField(label="Nieuwe versie", help_text="De oude versie blijft bewaard.", error_messages=MISSING)


class ReasonForm(forms.Form):
    use_required_attribute = False
    reden = forms.CharField(
        label="Waarom moet je deze zaak zien?",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text="Je reden staat in het logboek. Het team krijgt bericht.",
        error_messages={
            "required": "Schrijf op waarom je dit moet zien.",
            "max_length": "Gebruik hoogstens 500 tekens.",
        },
    )
