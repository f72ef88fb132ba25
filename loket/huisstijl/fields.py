"""The parts of a form field: its label, explanation, errors and control, tied together for who cannot see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import (
    BaseForm,
    BoundField,
    CheckboxInput,
    ChoiceField,
    ClearableFileInput,
    HiddenInput,
    RadioSelect,
    Select,
    Textarea,
)
from django.forms.widgets import CheckboxSelectMultiple

CONTROL_CLASSES = {
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "text": "utrecht-textbox utrecht-textbox--html-input",
}


@dataclass(frozen=True)
class Option:
    """One choice of a radio or checkbox group."""

    control: str
    label: str
    value: str
    icon: str = ""
    description: str = ""


@dataclass(frozen=True)
class Fault:
    """One thing to mend: where it is (empty for the form as a whole) and what to do."""

    target: str
    text: str


def kind_of(bound: BoundField) -> str:
    """Which part draws this field."""
    widget = bound.field.widget
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (HiddenInput, "hidden"),
        (CheckboxSelectMultiple, "checks"),
        (RadioSelect, "choice"),
        (CheckboxInput, "check"),
        (ClearableFileInput, "file"),
        (Textarea, "textarea"),
        (Select, "select"),
    )
    return next((kind for types, kind in kinds if isinstance(widget, types)), "text")


def parts(bound: BoundField, *, kind: str, icons: Mapping[str, str], describes: Mapping[str, str]) -> dict[str, Any]:
    """All that the template of a field needs."""
    shown = kind or kind_of(bound)
    name = bound.auto_id or bound.html_name
    errors = words_of(bound)
    described = [f"{name}_uitleg"] if bound.help_text else []
    described += [f"{name}_fout"] if errors else []
    grouped = shown in ("choice", "pick", "seg", "checks")
    return {
        "field": bound,
        "kind": shown,
        "id": name,
        "errors": errors,
        "described_by": " ".join(described),
        "optional": not bound.field.required and shown != "hidden",
        "control": "" if grouped else _control(bound, shown, " ".join(described)),
        "options": _options(bound, icons, describes) if grouped else [],
    }


def _control(bound: BoundField, kind: str, described_by: str) -> str:
    css = CONTROL_CLASSES.get(kind, "")
    attrs: dict[str, Any] = {}
    # Without this Django points to ids of its own; ours stand in the template.
    attrs["aria-describedby"] = described_by or None
    if bound.errors:
        attrs["aria-invalid"] = "true"
        css = f"{css} {css.split()[0]}--invalid" if css else ""
    if extra := bound.field.widget.attrs.get("class"):
        css = f"{css} {extra}".strip()
    if css:
        attrs["class"] = css
    html = bound.as_widget(attrs={key: value for key, value in attrs.items() if value is not None})
    return str(html)


def _options(bound: BoundField, icons: Mapping[str, str], describes: Mapping[str, str]) -> list[Option]:
    options = []
    for choice in bound.subwidgets:
        value = str(choice.data["value"])
        # The browser would ask for a choice in its own words; the page says it in ours.
        choice.data["attrs"].pop("required", None)
        control = choice.tag(wrap_label=False)
        options.append(Option(control, choice.choice_label, value, icons.get(value, ""), describes.get(value, "")))
    return options


def faults_of(form: BaseForm) -> list[Fault]:
    """Every fault in the order of the fields, each with the id of the control to go to."""
    faults = [Fault("", str(text)) for text in form.non_field_errors()]
    for bound in form:
        faults += [Fault(_target(bound), text) for text in words_of(bound)]
    return faults


def words_of(bound: BoundField) -> list[str]:
    """The errors of a field. Where a form has no words of its own, ours say what to do, not that a rule was broken."""
    told = bound.errors.as_data() if hasattr(bound.errors, "as_data") else []
    return [_plain(bound, error.code or "") or str(text) for error, text in zip(told, bound.errors, strict=False)]


def _plain(bound: BoundField, code: str) -> str:
    defaults: dict[str, object] = {}
    for kind in reversed(type(bound.field).__mro__):
        defaults |= getattr(kind, "default_error_messages", {})
    if bound.field.error_messages.get(code) != defaults.get(code):
        return ""
    chooses = isinstance(bound.field, ChoiceField)
    if code == "required":
        return f"Kies een antwoord: {bound.label}" if chooses else f"Vul in: {bound.label}"
    return f"Kies een antwoord uit de lijst: {bound.label}" if code == "invalid_choice" else ""


def _target(bound: BoundField) -> str:
    grouped = isinstance(bound.field.widget, RadioSelect | CheckboxSelectMultiple)
    name = bound.auto_id or bound.html_name
    return f"{name}_0" if grouped else str(bound.id_for_label or name)
