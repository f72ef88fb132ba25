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


class CorrectionForm(QuestionForm):
    """What is not right in what a register says of somebody, and what it should be."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["vraag"].label = "Wat klopt er niet, en hoe is het wel?"
        self.fields["vraag"].error_messages |= {"required": "Schrijf op wat er niet klopt."}
