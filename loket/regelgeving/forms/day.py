"""On which day should the text be in force?"""

from django import forms

from loket.kernel.forms import DayField


class DayForm(forms.Form):
    use_required_attribute = False
    op = DayField(label="Wat gold er op deze dag?", required=False)
