"""What the clerk checks of a letter in the tray."""

import re
from uuid import UUID

from django import forms
from django.utils import timezone

from loket.kernel.forms import DayField
from loket.organisatie.queries import team_choices
from loket.post.commands import Brief, Vastlegging
from loket.post.forms.fields import PostForm
from loket.post.models import Afzendersoort, Onderwerpsgroep, Papier, Soort
from loket.post.queries.begins import Beginning, beginning
from loket.post.queries.tray import ScanView, usual_team
from loket.post.queries.zaak import Named, zaak_numbered
from loket.zaken.queries.choices import zaaktypen_to_open
from loket.zgw.caller import LEVELS

BY_KIND, NONE = "soort", ""
SHOWN_LEVELS = {
    "openbaar": "Openbaar",
    "zaakvertrouwelijk": "Gewoon",
    "vertrouwelijk": "Vertrouwelijk",
    "confidentieel": "Alleen voor het team",
    "geheim": "Geheim",
}
assert set(SHOWN_LEVELS) <= set(LEVELS)
OURS = re.compile(r"[A-Za-z]+-\d{4}-\d+(?=\s)")
QUIET = {"autocomplete": "off"}


class VastleggenForm(PostForm):
    soort = forms.ChoiceField(label="Soort brief", choices=Soort.choices)
    zaaknummer = forms.CharField(
        label="Hoort bij zaak", required=False, max_length=40, widget=forms.TextInput(attrs=QUIET)
    )
    afzender = forms.CharField(
        label="Afzender",
        max_length=400,
        widget=forms.TextInput(attrs=QUIET),
        error_messages={"required": "Vul de afzender in. Onbekend? Schrijf: onbekend."},
    )
    dagtekening = DayField(label="Datum brief", required=False, help_text="")
    ontvangen_op = DayField(label="Ontvangen", help_text="")
    team = forms.ChoiceField(label="Naar team", required=False)
    onderwerp = forms.CharField(label="Onderwerp", required=False, max_length=200, widget=forms.TextInput(attrs=QUIET))
    zaaktype = forms.ChoiceField(label="Nieuwe zaak", required=False)
    afzendersoort = forms.ChoiceField(label="Wie schrijft?", choices=Afzendersoort.choices)
    onderwerpsgroep = forms.ChoiceField(label="Groep", choices=Onderwerpsgroep.choices)
    vertrouwelijkheid = forms.ChoiceField(label="Vertrouwelijk?", choices=list(SHOWN_LEVELS.items()))
    aangetekend = forms.BooleanField(label="Kwam aangetekend", required=False)
    organisatie = forms.CharField(label="Voor wie is de brief?", required=False, max_length=200)

    def __init__(self, data: object = None, **more: object) -> None:
        super().__init__(data, **more)
        self.fields["team"].choices = [(NONE, "Blijft in de postkamer"), *team_choices()]  # type: ignore[attr-defined]
        kinds = [(str(id), name) for id, name, _ in zaaktypen_to_open()]
        self.fields["zaaktype"].choices = [  # type: ignore[attr-defined]
            (BY_KIND, "Volgt de soort brief"),
            (NONE, "Geen nieuwe zaak"),
            *kinds,
        ]

    def told(self) -> Vastlegging:
        """As the command wants it. Call it after is_valid()."""
        typed = self.cleaned_data
        naam, _, adres = typed["afzender"].partition(",")
        label = str(Soort(typed["soort"]).label)
        brief = Brief(
            naam=naam.strip(),
            adres=adres.strip(),
            onderwerp=typed["onderwerp"].strip() or f"{label} van {naam.strip()}",
            ontvangen_op=typed["ontvangen_op"],
            dagtekening=typed["dagtekening"],
            afzendersoort=typed["afzendersoort"],
            soort=typed["soort"],
            onderwerpsgroep=typed["onderwerpsgroep"],
            vertrouwelijkheidaanduiding=typed["vertrouwelijkheid"],
            aangetekend=typed["aangetekend"],
            papier=Papier.MEE,
        )
        return Vastlegging(
            brief=brief, team=typed["team"], zaaknummer=_number_in(typed["zaaknummer"]), zaaktype_id=self._zaaktype()
        )

    def _zaaktype(self) -> UUID | None:
        chosen = self.cleaned_data["zaaktype"]
        if chosen == BY_KIND:
            begins = beginning(self.cleaned_data["soort"], self.cleaned_data["ontvangen_op"])
            return begins.zaaktype_id if begins else None
        return UUID(chosen) if chosen else None


def _number_in(text: str) -> str:
    """Behind the number that we found stands the kind of zaak; people also write a number with spaces."""
    found = OURS.match(text.strip())
    return found.group(0) if found else text.strip()


def filled_from(scan: ScanView) -> tuple[dict[str, object], dict[str, str], Named | None, Beginning | None]:
    """What we found, by field; what is told beside the field; the zaak; and the zaak that it begins."""
    found, day = scan.found, timezone.localtime(scan.gescand_op).date()
    zaak = zaak_numbered(found.zaaknummer) if found.zaaknummer else None
    begins = beginning(found.soort, day) if found.soort_found else None
    afzender = ", ".join(part for part in (found.naam, found.adres) if part)
    team = (begins.team if begins else "") or (zaak.team if zaak else "") or usual_team(found.soort)
    values: dict[str, object] = {
        "soort": found.soort,
        "zaaknummer": f"{zaak.identificatie} {zaak.zaaktype}"[:40] if zaak else "",
        "afzender": afzender,
        "dagtekening": found.day,
        "ontvangen_op": day,
        "team": team,
        "onderwerp": found.onderwerp,
        "zaaktype": BY_KIND,
        "afzendersoort": found.afzendersoort,
        "onderwerpsgroep": found.onderwerpsgroep,
        "vertrouwelijkheid": "zaakvertrouwelijk",
    }
    marks = {
        "soort": "gevonden in de tekst" if found.soort_found else "",
        "zaaknummer": "nummer gevonden" if zaak else "",
        "afzender": ("adres gevonden" if found.adres else "naam gevonden") if found.naam else "",
        "dagtekening": "gevonden" if found.day else "",
        "team": _why_team(begins, zaak, team),
    }
    return values, marks, zaak, begins


def _why_team(begins: Beginning | None, zaak: Named | None, team: str) -> str:
    if begins and begins.team:
        return "hoort bij de soort"
    if zaak and zaak.team:
        return "heeft de zaak"
    return "kreeg de vorige ook" if team else ""
