"""What a melder may do later: leave an address, answer our question, judge the solution."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.kernel.refusal import Refusal
from loket.meldingen.rules.contact import Contact, read_contact

MOST_TEXT = 4000


class ContactForm(forms.Form):
    """`reached` is what was understood."""

    use_required_attribute = False
    contact = forms.CharField(
        label=_("E-mailadres of 06-nummer"),
        max_length=254,
        help_text=_("Wij gebruiken dit alleen voor deze melding."),
        error_messages={"required": _("Vul een e-mailadres of een 06-nummer in")},
    )
    reached = Contact()

    def clean_contact(self) -> str:
        typed: str = self.cleaned_data["contact"]
        read = read_contact(typed)
        if isinstance(read, Refusal):
            raise forms.ValidationError(gettext(read.reason))
        self.reached = read
        return typed


class FollowForm(ContactForm):
    """For who saw the same: without an address one can follow too, by a link of one's own."""

    send_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["contact"].required = False


class AnswerForm(forms.Form):
    use_required_attribute = False
    text = forms.CharField(
        label=_("Uw antwoord"),
        max_length=MOST_TEXT,
        widget=forms.Textarea({"rows": 4}),
        error_messages={
            "required": _("Typ uw antwoord"),
            "max_length": _("Maak de tekst korter: hoogstens %(limit_value)d tekens."),
        },
    )


class JudgeForm(forms.Form):
    use_required_attribute = False
    satisfied = forms.ChoiceField(
        label=_("Bent u tevreden met de oplossing?"),
        choices=[("ja", _("Ja")), ("nee", _("Nee, het is nog niet goed"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee"), "invalid_choice": _("Kies ja of nee")},
    )
    text = forms.CharField(
        label=_("Wat is er nog niet goed?"),
        required=False,
        max_length=MOST_TEXT,
        help_text=_("Vul dit in als u nee kiest. Dan kijken wij opnieuw."),
        widget=forms.Textarea({"rows": 3}),
        error_messages={"max_length": _("Maak de tekst korter: hoogstens %(limit_value)d tekens.")},
    )


class NumberForm(forms.Form):
    """Which melding? By its number."""

    use_required_attribute = False
    nummer = forms.CharField(
        label=_("Nummer van de melding"),
        max_length=20,
        help_text=_("Het nummer staat in ons bericht. Bijvoorbeeld: M-2026-0416."),
        error_messages={"required": _("Vul het nummer van de melding in")},
    )
