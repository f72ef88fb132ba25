"""The klacht itself: by a resident on the website, or by a colleague for who calls, stands at the desk or wrote."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from loket.kernel.fields import ManyFiles
from loket.kernel.forms import DayField
from loket.kernel.sent import SentForm
from loket.klachten.commands import Told
from loket.organisatie.models import Channel

MOST = 5000
KANALEN = [
    (Channel.TELEPHONE.value, "Telefoon"),
    (Channel.DESK.value, "Balie"),
    (Channel.POST.value, "Brief"),
    (Channel.EMAIL.value, "E-mail"),
    (Channel.SOCIAL.value, "Social media"),
]
TOO_LONG = _("Maak de tekst korter.")


class FilesField(forms.FileField):
    """None, one or more files; what is wrong with one is said by the command."""

    widget = ManyFiles({"multiple": True})

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        return [each for each in (data if isinstance(data, list | tuple) else [data]) if each]


class KlachtForm(SentForm):
    """What is missing is said by the command; here only what does not fit."""

    use_required_attribute = False
    tekst = forms.CharField(
        label=_("Wat gebeurde er?"),
        max_length=MOST,
        help_text=_("Schrijf het op zoals u het vertelt. Vul geen BSN in."),
        widget=forms.Textarea({"rows": 6}),
        error_messages={"required": _("Vertel wat er gebeurde."), "max_length": TOO_LONG},
    )
    over = forms.CharField(
        label=_("Over wie of welke afdeling gaat het?"),
        required=False,
        max_length=200,
        error_messages={"max_length": TOO_LONG},
    )
    gebeurd_op = DayField(label=_("Wanneer gebeurde het?"), required=False)
    wens = forms.CharField(
        label=_("Wat wilt u dat wij doen?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"max_length": TOO_LONG},
    )
    bijlagen = FilesField(
        label=_("Wilt u iets meesturen?"),
        required=False,
        help_text=_("Hoogstens 5 bestanden: pdf, foto of tekst, tot 10 MB per stuk."),
    )
    naam = forms.CharField(
        label=_("Uw naam"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": _("Vul uw naam in."), "max_length": TOO_LONG},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={"invalid": _("Een e-mailadres ziet er zo uit: naam@voorbeeld.nl"), "max_length": TOO_LONG},
    )
    telefoon = forms.CharField(
        label=_("Telefoon"),
        required=False,
        max_length=20,
        widget=forms.TextInput({"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
        error_messages={"max_length": _("Dit nummer is te lang.")},
    )
    adres = forms.CharField(
        label=_("Adres"),
        required=False,
        max_length=300,
        help_text=_("Straat, huisnummer, postcode en plaats"),
        widget=forms.TextInput({"autocomplete": "street-address"}),
        error_messages={"max_length": TOO_LONG},
    )

    def told(self, *, taal: str = "") -> Told:
        names = ("naam", "tekst", "email", "telefoon", "adres", "over", "wens", "gebeurd_op")
        return Told(**{name: self.cleaned_data[name] for name in names}, taal=taal)


class VoorKlagerForm(KlachtForm):
    """By a colleague: with how it came, and since when it was here."""

    kanaal = forms.ChoiceField(
        label="Hoe kwam de klacht binnen?",
        choices=KANALEN,
        widget=forms.RadioSelect,
        initial=Channel.TELEPHONE.value,
        error_messages={"required": "Kies hoe de klacht binnenkwam.", "invalid_choice": "Kies uit de lijst."},
    )
    ontvangen_op = DayField(
        label="Ontvangen op", required=False, help_text="Leeg laten: vandaag. Bij een brief: de dag van ontvangst."
    )
    field_order = ("kanaal", "ontvangen_op", "tekst", "over", "gebeurd_op", "wens", "bijlagen", "naam")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (
            ("naam", "Naam van de klager"),
            ("wens", "Wat wil de klager?"),
            ("over", "Over wie of welk team?"),
            ("bijlagen", "Kwam er iets mee?"),
        ):
            self.fields[name].label = label
        self.fields["tekst"].help_text = "Schrijf het op in de woorden van de klager. Lees het voor."
