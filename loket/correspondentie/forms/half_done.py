"""A form that may be kept half done: what misses is told by the command that lets it go."""

from django import forms


class HalfDone(forms.Form):
    def full_clean(self) -> None:
        wanted = [field for field in self.fields.values() if field.required]
        for field in wanted:
            field.required = False
        super().full_clean()
        for field in wanted:
            field.required = True
