"""A question in one field."""

from django import forms
from django.utils.translation import gettext_lazy as _

from loket.kernel.sent import SentForm

MOST = 1000


class QuestionForm(SentForm):
    use_required_attribute = False
    vraag = forms.CharField(
        label=_("Stel een nieuwe vraag"),
        max_length=MOST,
        help_text=_("U krijgt binnen 2 werkdagen antwoord."),
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Schrijf op wat u wilt vragen."), "max_length": _("Maak uw vraag korter.")},
    )


class WrongForm(SentForm):
    """What is not right in what a register says of somebody, and what it should be."""

    use_required_attribute = False
    hoort = forms.CharField(
        label=_("Hoe hoort het te zijn?"),
        max_length=200,
        error_messages={"required": _("Vul in hoe het hoort te zijn."), "max_length": _("Maak het korter.")},
    )
    toelichting = forms.CharField(
        label=_("Wilt u er iets bij vertellen?"),
        required=False,
        max_length=MOST,
        help_text=_("Bijvoorbeeld: sinds wanneer het niet klopt."),
        widget=forms.Textarea({"rows": 3}),
        error_messages={"max_length": _("Maak de tekst korter.")},
    )
