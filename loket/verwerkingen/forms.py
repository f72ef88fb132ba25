"""What the auditor looks for."""

from django import forms

from loket.verwerkingen.queries import Asked

DAYS = ["%d-%m-%Y", "%Y-%m-%d"]


class AskedForm(forms.Form):
    """What does not fit is left out, and told beside its field."""

    use_required_attribute = False
    wie = forms.CharField(label="Collega", required=False, max_length=80)
    wat = forms.CharField(label="Nummer van de zaak", required=False, max_length=80)
    dag = forms.DateField(
        label="Dag",
        required=False,
        input_formats=DAYS,
        widget=forms.DateInput(format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"invalid": "Een dag ziet er zo uit: 3-12-2026"},
    )
    reden = forms.BooleanField(label="Alleen met reden", required=False)

    def asked(self) -> Asked:
        self.is_valid()
        told = self.cleaned_data
        return Asked(
            name=told.get("wie", "").strip(),
            label=told.get("wat", "").strip(),
            day=told.get("dag"),
            with_reason=told.get("reden", False),
        )
