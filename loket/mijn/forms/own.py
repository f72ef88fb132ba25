"""Where we may reach somebody, and about what."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from loket.kernel.language import as_dutch
from loket.partijen.models import SoortDigitaalAdres
from loket.wijkagenda.models import Soort

EMAIL, PHONE = SoortDigitaalAdres.EMAIL, SoortDigitaalAdres.TELEFOONNUMMER


class AddressForm(forms.Form):
    use_required_attribute = False
    email = forms.CharField(
        label=_("E-mailadres"),
        max_length=80,
        required=False,
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={"max_length": _("Dit e-mailadres is te lang.")},
    )
    telefoonnummer = forms.CharField(
        label=_("Telefoonnummer"),
        max_length=20,
        required=False,
        widget=forms.TextInput({"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
        error_messages={"max_length": _("Dit telefoonnummer is te lang.")},
    )


class MessagesForm(forms.Form):
    """Each kind of message that the town sends."""

    def __init__(self, *args: object, kinds: Mapping[str, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["soorten"] = forms.MultipleChoiceField(
            label=_("Waarover mogen wij u mailen?"),
            choices=[(code, as_dutch(name)) for code, name in kinds.items()],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": _("Kies een soort uit de lijst.")},
        )


class WijkForm(forms.Form):
    """Of what somebody wants a mail when it is new."""

    use_required_attribute = False
    soorten = forms.MultipleChoiceField(
        label=_("Waarover wilt u een mail?"),
        choices=[(code, _(label)) for code, label in Soort.choices],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies een soort uit de lijst.")},
    )
