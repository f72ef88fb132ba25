"""Which steps a handler can take: the words, the form, the command, and the bericht that goes out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from loket.kernel.actor import Actor
from loket.zaken import commands
from loket.zaken.forms import steps as forms
from loket.zaken.forms.aanvrager import PartyForm
from loket.zaken.forms.values import ValuesForm
from loket.zaken.models import Notitiestatus
from loket.zaken.queries import choices
from loket.zaken.queries.detail import Detail
from loket.zaken.queries.dossier import missing_papers, paper_kinds
from loket.zaken.queries.preview import Preview, preview_of_longer, preview_of_question, preview_of_status

Offers = Callable[[Detail], dict[str, Any]]
Previews = Callable[[Detail, forms.StepForm], Preview | None]


def _nothing(found: Detail) -> dict[str, Any]:
    return {}


def _no_preview(found: Detail, form: forms.StepForm) -> Preview | None:
    return None


@dataclass(frozen=True)
class StepPage:
    """`offers` gives the form what it offers, `preview` is the bericht that goes out, `done` what the toast says."""

    title: str
    button: str
    icon: str
    form: type[forms.StepForm]
    command: Callable[..., Any]
    done: str
    offers: Offers = _nothing
    preview: Previews = _no_preview

    @property
    def has_preview(self) -> bool:
        return self.preview is not _no_preview


def _add_note(*, zaak_id: UUID, onderwerp: str, tekst: str, by: Actor) -> None:
    told = {"onderwerp": onderwerp, "tekst": tekst, "aangemaakt_door": by.name, "status": Notitiestatus.DEFINITIEF}
    commands.add_notitie(zaak_id=zaak_id, **told, by=by)


def _add_contact(*, zaak_id: UUID, kanaal: str, onderwerp: str, toelichting: str, by: Actor) -> None:
    told = {"kanaal": kanaal, "onderwerp": onderwerp, "toelichting": toelichting}
    commands.add_klantcontact(zaak_id=zaak_id, datumtijd=timezone.now(), **told, by=by)


def _missing(found: Detail) -> dict[str, Any]:
    return {"missing": missing_papers(paper_kinds(found.facts.zaaktype_id), found.papers)}


def _told(form: forms.StepForm, name: str) -> Any:
    return (form.cleaned_data if form.is_bound else form.initial).get(name)


def _preview_next(found: Detail, form: forms.StepForm) -> Preview | None:
    if found.facts.next_id is None:
        return None
    text = _told(form, "toelichting") or ""
    return preview_of_status(found.facts.id, found.facts.next_id, text, now=timezone.now())


def _preview_question(found: Detail, form: forms.StepForm) -> Preview | None:
    gevraagd, uiterlijk = _told(form, "gevraagd") or "", _told(form, "uiterlijk")
    return preview_of_question(found.facts.id, gevraagd, uiterlijk, today=form.today, now=timezone.now())


def _preview_longer(found: Detail, form: forms.StepForm) -> Preview | None:
    assert isinstance(form, forms.LongerForm)
    reden = _told(form, "reden") or "…"
    return preview_of_longer(found.facts.id, form.duur, reden, today=form.today, now=timezone.now())


STEPS: dict[str, StepPage] = {
    "volgende": StepPage(
        "Volgende stap",
        "Zet deze stap",
        "arrow-right",
        forms.NextForm,
        commands.take_next_status,
        "een stap verder",
        lambda found: {"checks": choices.checks_of(found.facts.next_id)},
        _preview_next,
    ),
    "status": StepPage(
        "Andere status",
        "Zet deze status",
        "flag",
        forms.StatusForm,
        commands.take_next_status,
        "heeft een andere status",
        lambda found: {"statussen": choices.steps_to_take(found.facts.zaaktype_id)},
    ),
    "vragen": StepPage(
        "Vraag om aanvulling",
        "Stuur de vraag",
        "message-2",
        forms.AskForm,
        commands.ask_aanvulling,
        "wacht op de aanvrager",
        _missing,
        _preview_question,
    ),
    "hervatten": StepPage(
        "Alles is binnen", "De termijn loopt weer", "check", forms.GoOnForm, commands.go_on, "gaat verder"
    ),
    "stilzetten": StepPage(
        "Wacht op een ander", "Zet de termijn stil", "player-pause", forms.StandStillForm, commands.stand_still, "wacht"
    ),
    "verlengen": StepPage(
        "Termijn verlengen",
        "Verleng de termijn",
        "calendar-event",
        forms.LongerForm,
        commands.take_longer,
        "heeft meer tijd",
        preview=_preview_longer,
    ),
    "overdragen": StepPage(
        "Overdragen",
        "Draag over",
        "switch-horizontal",
        forms.HandOverForm,
        commands.take_over,
        "overgedragen",
        lambda found: {"receivers": choices.receivers([found.facts.team] if found.facts.team else [])},
    ),
    "afsluiten": StepPage(
        "Afsluiten",
        "Sluit de zaak af",
        "circle-check",
        forms.FinishForm,
        commands.finish,
        "afgesloten",
        lambda found: {"resultaten": choices.outcomes(found.facts.zaaktype_id)},
    ),
    "heropenen": StepPage(
        "Heropenen", "Heropen de zaak", "refresh", forms.OpenAgainForm, commands.open_again, "weer open"
    ),
    "notitie": StepPage("Notitie", "Bewaar de notitie", "note", forms.NoteForm, _add_note, "heeft een notitie erbij"),
    "contact": StepPage(
        "Contact vastleggen", "Leg het contact vast", "phone", forms.ContactForm, _add_contact, "contact vastgelegd"
    ),
    "betrokkene": StepPage(
        "Betrokkene toevoegen",
        "Voeg toe",
        "user-plus",
        PartyForm,
        commands.add_party,
        "heeft een betrokkene erbij",
        lambda found: {"rollen": choices.parts_to_give(found.facts.zaaktype_id)},
    ),
    "koppelen": StepPage(
        "Andere zaak erbij", "Koppel de zaken", "link", forms.RelateForm, commands.relate_zaak, "gekoppeld"
    ),
    "gegevens": StepPage(
        "Gegevens invullen",
        "Bewaar de gegevens",
        "edit",
        ValuesForm,
        commands.fill_values,
        "gegevens bewaard",
        lambda found: {"values": found.values},
    ),
}
