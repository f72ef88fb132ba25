"""What staff types about a meeting."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from loket.kernel.forms import DayField
from loket.kernel.text import AMSTERDAM
from loket.organisatie.queries import medewerker_choices
from loket.raad.models import Gremium, Soort
from loket.raad.rules.stemming import stemmen_in

TOO_LONG = {"max_length": "Gebruik hoogstens %(limit_value)d tekens."}


def required(words: str) -> dict[str, str]:
    return {"required": words, **TOO_LONG}


def text(label: str, most: int, *, rows: int = 3, must: str = "", help_text: str = "") -> forms.CharField:
    """A field of some lines; it may stay empty unless `must` says what to fill in."""
    return forms.CharField(
        label=label,
        max_length=most,
        widget=forms.Textarea({"rows": rows}),
        required=bool(must),
        help_text=help_text,
        error_messages=required(must),
    )


class ClockField(forms.TimeField):
    def __init__(self, **kwargs: Any) -> None:
        words = {"required": "Vul een tijd in.", "invalid": "Een tijd ziet er zo uit: 19.30"}
        formats = ["%H:%M", "%H.%M"]
        widget = forms.TimeInput(format="%H.%M", attrs={"autocomplete": "off", "size": 6})
        super().__init__(input_formats=formats, widget=widget, error_messages=words, **kwargs)


class WhenForm(forms.Form):
    """A day with a begin and perhaps an end."""

    use_required_attribute = False
    day = DayField(label="Dag")
    from_time = ClockField(label="Begint om", help_text="Bijvoorbeeld 19.30")
    until_time = ClockField(label="Eindigt om", required=False)

    @property
    def start(self) -> datetime:
        return datetime.combine(self.cleaned_data["day"], self.cleaned_data["from_time"], AMSTERDAM)

    @property
    def end(self) -> datetime | None:
        until = self.cleaned_data["until_time"]
        return datetime.combine(self.cleaned_data["day"], until, AMSTERDAM) if until else None


class VergaderingForm(WhenForm):
    naam = forms.CharField(label="Naam", max_length=150, error_messages=required("Vul de naam van de vergadering in."))
    gremium = forms.ChoiceField(
        label="Wie vergadert er?",
        choices=Gremium,
        help_text="Een overleg met inwoners of ondernemers staat niet op de website.",
    )
    gremium_naam = forms.CharField(label="Naam van de commissie", max_length=100, required=False)
    locatie = forms.CharField(label="Plaats", max_length=200, error_messages=required("Vul de plaats in."))
    toelichting = text("Toelichting", 2000)
    owner_id = forms.ChoiceField(label="Wie maakt het verslag?", error_messages=required("Kies een medewerker."))
    verslag_days = forms.IntegerField(
        label="Werkdagen voor het verslag",
        initial=10,
        min_value=1,
        max_value=60,
        error_messages={
            "required": "Vul een aantal in.",
            "invalid": "Vul een getal in.",
            "min_value": "Kies 1 tot en met 60 werkdagen.",
            "max_value": "Kies 1 tot en met 60 werkdagen.",
        },
    )
    field_order = ("naam", "gremium", "gremium_naam", "day", "from_time", "until_time")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner_id"].choices = medewerker_choices()  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        names = ("naam", "gremium", "gremium_naam", "locatie", "toelichting", "verslag_days")
        fields = {name: self.cleaned_data[name] for name in names}
        return fields | {
            "planned_start": self.start,
            "planned_end": self.end,
            "owner_id": forms.UUIDField().clean(self.cleaned_data["owner_id"]),
        }


class CancelForm(forms.Form):
    use_required_attribute = False
    toelichting = text("Waarom gaat de vergadering niet door?", 2000, must="Vertel waarom het niet doorgaat.")


class AgendapuntForm(forms.Form):
    use_required_attribute = False
    nummer = forms.IntegerField(
        label="Nummer op de agenda",
        min_value=1,
        max_value=999,
        error_messages={
            "required": "Vul een nummer in.",
            "invalid": "Vul een getal in.",
            "min_value": "Kies 1 tot en met 999.",
            "max_value": "Kies 1 tot en met 999.",
        },
    )
    naam = forms.CharField(label="Onderwerp", max_length=200, error_messages=required("Vul het onderwerp in."))
    toelichting = text("Toelichting", 5000)
    besloten = forms.BooleanField(
        label="Besloten",
        required=False,
        help_text="Dan staat het punt niet op de website, met zijn stukken en stemmingen.",
    )
    hamerstuk = forms.BooleanField(label="Hamerstuk", required=False)
    behandeld = forms.BooleanField(label="Behandeld", required=False)
    besluit = text("Besluit", 5000)


class StukForm(forms.Form):
    use_required_attribute = False
    titel = forms.CharField(label="Titel", max_length=200, error_messages=required("Vul de titel in."))
    soort = forms.ChoiceField(label="Soort", choices=Soort)
    agendapunt_id = forms.ChoiceField(label="Bij welk punt?", required=False)
    datum = DayField(label="Datum van het stuk")
    auteur = forms.CharField(label="Van wie?", max_length=100, required=False)
    bestand = forms.FileField(
        label="Bestand",
        required=False,
        max_length=150,
        help_text="Soort pdf, docx, xlsx, odt of txt. Hoogstens 20 MB.",
        error_messages={"empty": "Dit bestand is leeg.", "max_length": "Geef het bestand een kortere naam."},
    )
    adres = forms.CharField(label="Of een adres", max_length=500, required=False, error_messages=TOO_LONG)

    def __init__(self, *args: Any, items: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agendapunt_id"].choices = [("", "De hele vergadering"), *items]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        bestand: UploadedFile[Any] | None = self.cleaned_data["bestand"] or None
        item = self.cleaned_data["agendapunt_id"]
        return self.cleaned_data | {"bestand": bestand, "agendapunt_id": item or None}


class StemmingForm(forms.Form):
    use_required_attribute = False
    onderwerp = forms.CharField(
        label="Waar is over gestemd?", max_length=200, error_messages=required("Vul in waar over is gestemd.")
    )
    stemmen = text(
        "Stemmen per fractie",
        5000,
        rows=8,
        must="Vul de stemmen in.",
        help_text="Zet elke fractie op een regel, met voor, tegen en afwezig. Bijvoorbeeld: Duinpartij 4 0 1",
    )
    again = forms.BooleanField(label="Dit is een herstemming", required=False)

    def clean_stemmen(self) -> list[Any]:
        stemmen, faults = stemmen_in(self.cleaned_data["stemmen"])
        if faults:
            raise forms.ValidationError([fault.reason for fault in faults])
        return list(stemmen)


class VerslagForm(forms.Form):
    use_required_attribute = False
    text = text("Verslag", 50_000, rows=16, must="Vul het verslag in.")
    publish = forms.BooleanField(
        label="Publiceer nu",
        required=False,
        help_text="De deelnemers krijgen het verslag dan per e-mail.",
    )


class DeelnemerForm(forms.Form):
    use_required_attribute = False
    naam = forms.CharField(label="Naam", max_length=100, error_messages=required("Vul de naam in."))
    email = forms.CharField(label="E-mailadres", max_length=254, required=False, error_messages=TOO_LONG)
