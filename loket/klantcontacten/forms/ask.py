"""Three fields to be called back (U20)."""

from django import forms

from loket.kernel.sent import SentForm

MOST = 500
DAGDELEN = [("", "Maakt niet uit"), ("ochtend", "In de ochtend"), ("middag", "In de middag")]
PARTS_OF_DAY = [("", "Any time"), ("ochtend", "In the morning"), ("middag", "In the afternoon")]


class CallBackForm(SentForm):
    """What is wrong is said by the command; here only what is too long."""

    use_required_attribute = False
    naam = forms.CharField(
        label="Uw naam",
        max_length=100,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": "Vul uw naam in."},
    )
    telefoon = forms.CharField(
        label="Uw telefoonnummer",
        max_length=20,
        widget=forms.TextInput({"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
        error_messages={"required": "Vul uw telefoonnummer in."},
    )
    vraag = forms.CharField(
        label="Waar gaat het over?",
        max_length=MOST,
        widget=forms.Textarea({"rows": 3}),
        help_text="Vul hier geen BSN in.",
        error_messages={"required": "Schrijf op waar het over gaat.", "max_length": "Maak de tekst korter."},
    )
    dagdeel = forms.ChoiceField(
        label="Wanneer kunnen wij u het best bellen?",
        choices=DAGDELEN,
        required=False,
        initial="",
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Kies wanneer wij u bellen."},
    )


class InEnglish(CallBackForm):
    """The same for who reads English."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, label, wrong in (
            ("naam", "Your name", "Enter your name."),
            ("telefoon", "Your phone number", "Enter your phone number."),
            ("vraag", "What is it about?", "Tell us what it is about."),
        ):
            self.fields[name].label = label
            self.fields[name].error_messages |= {"required": wrong, "max_length": "Make this shorter."}
        self.fields["vraag"].help_text = "Do not enter a citizen service number (BSN)."
        self.fields["dagdeel"] = forms.ChoiceField(
            label="When can we best call you?",
            choices=PARTS_OF_DAY,
            required=False,
            initial="",
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": "Choose when we can call you."},
        )
