"""The form with which anybody reports something: what, where, photo, contact. No log-in, no BSN."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.gebied.queries import LampPostRow
from loket.gebied.rules import Point
from loket.kernel.fields import AskedChoice, AskedText
from loket.kernel.language import marked_here
from loket.kernel.refusal import Refusal
from loket.kernel.sent import key_of
from loket.meldingen.forms.photos import PhotoField
from loket.meldingen.forms.place import Place, read_place
from loket.meldingen.queries.kinds import Kind, Kinds
from loket.meldingen.rules.choice import ChosenKind, chosen_kind
from loket.meldingen.rules.contact import Contact, read_contact

MOST_WORDS = 500
MOST_TEXT = 3000
TOO_LONG = _("Maak de tekst korter: hoogstens %(limit_value)d tekens.")
NO_KIND = _("Kies wat er aan de hand is")
WHICH_KIND = _("Kies wat het meest lijkt op wat u bedoelt")


class ReportForm(forms.Form):
    """`kind`, `place` and `contact` are what was understood; they are there after `is_valid()`."""

    use_required_attribute = False

    send_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    group = AskedChoice(label=_("Wat is er aan de hand?"), widget=forms.RadioSelect)
    words = AskedText(
        label=_("Of vertel het in uw eigen woorden"),
        max_length=MOST_WORDS,
        help_text=_("Bijvoorbeeld: de lantaarn voor mijn huis brandt niet."),
    )
    best = AskedChoice(label=_("Wat bedoelt u?"), widget=forms.RadioSelect)
    kind = AskedChoice(label=_("Soort melding"))
    address = AskedText(label=_("Of typ een adres of plek"), max_length=150)
    spot = AskedText(label=_("Welke plek is het?"), widget=forms.RadioSelect, max_length=40)
    spot_for = forms.CharField(widget=forms.HiddenInput, required=False, max_length=150)
    lat = forms.FloatField(widget=forms.HiddenInput, required=False)
    lon = forms.FloatField(widget=forms.HiddenInput, required=False)
    found_for = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)
    photo = PhotoField(
        label=_("Foto"),
        required=False,
        help_text=_("Hoogstens 3 foto's. Zet geen mensen of kentekens op de foto."),
    )
    more = forms.CharField(
        label=_("Wilt u nog iets vertellen?"),
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea({"rows": 3}),
    )
    danger = forms.BooleanField(label=_("Ja, er is nu gevaar"), required=False)
    contact = forms.CharField(
        label=_("E-mailadres of 06-nummer"),
        required=False,
        max_length=254,
        help_text=_("Wij gebruiken dit alleen voor deze melding."),
    )

    def __init__(self, *args: Any, kinds: Kinds, photo_places: Iterable[Point] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kinds, self.photo_places = kinds, photo_places
        self.chosen, self.place, self.reached = ChosenKind(), Place(None), Contact()
        self._offer_kinds()
        for name in ("words", "more", "address", "contact"):
            self.fields[name].error_messages["max_length"] = TOO_LONG
        if not self.is_bound:
            self.initial.setdefault("send_key", uuid.uuid4())

    @property
    def understood(self) -> Kind | None:
        """The kind that will be sent, as far as it is known now."""
        return self.kinds.by_code.get(self.chosen.code)

    @property
    def text(self) -> str:
        """All that was told in words, as one description."""
        words, more = self.cleaned_data.get("words", ""), self.cleaned_data.get("more", "")
        remark = f"Plek: {self.place.remark}" if self.place.remark else ""
        return "\n\n".join(part for part in (words, more, remark) if part)

    @property
    def key(self) -> uuid.UUID:
        """The same for what is sent twice; another one when somebody went back and tells something else."""
        point, told = self.place.point, self.cleaned_data
        content = {
            "kind": self.chosen.code,
            "text": self.text,
            "point": point and (point.lat, point.lon),
            "photos": told.get("photo"),
            "kept": self.data.getlist("kept") if isinstance(self.data, QueryDict) else [],
        }
        return key_of(told["send_key"], content | {name: told[name] for name in ("contact", "danger")})

    def clean_send_key(self) -> uuid.UUID:
        return self.cleaned_data.get("send_key") or uuid.uuid4()

    def clean(self) -> dict[str, Any]:
        self.chosen = self._chosen()
        if not self.chosen.code and not {"group", "kind"} & set(self.errors):
            self.add_error("best" if self.chosen.guesses else "group", WHICH_KIND if self.chosen.guesses else NO_KIND)
        self._offer_guesses()
        self.place = self._place()
        self._offer_spots()
        if not self.place.point and "address" not in self.errors:
            self.add_error("spot" if self.place.options else "address", self.place.fault)
        read = read_contact(self.cleaned_data.get("contact", ""))
        if isinstance(read, Refusal):
            self.add_error("contact", gettext(read.reason))
        else:
            self.reached = read
        return self.cleaned_data

    def _chosen(self) -> ChosenKind:
        told = self.cleaned_data
        return chosen_kind(
            kind=told.get("kind") or told.get("best") or "",
            tile=told.get("group", ""),
            words=told.get("words", ""),
            index=self.kinds.index,
            groups=self.kinds.groups,
            usual=self.kinds.usual,
        )

    def _place(self) -> Place:
        told = self.cleaned_data
        typed = told.get("address", "")
        return read_place(
            lat=told.get("lat"),
            lon=told.get("lon"),
            found_for=told.get("found_for", ""),
            typed=typed,
            chosen=told.get("spot", "") if told.get("spot_for", "") == typed else "",
            photos=self.photo_places,
        )

    def _offer_kinds(self) -> None:
        kinds = self.kinds
        _choose_from(self.fields["group"], [(tile.code, marked_here(tile.name, tile.name_en)) for tile in kinds.tiles])
        _choose_from(self.fields["best"], [_named(kind) for kind in kinds.by_code.values()])
        by_group: dict[str, list[tuple[str, str]]] = {}
        for kind in kinds.by_code.values():
            by_group.setdefault(kind.group_name_here, []).append((kind.code, kind.name_here))
        _choose_from(self.fields["kind"], [("", gettext("Kies uit de lijst")), *by_group.items()])

    def _offer_guesses(self) -> None:
        """After the form was sent: only the likeliest kinds, and the way out."""
        codes = dict.fromkeys([*self.chosen.guesses, self.kinds.usual.get("anders", "")])
        named = [self.kinds.by_code[code] for code in codes if code in self.kinds.by_code]
        _choose_from(self.fields["best"], [_named(kind) for kind in named])

    def _offer_spots(self) -> None:
        choices = [(option.value, option.label) for option in self.place.options]
        self.fields["spot"].widget.choices = choices


class LampForm(forms.Form):
    """Which lamp post, out of those near the place."""

    use_required_attribute = False
    lamp = AskedChoice(label=_("Welke lantaarn is het?"), help_text=_("Het nummer staat op de paal."))

    def __init__(self, *args: Any, lamps: Sequence[LampPostRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unknown = ("", gettext("Dat weet ik niet"))
        _choose_from(self.fields["lamp"], [unknown, *((lamp.number, lamp.label) for lamp in lamps)])


def _named(kind: Kind) -> tuple[str, str]:
    return kind.code, marked_here(kind.name, kind.name_en)


def _choose_from(field: forms.Field, choices: Iterable[Any]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)
