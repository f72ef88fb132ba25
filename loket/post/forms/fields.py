"""Fields as the workplace draws them."""

from typing import Any

from django import forms

TEXT = "utrecht-textbox utrecht-textbox--html-input"
SELECT = "utrecht-select utrecht-select--html-select"


class PostForm(forms.Form):
    """Its fields look like those of the workplace, and tell a reader what is wrong with them."""

    def __init__(self, data: Any = None, **more: Any) -> None:
        super().__init__(data, auto_id="p-%s", **more)
        for field in self.fields.values():
            if not isinstance(field.widget, forms.CheckboxInput):
                drawn = SELECT if isinstance(field.widget, forms.Select) else TEXT
                field.widget.attrs.setdefault("class", drawn)

    def add_error(self, field: str | None, error: Any) -> None:
        """Beside the field, for eyes and for readers; of the form as a whole when there is no such field."""
        super().add_error(field, error)
        if field:
            self.fields[field].widget.attrs |= {"aria-invalid": "true", "aria-describedby": f"p-{field}_fout"}
