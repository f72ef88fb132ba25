"""The forms, and what a version asks."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from loket.afspraken.queries import soorten_for_forms
from loket.catalogi.models import Eigenschap, Zaaktype, ZaaktypeInformatieobjecttype
from loket.catalogi.queries.kind import kind_of_zaak
from loket.formulieren.models import Formulier, FormulierVersie
from loket.formulieren.queries.normen import Amounts, amounts_on, amounts_told
from loket.formulieren.rules.content import Formulierinhoud, read
from loket.formulieren.rules.normen import norms_in, with_norms
from loket.formulieren.rules.publicatie import Zaakkenmerken


@dataclass(frozen=True, slots=True)
class LiveFormulier:
    """A form as the site shows it now."""

    slug: str
    name: str
    product: str
    versie_id: UUID
    inhoud: Formulierinhoud


@dataclass(frozen=True, slots=True)
class FormulierRow:
    slug: str
    name: str
    product: str
    versies: int
    live: int | None  # the number of the live version


def live_form(slug: str) -> LiveFormulier | None:
    """The live version of this form; None when there is none."""
    found = (
        FormulierVersie.objects.filter(formulier_id=slug, published_at__isnull=False, withdrawn_at=None)
        .values_list("formulier_id", "formulier__name", "formulier__product", "id")
        .first()
    )
    return LiveFormulier(*found, inhoud_of(found[3])) if found else None


def inhoud_of(versie_id: UUID) -> Formulierinhoud:
    """What this published version asks. Kept in memory: what was published never changes. Amounts of the law in it are
    those of today.
    """
    inhoud = _inhoud(versie_id)
    norms = _norms(versie_id)
    return with_norms(inhoud, amounts_on(norms, timezone.localdate())) if norms else inhoud


@lru_cache(maxsize=256)
def _norms(versie_id: UUID) -> frozenset[str]:
    return frozenset(norms_in(_inhoud(versie_id)))


def amounts_used(versie_id: UUID) -> Amounts | None:
    """The amounts of the law that this version reckons with today; None when there are none."""
    return amounts_told(_norms(versie_id), timezone.localdate())


@lru_cache(maxsize=256)
def _inhoud(versie_id: UUID) -> Formulierinhoud:
    return read(FormulierVersie.objects.values_list("inhoud", flat=True).get(id=versie_id))


def forms() -> list[FormulierRow]:
    """All forms by name."""
    live = dict(
        FormulierVersie.objects.filter(published_at__isnull=False, withdrawn_at=None).values_list(
            "formulier_id", "number"
        )
    )
    counted = Formulier.objects.annotate(aantal=Count("versies"))
    rows = counted.order_by("name").values_list("slug", "name", "product", "aantal")
    return [FormulierRow(*row, live.get(row[0])) for row in rows]


def forms_on_site() -> list[tuple[str, str]]:
    """Slug and name of the forms that can be filled in now, by name."""
    found = FormulierVersie.objects.filter(published_at__isnull=False, withdrawn_at=None)
    return list(found.order_by("formulier__name").values_list("formulier_id", "formulier__name"))


def zaakkenmerken(identificatie: str, on: date) -> Zaakkenmerken | None:
    """What the zaaktype of a form can take on this day; None when there is no such zaaktype."""
    kind = kind_of_zaak(identificatie, on)
    if kind is None:
        return None
    first = next(iter(kind.statustypen.values()), None)
    named = Eigenschap.objects.filter(zaaktype_id=kind.id).values_list("naam", "statustype_id")
    papers = ZaaktypeInformatieobjecttype.objects.filter(zaaktype_id=kind.id).values_list("omschrijving", flat=True)
    bsn = Zaaktype.objects.values_list("bsn_grondslag", flat=True).get(id=kind.id)
    return Zaakkenmerken(
        eigenschappen=frozenset(naam for naam, _ in named),
        vereist=frozenset(naam for naam, step in named if step == first),
        documenten=frozenset(papers),
        bsn=bool(bsn),
        afspraken=frozenset(code for code, _ in soorten_for_forms()),
    )
