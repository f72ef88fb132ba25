"""Write: begin from a template, change, throw away."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.correspondentie.models import Berichtsoort, Brief, Weg
from loket.correspondentie.queries.reach import reach_of
from loket.correspondentie.queries.sjablonen import in_use
from loket.correspondentie.queries.values import values_of
from loket.correspondentie.queries.word import word_of
from loket.correspondentie.rules.brief import why_not_change
from loket.correspondentie.rules.places import filled
from loket.correspondentie.rules.sjabloon import LONGEST_SUBJECT
from loket.correspondentie.rules.weg import first_way
from loket.documenten.commands import destroy_document
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.zaken.commands.dossier import remove_document
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.queries.dossier import paper_of

NO_TEMPLATE = Refusal("template-unknown", "Kies een sjabloon.", "sjabloon")
NOT_YOURS = Refusal("brief-unknown", "Dit bericht bestaat niet.")
CHANGED = ("naam", "adres", "email", "weg", "onderwerp", "tekst")


@transaction.atomic
def begin_brief(*, zaak_id: UUID, sjabloon: str, taal: str = "nl", by: Actor) -> Brief:
    """A concept, filled in with what we know of the zaak and of who asked for it."""
    hold_zaak(zaak_id, by=by)
    versie = in_use(sjabloon, taal)
    if versie is None:
        raise Refused(NO_TEMPLATE)
    values = values_of(zaak_id, on=timezone.localdate(), by=by)
    told = {
        "onderwerp": filled(versie.onderwerp, values)[:LONGEST_SUBJECT],
        "tekst": filled(versie.tekst, values),
        "versie": versie,
    }
    return new_brief(zaak_id, versie.sjabloon.soort, ways=tuple(Weg), taal=taal, by=by, **told)


def new_brief(zaak_id: UUID, soort: Berichtsoort, *, ways: Collection[Weg], taal: str, by: Actor, **told: Any) -> Brief:
    """A concept to who asked for the zaak, by the first of these ways that can be gone."""
    naam, reach = reach_of(zaak_id, soort.code)
    return Brief.objects.create(
        soort=soort,
        zaak_id=zaak_id,
        naam=naam[:200],
        adres=reach.adres[:300],
        email=reach.email[:254],
        weg=first_way(soort, reach, among=ways),
        taal=taal,
        door_id=by.id or None,
        gemaakt_op=timezone.now(),
        **told,
    )


@transaction.atomic
def change_brief(*, brief_id: UUID, by: Actor, **told: str) -> Brief:
    """Keep what was typed, also when it is not right yet: only sending asks for that."""
    brief = hold_brief(brief_id, by=by)
    refuse(why_not_change(brief))
    for name in CHANGED:
        if name in told:
            setattr(brief, name, told[name].replace("\r\n", "\n").replace("\x00", ""))
    brief.weg = brief.weg if brief.weg in Weg.values else Berichtsoort.objects.get(code=brief.soort_id).wegen[0]
    brief.save(update_fields=[*CHANGED])
    return brief


@transaction.atomic
def throw_away(*, brief_id: UUID, by: Actor) -> None:
    """A concept only; what was begun in Word leaves the dossier too."""
    brief = hold_brief(brief_id, by=by)
    refuse(why_not_change(brief))
    kept = word_of(brief)
    brief.delete()
    if kept and kept.document_id and (paper := paper_of(brief.zaak_id, kept.document_id)):
        remove_document(relation_id=paper.relation_id, by=by)
        destroy_document(document_id=kept.document_id, by=SYSTEM)  # nobody but who writes ever had it


def hold_brief(brief_id: UUID, *, by: Actor) -> Brief:
    """Locked, when this colleague may work on its zaak. Raises Refused."""
    brief = Brief.objects.select_for_update(of=("self",)).select_related("soort", "zaak").filter(id=brief_id).first()
    if brief is None:
        raise Refused(NOT_YOURS)
    hold_zaak(brief.zaak_id, by=by)
    return brief
