"""What an editor works with: the newest text of a form, its versions, and a copy to take away."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from loket.catalogi.models import Zaaktype
from loket.formulieren.models import Formulier, FormulierVersie
from loket.formulieren.queries.formulier import zaakkenmerken
from loket.formulieren.queries.normen import why_not_norms
from loket.formulieren.rules.content import Formulierinhoud, read
from loket.formulieren.rules.publicatie import why_not_publish
from loket.kernel.refusal import Refusal

NOTHING = "nieuw"


@dataclass(frozen=True, slots=True)
class Werk:
    """A form on the bench: its newest version, which may be on the site already."""

    slug: str
    name: str
    product: str
    inhoud: Formulierinhoud
    basis: str
    number: int  # 0: nothing yet
    is_draft: bool
    live: int | None


@dataclass(frozen=True, slots=True)
class VersieRow:
    number: int
    changed_at: datetime
    by_name: str
    published_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def is_live(self) -> bool:
        return self.published_at is not None and self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class FormRow:
    """A line of the list of forms."""

    slug: str
    name: str
    product: str
    live: int | None
    draft: int | None  # the number of a version that is not published


def werk(slug: str) -> Werk | None:
    found = Formulier.objects.filter(slug=slug).first()
    if found is None:
        return None
    last = newest(slug)
    live = _live().filter(formulier_id=slug).values_list("number", flat=True).first()
    inhoud = read(last.inhoud) if last else Formulierinhoud("")
    is_draft = last is None or last.published_at is None
    return Werk(slug, found.name, found.product, inhoud, basis_of(last), last.number if last else 0, is_draft, live)


def newest(slug: str) -> FormulierVersie | None:
    return FormulierVersie.objects.filter(formulier_id=slug).order_by("-number").first()


def basis_of(versie: FormulierVersie | None) -> str:
    """What tells this text from any other of its form."""
    return f"{versie.number}:{versie.changed_at.timestamp():.6f}" if versie else NOTHING


def all_forms() -> list[FormRow]:
    """Every form by name, with what is on the site and what is on its way."""
    live = dict(_live().values_list("formulier_id", "number"))
    drafts = dict(FormulierVersie.objects.filter(published_at=None).values_list("formulier_id", "number"))
    rows = Formulier.objects.order_by("name").values_list("slug", "name", "product")
    return [FormRow(*row, live.get(row[0]), drafts.get(row[0])) for row in rows]


def versions_of(slug: str) -> list[VersieRow]:
    """The newest first."""
    found = FormulierVersie.objects.filter(formulier_id=slug).select_related("changed_by").order_by("-number")
    return [
        VersieRow(
            each.number,
            each.changed_at,
            each.changed_by.name if each.changed_by else "Loket",
            each.published_at,
            each.withdrawn_at,
        )
        for each in found
    ]


def inhoud_of_number(slug: str, number: int) -> Formulierinhoud | None:
    found = FormulierVersie.objects.filter(formulier_id=slug, number=number).values_list("inhoud", flat=True).first()
    return read(found) if found is not None else None


def missing_of(inhoud: Formulierinhoud, on: date) -> list[Refusal]:
    """All that a form still misses before it may be published."""
    return [*why_not_publish(inhoud, zaakkenmerken(inhoud.zaaktype, on)), *why_not_norms(inhoud, on)]


def zaaktype_choices() -> list[tuple[str, str]]:
    found = Zaaktype.objects.filter(concept=False).order_by("omschrijving")
    return list(dict(found.values_list("identificatie", "omschrijving")).items())


def export_of(slug: str) -> dict[str, Any] | None:
    """A form to take away, and to take in elsewhere."""
    last = newest(slug)
    if last is None:
        return None
    formulier = Formulier.objects.get(slug=slug)
    head = {"formaat": "loket-formulier-1", "slug": slug, "naam": formulier.name, "product": formulier.product}
    return {**head, "versie": last.number, "inhoud": last.inhoud}


def _live() -> QuerySet[FormulierVersie]:
    return FormulierVersie.objects.filter(published_at__isnull=False, withdrawn_at=None)
