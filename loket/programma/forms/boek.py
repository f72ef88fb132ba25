"""The form of a book: its fields as the model says them, with days and figures as people write them."""

from typing import Any

from django import forms
from django.db import models

from loket.kernel.forms import DayField
from loket.organisatie.models import Medewerker
from loket.programma.forms.fields import WRONG
from loket.programma.queries.boek import Boek


def form_of(boek: Boek, data: Any = None, *, each: Any = None) -> forms.Form:
    """Filled with what is there."""
    initial = {name: getattr(each, name) for name in boek.velden} if each else {}
    form = forms.Form(data, initial=initial)
    form.use_required_attribute = False
    for name in boek.velden:
        form.fields[name] = _field(boek.model._meta.get_field(name))
    return form


def _field(column: Any) -> forms.Field:
    words = {"label": column.verbose_name, "required": not column.blank, "help_text": column.help_text}
    if isinstance(column, models.DateField):
        return DayField(**{key: value for key, value in words.items() if value or key != "help_text"})
    if isinstance(column, models.DecimalField):
        widget = forms.TextInput({"inputmode": "decimal", "size": 12})
        return forms.DecimalField(
            **words, max_digits=12, decimal_places=2, localize=True, widget=widget, error_messages=WRONG
        )
    if isinstance(column, models.ForeignKey):
        found: Any = column.formfield(error_messages=WRONG, label=column.verbose_name, empty_label="Kies")
        if column.related_model is Medewerker:
            found.queryset = Medewerker.objects.active().by_name()
        return _named(found)
    made: forms.Field = column.formfield(error_messages=WRONG, **_how(column))
    return made


def _how(column: Any) -> dict[str, Any]:
    if isinstance(column, models.TextField):
        return {"widget": forms.Textarea({"rows": 4})}
    return {"assume_scheme": "https"} if isinstance(column, models.URLField) else {}


def _named(found: forms.ModelChoiceField) -> forms.ModelChoiceField:  # type: ignore[type-arg]
    """Rows say what they are by their first words."""
    names = ("naam", "titel", "gemeente", "name")

    def label(obj: Any) -> str:
        return next((str(getattr(obj, name)) for name in names if hasattr(obj, name)), str(obj))

    found.label_from_instance = label  # type: ignore[method-assign]
    return found
