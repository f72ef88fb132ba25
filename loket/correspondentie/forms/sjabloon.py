"""A new version of a template."""

from django import forms

from loket.correspondentie.forms.half_done import HalfDone


class VersionForm(HalfDone):
    use_required_attribute = False
    onderwerp = forms.CharField(label="Onderwerp", max_length=150)
    tekst = forms.CharField(label="Tekst", max_length=40_000, widget=forms.Textarea({"rows": 20}))
