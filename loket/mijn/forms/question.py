"""A question in one field."""

from uuid import uuid4

from django import forms

MOST = 1000


class QuestionForm(forms.Form):
    use_required_attribute = False
    vraag = forms.CharField(
        label="Stel een nieuwe vraag",
        max_length=MOST,
        help_text="U krijgt binnen 2 werkdagen antwoord.",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf op wat u wilt vragen.", "max_length": "Maak uw vraag korter."},
    )
    send_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class WrongForm(forms.Form):
    """What is not right in what a register says of somebody, and what it should be."""

    use_required_attribute = False
    hoort = forms.CharField(
        label="Hoe hoort het te zijn?",
        max_length=200,
        error_messages={"required": "Vul in hoe het hoort te zijn.", "max_length": "Maak het korter."},
    )
    toelichting = forms.CharField(
        label="Wilt u er iets bij vertellen?",
        required=False,
        max_length=MOST,
        help_text="Bijvoorbeeld: sinds wanneer het niet klopt.",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"max_length": "Maak de tekst korter."},
    )
    send_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
