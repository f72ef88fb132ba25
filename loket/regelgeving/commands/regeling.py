"""A regulation is set, gets a new text, is made known, and ends."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.regelgeving.events import RegelingSet, RegelingWithdrawn, VersieAdopted, VersiePublished
from loket.regelgeving.models import Regeling, RegelingVersie
from loket.regelgeving.rules.findable import findable_regeling
from loket.regelgeving.rules.regeling import why_not_adopt, why_not_edit, why_not_publish
from loket.zoeken.commands import forget, make_findable


@transaction.atomic
def put_regeling(
    *,
    slug: str,
    title: str,
    citeertitel: str,
    soort: str,
    orgaan: str,
    about: str,
    owner_id: UUID,
    grondslag: str = "",
    by: Actor,
) -> Regeling:
    """Make or change what a regulation is called and about; its text comes with `adopt_versie`."""
    refuse(why_not_edit(by))
    values = {
        "title": title,
        "citeertitel": citeertitel,
        "soort": soort,
        "orgaan": orgaan,
        "about": about,
        "grondslag": grondslag,
        "owner_id": owner_id,
    }
    regeling, _ = Regeling.objects.update_or_create(slug=slug, defaults=values)
    announce(RegelingSet(slug, citeertitel), by=by)
    _index(regeling)
    return regeling


@transaction.atomic
def adopt_versie(
    *, slug: str, text: str, change: str, adopted_on: date, in_force_from: date, by: Actor
) -> RegelingVersie:
    """A new text, from that day on; the text before it ends then. Raises Refused when a newer text is in force."""
    regeling = Regeling.objects.select_for_update().get(slug=slug)
    last = regeling.versies.order_by("-in_force_from").first()
    last_from = last.in_force_from if last else None
    refuse(
        why_not_edit(by),
        *why_not_adopt(text=text, adopted_on=adopted_on, in_force_from=in_force_from, last_from=last_from),
    )
    regeling.versies.filter(until=None).update(until=in_force_from)
    versie = RegelingVersie.objects.create(
        regeling=regeling, text=text, change=change, adopted_on=adopted_on, in_force_from=in_force_from
    )
    announce(VersieAdopted(slug, versie.id, in_force_from), by=by)
    _index(regeling)
    return versie


@transaction.atomic
def publish_versie(
    *, versie_id: UUID, cvdr_id: str, gemeenteblad: str, published_on: date, by: Actor
) -> RegelingVersie:
    """Record that it stands in the gemeenteblad and in the national facility (Bekendmakingswet)."""
    versie = RegelingVersie.objects.select_for_update().select_related("regeling").get(id=versie_id)
    refuse(
        why_not_edit(by),
        *why_not_publish(
            cvdr_id=cvdr_id, gemeenteblad=gemeenteblad, published_on=published_on, adopted_on=versie.adopted_on
        ),
        _why_not_cvdr(versie.regeling, cvdr_id),
    )
    versie.gemeenteblad, versie.published_on = gemeenteblad, published_on
    versie.save(update_fields=["gemeenteblad", "published_on"])
    versie.regeling.cvdr_id = cvdr_id
    versie.regeling.save(update_fields=["cvdr_id"])
    announce(VersiePublished(versie.regeling_id, versie.id, gemeenteblad, cvdr_id), by=by)
    return versie


@transaction.atomic
def withdraw_regeling(*, slug: str, last_day: date, by: Actor) -> None:
    """It is in force up to and including that day. What was in force before can still be read."""
    regeling = Regeling.objects.select_for_update().get(slug=slug)
    open_versie = regeling.versies.filter(until=None).first()
    reason = "Deze regeling geldt al niet meer, of pas na die dag."
    began = open_versie is not None and open_versie.in_force_from <= last_day
    refuse(why_not_edit(by), None if began else Refusal("regeling-not-in-force", reason, "last_day"))
    regeling.versies.filter(until=None).update(until=last_day + timedelta(days=1))
    announce(RegelingWithdrawn(slug, last_day), by=by)
    forget(kind="regeling", ref=slug)


@transaction.atomic
def tell_all_regelingen() -> None:
    """Each regulation that is in force, or will be, is put in the index anew."""
    for regeling in Regeling.objects.select_for_update():
        _index(regeling)


def _index(regeling: Regeling) -> None:
    """Found by the newest text, in the same transaction."""
    newest = regeling.versies.filter(until=None).first()
    if newest:
        make_findable(
            findable_regeling(
                regeling.slug, regeling.citeertitel, regeling.title, regeling.about, newest.text, regeling.soort
            )
        )


def _why_not_cvdr(regeling: Regeling, cvdr_id: str) -> Refusal | None:
    if Regeling.objects.filter(cvdr_id=cvdr_id).exclude(slug=regeling.slug).exists():
        return Refusal("cvdr-id-taken", "Dit CVDR-nummer is al van een andere regeling.", "cvdr_id")
    return None
