"""What is asked before something is erased for good."""

from django import forms


class EraseForm(forms.Form):
    use_required_attribute = False
    sure = forms.BooleanField(
        label="Ik las na wat weggaat. Ik weet dat het niet terugkomt.",
        error_messages={"required": "Zet hier een vinkje. Wat je wist, komt niet terug."},
    )
