"""A list of choices is the same HTML as Django makes of it, made quicker."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test import SimpleTestCase

from loket.huisstijl.renderer import Renderer

NASTY = """<script>"'&"""
CHOICES = [("", "Kies"), ("a", "Eén & twee"), (3, NASTY), (NASTY, "drie"), ("Groep <b>", [("b", "B"), (None, "Niets")])]


@pytest.mark.parametrize("value", ["", "a", 3, NASTY, "b", "unknown"])
@pytest.mark.parametrize(
    "widget",
    [
        forms.Select(choices=CHOICES),
        forms.Select({"class": "lk-input", "required": True, "disabled": False, "aria-label": NASTY}, choices=CHOICES),
        forms.SelectMultiple(choices=CHOICES),
    ],
)
def test_it_is_what_django_makes(widget, value):
    made, by_django = (
        widget.render("product", [value] if widget.allow_multiple_selected else value, {"id": "x"}, renderer)
        for renderer in (Renderer(), DjangoTemplates())
    )
    SimpleTestCase().assertHTMLEqual(made, by_django)
    assert "<script>" not in made


def test_other_controls_are_made_by_django():
    made = forms.TextInput().render("naam", "Jan", {"id": "naam"}, Renderer())
    assert made == forms.TextInput().render("naam", "Jan", {"id": "naam"}, DjangoTemplates())
