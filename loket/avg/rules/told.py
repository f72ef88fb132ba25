"""Which columns are told to the person, and how a value reads. Secrets, fingerprints and colleagues are not told."""

from typing import Any, TypeAlias

from django.db import models

from loket.kernel.person import Held
from loket.kernel.secrets import EncryptedTextField
from loket.organisatie.models import Medewerker
from loket.uitvoer.rules.decided import decisions, left_out
from loket.uitvoer.rules.masked import told_of, without_secrets

AnyField: TypeAlias = "models.Field[Any, Any]"
SAID_BY = ("omschrijving", "naam", "name", "titel", "title", "label")


def columns_of(held: Held) -> list[AnyField]:
    label = held.model._meta.label
    files = decisions()["bestanden"].get(label, {})
    return [
        each
        for each in held.model._meta.concrete_fields
        if each.name not in held.untold and each.name not in files and _is_told(label, each)
    ]


def _is_told(label: str, field: AnyField) -> bool:
    if f"{label}.{field.name}" in left_out():
        return False
    if isinstance(field, models.ForeignKey):
        return field.related_model is not Medewerker and said_by(field) != ""
    return isinstance(field, EncryptedTextField) or field.get_internal_type() != "BinaryField"


def said_by(field: "models.ForeignKey[Any, Any]") -> str:
    """By which column what a key points at says what it is; empty when it says nothing to people."""
    names = {each.name for each in field.related_model._meta.concrete_fields}
    return next((name for name in SAID_BY if name in names), "")


def value_of(label: str, field: AnyField, value: Any) -> Any:
    """As people read it: the words of a choice, and no secret in a link."""
    if value in (None, "", [], {}):
        return None
    if field.flatchoices:
        return dict(field.flatchoices).get(value, value)
    if field.name in decisions()["links"].get(label, ()):
        return without_secrets(str(value))
    return told_of(value, met_bsn=True) if isinstance(value, dict | list) else value
