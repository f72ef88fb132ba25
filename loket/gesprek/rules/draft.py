"""What an agent has on the screen: read from the draft, which holds what was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from loket.gesprek.rules.checking import Detail
from loket.kernel.lines import one_line
from loket.klantcontacten.models import Resultaat, SoortContact

# The fields that are typed, each with the most that we keep of it.
TYPED = {
    "sleutel": 36,
    "q": 200,
    "naam": 200,
    "telefoon": 30,
    "kanaal": 20,
    "onderwerp": 400,
    "notitie": 2000,
    "echte_vraag": 2000,
    "resultaat": 30,
    "verwezen_naar": 400,
    "nee_reden": 40,
    "nee_grond": 400,
    "nee_alternatief": 800,
    "eerst_gezocht": 3,
    "zaaktype": 40,
    "team": 60,
    "spoed": 2,
    "dag": 10,
    "dagdeel": 20,
    "email": 254,
    "soort": 20,
    "compliment": 2000,
    "compliment_team": 60,
    "brief": 100,
    "voor_team": 60,
    "zaak": 36,
}
LINES = frozenset(TYPED) - {"notitie", "echte_vraag", "nee_grond", "nee_alternatief", "compliment"}
TICKED = ("spoed",)  # boxes: not sent is not ticked
YES_NO = {"ja": True, "nee": False}


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer that stands open, or was."""

    kind: str
    slug: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`filled` is the question that the last opened answer filled in: it may be replaced by that of the next.

    `found` are the partijen to choose from, after a search (`searched`) or by the number of the call. `recognised`: the
    one was chosen by a number, and nobody said yet that it is them. `line` is what kind of number it is. `seen`: what
    this agent saw of this partij, as it is in the log already.
    """

    typed: Mapping[str, str] = field(default_factory=dict)
    partij_id: UUID | None = None
    checked: tuple[str, ...] = ()
    found: tuple[UUID, ...] = ()
    searched: bool = False
    recognised: bool = False
    line: str = ""
    seen: str = ""
    opened: Opened | None = None
    used: tuple[Opened, ...] = ()
    filled: str = ""
    vervolg_op: UUID | None = None

    def __getitem__(self, name: str) -> str:
        """What was typed in this field. Raises KeyError for a name that is no field."""
        if name not in TYPED:
            raise KeyError(name)
        return self.typed.get(name, "")

    @property
    def send_key(self) -> UUID | None:
        """Of the form: what is sent twice with it, is one klantcontact."""
        try:
            return UUID(self["sleutel"])
        except ValueError:
            return None

    @property
    def product(self) -> str:
        return self.opened.slug if self.opened and self.opened.kind == "product" else ""

    @property
    def kind(self) -> str:
        """A question, as long as nobody chose another kind."""
        return self["soort"] if self["soort"] in SoortContact.values else str(SoortContact.VRAAG)

    @property
    def praise(self) -> str:
        """What the customer was pleased about; of a contact that is a compliment the note or the subject says so."""
        told = self["compliment"].strip()
        if told or self.kind != SoortContact.COMPLIMENT:
            return told
        return self["notitie"].strip() or self["onderwerp"].strip()

    @property
    def searched_first(self) -> bool | None:
        return YES_NO.get(self["eerst_gezocht"])


def draft_of(kept: Mapping[str, Any]) -> Draft:
    """The draft as it was kept. What was checked counts for the partij of which it was."""
    partij = str(kept.get("partij") or "")
    return Draft(
        typed={name: str(kept.get(name, ""))[:most] for name, most in TYPED.items()},
        partij_id=UUID(partij) if partij else None,
        checked=tuple(kept.get("gecontroleerd", ())) if partij and kept.get("gecontroleerd_van") == partij else (),
        found=tuple(UUID(each) for each in kept.get("gevonden", ())),
        searched=bool(kept.get("gezocht")),
        recognised=bool(kept.get("herkend")),
        line=str(kept.get("lijn", "")),
        seen=str(kept.get("gezien", "")),
        opened=Opened(*kept["geopend"]) if kept.get("geopend") else None,
        used=tuple(Opened(*each) for each in kept.get("gebruikt", ())),
        filled=str(kept.get("ingevuld", "")),
        vervolg_op=UUID(kept["vervolg_op"]) if kept.get("vervolg_op") else None,
    )


def is_touched(draft: Draft) -> bool:
    """Whether somebody wrote or chose anything that another call may not push aside."""
    chosen = draft.searched or draft.checked or (draft.partij_id and not draft.recognised)
    return bool(draft.opened or chosen or any(draft[name].strip() for name in ("q", "naam", "onderwerp", "notitie")))


def typed_in(post: Mapping[str, str]) -> dict[str, str]:
    """What was sent, within bounds. A box that was not sent along with the form is not ticked."""
    lines = {name: one_line(post[name]) if name in LINES else post[name] for name in TYPED if name in post}
    sent = {name: text[: TYPED[name]] for name, text in lines.items()}
    return {**{name: "" for name in TICKED if "onderwerp" in post}, **sent}


def ticked_in(ticked: Sequence[str], partij: str) -> dict[str, Any]:
    """Which details were checked; `partij` is of whom, empty when the screen had none to check."""
    told = [str(each) for each in Detail if each in ticked]
    return {"gecontroleerd_van": partij[:36], "gecontroleerd": told} if partij else {}


def shown_in(post: Mapping[str, str]) -> dict[str, Any]:
    """Who stood on the page that was sent, and whether only a number said so; for a draft that knows of nobody."""
    try:
        partij = UUID(post.get("gecontroleerd_van", ""))
    except ValueError:
        return {}
    return {"partij": str(partij), "herkend": post.get("herkend") == "ja"}


def choosing(partij: UUID | None, *, found: Sequence[UUID], **more: Any) -> dict[str, Any]:
    """What choosing somebody changes: nothing of another stays. None: nobody yet, of these who were found."""
    return {
        "partij": str(partij or ""),
        "gevonden": [str(each) for each in found],
        "gecontroleerd_van": "",
        "gecontroleerd": [],
        "zaak": "",
        "gezien": "",
        "herkend": False,
        **more,
    }


def opening(draft: Draft, answer: Opened, *, team: str = "") -> dict[str, Any]:
    """What opening an answer changes: it fills question, outcome and the `team` that knows more; never over what
    somebody typed.
    """
    used = [each for each in draft.used if each.slug != answer.slug]
    changes: dict[str, Any] = {
        "geopend": [answer.kind, answer.slug, answer.title],
        "gebruikt": [[each.kind, each.slug, each.title] for each in used] + [[answer.kind, answer.slug, answer.title]],
    }
    if draft["onderwerp"].strip() in ("", draft.filled):
        changes |= {"onderwerp": answer.title, "ingevuld": answer.title}
    if not draft["resultaat"]:
        changes["resultaat"] = str(Resultaat.BEANTWOORD)
    if team and not draft["team"]:
        changes["team"] = team
    return changes


def next_question(draft: Draft, earlier: UUID) -> dict[str, Any]:
    """What stays for another question in the same call (U27): who calls, and what we checked."""
    return {
        "naam": draft["naam"],
        "telefoon": draft["telefoon"],
        "kanaal": draft["kanaal"],
        "partij": str(draft.partij_id or ""),
        "gecontroleerd_van": str(draft.partij_id or ""),
        "gecontroleerd": list(draft.checked),
        "gevonden": [str(each) for each in draft.found],
        "gezocht": draft.searched,
        "herkend": draft.recognised,
        "lijn": draft.line,
        "vervolg_op": str(earlier),
    }
