"""Who asks something, and a zaak for a caller."""

import re
from typing import Any
from uuid import UUID, uuid4

from django import forms

from loket.kernel.sent import key_of
from loket.zaken.forms.fields import IdField, asked_line, choice_field, choose, line_field, text_field
from loket.zaken.forms.steps import KANALEN, StepForm
from loket.zaken.rules.aanvrager import Aanvrager
from loket.zgw import checks

POSTCODE = re.compile(r"[1-9][0-9]{3} ?[A-Za-z]{2}")
NAMES = ("voornaam", "tussenvoegsel", "achternaam", "bedrijfsnaam", "kvk", "email", "phone", "bsn")
PLACES = ("straat", "huisnummer", "postcode", "plaats")


class AskedEmail(forms.EmailField):
    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class AanvragerFields(forms.Form):
    """A person, or a company. Only a name is needed."""

    voornaam = asked_line("Voornaam", most=100)
    tussenvoegsel = asked_line("Tussenvoegsel", most=20)
    achternaam = asked_line("Achternaam", most=150)
    bedrijfsnaam = asked_line("Naam van het bedrijf", most=200, help_text="Alleen als een bedrijf het vraagt.")
    kvk = asked_line("KvK-nummer", most=8)
    email = AskedEmail(
        label="E-mailadres",
        max_length=254,
        help_text="Alleen als wij mogen mailen. Anders sturen wij een brief.",
        error_messages={"invalid": "Een e-mailadres ziet er zo uit: naam@voorbeeld.nl"},
    )
    phone = asked_line("Telefoonnummer", most=20)
    bsn = asked_line("BSN", most=9, help_text="Alleen waar dat mag: je ziet het bij de soort zaak.")
    straat = asked_line("Straat", most=80)
    huisnummer = asked_line("Huisnummer", most=10)
    postcode = asked_line("Postcode", most=7)
    plaats = asked_line("Plaats", most=80)

    def clean_postcode(self) -> str:
        told: str = self.cleaned_data["postcode"].strip()
        if told and not POSTCODE.fullmatch(told):
            raise forms.ValidationError("Een postcode ziet er zo uit: 1861 AA")
        return f"{told[:4]} {told[-2:].upper()}" if told else ""

    def clean_bsn(self) -> str:
        told = re.sub(r"[ .-]", "", self.cleaned_data["bsn"])
        if told and checks.rsin_or_blank(told):
            raise forms.ValidationError("Dit is geen BSN. Kijk het nummer na.")
        return told

    def clean_kvk(self) -> str:
        told: str = self.cleaned_data["kvk"].strip()
        if told and not re.fullmatch(r"[0-9]{8}", told, re.ASCII):
            raise forms.ValidationError("Een KvK-nummer heeft 8 cijfers.")
        return told

    def aanvrager(self) -> Aanvrager:
        return Aanvrager(**{name: self.cleaned_data.get(name, "").strip() for name in (*NAMES, *PLACES)})


class CallerForm(AanvragerFields):
    """Nothing that we know is asked. `key`: the same words twice make one zaak."""

    use_required_attribute = False
    send_key = IdField(required=False)
    zaaktype = choice_field("Wat wil de aanvrager?", "Kies wat voor zaak het is.")
    omschrijving = line_field(
        "Waar gaat het over?", "Schrijf in een paar woorden waar het over gaat.", most=80, help_text="Zonder namen."
    )
    toelichting = text_field("Wat vertelt de aanvrager?", most=1000, rows=4)
    kanaal = choice_field("Hoe kwam het binnen?", "Kies hoe het binnenkwam.", radio=True)
    mij = forms.BooleanField(label="Zet de zaak op mijn naam", required=False)

    def __init__(self, *args: Any, kinds: list[tuple[UUID, str, bool]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(id), f"{name}, met BSN" if bsn else name) for id, name, bsn in kinds]
        choose(self.fields["zaaktype"], named)
        choose(self.fields["kanaal"], KANALEN[:4])
        self.initial.setdefault("kanaal", "telefoon")
        self.initial.setdefault("send_key", uuid4())

    @property
    def key(self) -> UUID:
        return key_of(self.cleaned_data.get("send_key") or uuid4(), self.cleaned_data)


class PartyForm(AanvragerFields, StepForm):
    """Somebody else who takes part."""

    roltype = choice_field("Wat is deze persoon in de zaak?", "Kies een rol.")

    def __init__(self, *args: Any, rollen: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self.fields["roltype"], rollen)
        if not self.facts.with_bsn:
            del self.fields["bsn"]
        self.order_fields(["roltype", "voornaam", "tussenvoegsel", "achternaam", "email", "phone"])

    def answers(self) -> dict[str, Any]:
        return {"roltype_id": UUID(self.cleaned_data["roltype"]), "wie": self.aanvrager()}
