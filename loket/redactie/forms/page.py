"""Forms around a page: a new one, its dates, another owner, reasons and answers."""

from typing import Any

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import medewerker_choices
from loket.redactie.models import StatementStatus
from loket.redactie.queries.kinds import kinds

TOO_LONG = {"max_length": "Gebruik hoogstens %(limit_value)d tekens."}


class Plain(forms.Form):
    use_required_attribute = False


class NewPageForm(Plain):
    kind = forms.ChoiceField(label="Wat maak je?", widget=forms.RadioSelect)
    title = forms.CharField(
        label="Titel",
        max_length=80,
        help_text="Wat iemand wil weten of doen. Bijvoorbeeld: Boom kappen.",
        error_messages={"required": "Vul een titel in.", **TOO_LONG},
    )
    slug = forms.SlugField(
        label="Woorden in het adres",
        max_length=100,
        required=False,
        help_text="Laat dit leeg. Dan maken wij het van de titel.",
        error_messages={"invalid": "Gebruik kleine letters, cijfers en streepjes."},
    )
    owner = forms.ChoiceField(
        label="Eigenaar",
        help_text="Deze collega zorgt dat de tekst blijft kloppen.",
        error_messages={"required": "Kies een eigenaar."},
    )
    review_on = DayField(label="Kijk weer op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(each.code, each.label) for each in kinds()]  # type: ignore[attr-defined]
        self.fields["owner"].choices = medewerker_choices()  # type: ignore[attr-defined]


class DatesForm(Plain):
    """What stands beside the text: who answers for it and until when it counts."""

    owner = forms.ChoiceField(label="Eigenaar", error_messages={"required": "Kies een eigenaar."})
    review_on = DayField(label="Kijk weer op")
    publish_from = DayField(label="Op de website vanaf", required=False)
    publish_until = DayField(label="Laatste dag op de website", required=False)
    note = forms.CharField(label="Wat is er anders?", max_length=300, required=False, error_messages=TOO_LONG)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = medewerker_choices()  # type: ignore[attr-defined]
        for name in ("publish_from", "publish_until"):
            self.fields[name].help_text = "Leeg: meteen en zonder einde."


class OwnerForm(Plain):
    owner = forms.ChoiceField(label="Nieuwe eigenaar", error_messages={"required": "Kies een collega."})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "Kies een collega"), *medewerker_choices()]  # type: ignore[attr-defined]


class ConfirmForm(Plain):
    review_on = DayField(label="Kijk weer op")


class WhyForm(Plain):
    why = forms.CharField(
        label="Waarom?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Vertel waarom.", **TOO_LONG},
    )


class ReturnForm(Plain):
    why = forms.CharField(
        label="Wat moet er anders?",
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Vertel wat er anders moet.", **TOO_LONG},
    )


class AnswerForm(Plain):
    answer = forms.CharField(
        label="Antwoord",
        max_length=4000,
        widget=forms.Textarea({"rows": 6}),
        error_messages={"required": "Schrijf een antwoord.", **TOO_LONG},
    )


class SignalForm(Plain):
    """For a visitor: nothing about the person is needed."""

    text = forms.CharField(
        label="Wat klopt er niet?",
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text="Schrijf hier niets over uzelf of over anderen.",
        error_messages={"required": "Vertel wat er niet klopt.", **TOO_LONG},
    )
    email = forms.CharField(
        label="Uw mailadres",
        max_length=254,
        required=False,
        help_text="Alleen als u antwoord wilt. Daarna gooien wij het weg.",
        widget=forms.TextInput({"type": "email", "autocomplete": "email", "inputmode": "email"}),
        error_messages=TOO_LONG,
    )


class StatuteForm(Plain):
    four_eyes = forms.BooleanField(
        label="Een collega kijkt mee", required=False, help_text="Een schrijver publiceert dan nooit alleen."
    )
    legal_check = forms.BooleanField(label="Juridische controle", required=False)
    review_months = forms.IntegerField(label="Hoogstens zoveel maanden tot de volgende blik", min_value=1, max_value=60)
    take_down_days = forms.IntegerField(
        label="Van de website na zoveel dagen over tijd",
        min_value=1,
        max_value=1000,
        required=False,
        help_text="Leeg: nooit vanzelf.",
    )
    remind_days = forms.RegexField(
        r"^\s*\d{1,3}(\s*[, ]\s*\d{1,3}){0,4}\s*$",
        label="Herinner zoveel dagen vooraf",
        help_text="Bijvoorbeeld: 30, 7",
        error_messages={"invalid": "Vul getallen in, bijvoorbeeld: 30, 7"},
    )
    signal_days = forms.IntegerField(label="Antwoord op een vraag binnen (werkdagen)", min_value=1, max_value=60)
    head_editor_id = forms.ChoiceField(label="Hoofdredacteur", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = ("", "Niemand")
        self.fields["head_editor_id"].choices = [nobody, *medewerker_choices()]  # type: ignore[attr-defined]

    def clean_remind_days(self) -> list[int]:
        return [int(day) for day in self.cleaned_data["remind_days"].replace(",", " ").split()]


class PictureForm(Plain):
    picture = forms.FileField(label="Foto", error_messages={"required": "Kies een foto."})
    alt = forms.CharField(
        label="Wat staat er op de foto?",
        max_length=120,
        help_text="Voor wie de foto niet ziet.",
        error_messages={"required": "Vertel in woorden wat er op de foto staat.", **TOO_LONG},
    )


class PhotoForm(Plain):
    """In the editor: a picture that is not there yet."""

    photo = forms.FileField(
        label="Foto",
        widget=forms.ClearableFileInput({"accept": "image/*"}),
        error_messages={"required": "Kies een foto."},
    )
    photo_alt = forms.CharField(
        label="Wat staat er op deze foto?",
        max_length=120,
        help_text="Voor wie de foto niet ziet.",
        error_messages={"required": "Vertel in woorden wat er op de foto staat.", **TOO_LONG},
    )


class PhotoWordsForm(Plain):
    """In the editor: which pictures to choose from."""

    photo_words = forms.CharField(label="Zoek een foto met deze woorden", max_length=120, required=False)


class StatementForm(Plain):
    status = forms.ChoiceField(label="Status", widget=forms.RadioSelect)
    investigated_on = DayField(label="Dag van het onderzoek", required=False)
    investigated_by = forms.CharField(label="Wie deed het onderzoek?", max_length=120, required=False)
    report_url = forms.URLField(
        label="Adres van het rapport",
        max_length=400,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Een adres ziet er zo uit: https://www.voorbeeld.nl"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.value, f"{each.value}: {each.label}") for each in StatementStatus]
        self.fields["status"].choices = choices  # type: ignore[attr-defined]


class FindingForm(Plain):
    criterion = forms.RegexField(
        r"^\d\.\d\.\d{1,2}$",
        label="Nummer van de eis",
        help_text="Bijvoorbeeld 1.4.3",
        error_messages={"invalid": "Een nummer ziet er zo uit: 1.4.3"},
    )
    what = forms.CharField(label="Wat werkt niet?", max_length=300)
    effect = forms.CharField(label="Wat merkt iemand daarvan?", max_length=300)
    instead = forms.CharField(label="Wat kan intussen wel?", max_length=300, required=False)
    plan = forms.CharField(label="Wat doen we eraan?", max_length=300)
    mended_before = DayField(label="Klaar op")
    mended_on = DayField(label="Opgelost op", required=False)
