"""A new version of a template."""

from django import forms


class VersionForm(forms.Form):
    use_required_attribute = False
    onderwerp = forms.CharField(label="Onderwerp", required=False, max_length=400)
    tekst = forms.CharField(label="Tekst", required=False, max_length=40_000, widget=forms.Textarea({"rows": 20}))
