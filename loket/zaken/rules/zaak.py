"""What may be told of a zaak. Each rule looks at what is sent, and at the zaak as it will be."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from loket.kernel.refusal import Refusal
from loket.zaken.models import Archiefstatus, Betalingsindicatie
from loket.zaken.rules.around import Around
from loket.zaken.rules.gegevens import Zaakgegevens

FIXED = {"identificatie": "identificatie", "bronorganisatie": "bronorganisatie"}
CLOCKS_DIFFER = timedelta(minutes=2)
NO_CHANGE = Refusal("wijzigen-niet-toegelaten", "Dit gegeven kan niet meer veranderen.")


def faults_of_new(given: Zaakgegevens, around: Around, *, now: datetime) -> list[Refusal]:
    """Why this zaak cannot be opened (zrc-001, 002, 011, 013, 014, 015, 022)."""
    taken = Refusal("identificatie-niet-uniek", "Er is al een zaak met deze identificatie.", "identificatie")
    return [*([taken] if around.taken else []), *_faults(given, given, around, now, None)]


def faults_of_change(
    sent: Zaakgegevens, before: Mapping[str, Any], around: Around, *, now: datetime, zaak_id: UUID
) -> list[Refusal]:
    """Why this zaak cannot become so. `sent` holds what differs; `before` is how it was."""
    fixed = [Refusal(NO_CHANGE.code, NO_CHANGE.reason, field) for name, field in FIXED.items() if name in sent]
    will_be: Any = {**before, **sent}
    return [*fixed, *_faults(sent, will_be, around, now, zaak_id)]


def _faults(
    sent: Zaakgegevens, will_be: Zaakgegevens, around: Around, now: datetime, zaak_id: UUID | None
) -> Iterator[Refusal]:
    """In the order of the fields in the standard."""
    if "zaaktype_id" in sent:
        yield from _of_zaaktype(around)
    if around.kanaal:
        yield around.kanaal
    if "producten_of_diensten" in sent or "zaaktype_id" in sent:
        yield from _of_producten(will_be, around)
    yield from _of_payment(sent, will_be, now)
    if sent.get("hoofdzaak_id"):
        yield from _of_hoofdzaak(around, zaak_id)
    if "relevante_andere_zaken" in sent:
        yield from _of_related(sent, around)
    if "archiefstatus" in sent:
        yield from _of_archive(will_be, around)


def _of_zaaktype(around: Around) -> Iterator[Refusal]:
    """zrc-001"""
    if around.kind is None:
        yield Refusal("bad-url", "Dit zaaktype bestaat niet.", "zaaktype")
    elif around.kind.concept:
        yield Refusal("not-published", "Dit zaaktype is nog niet gepubliceerd.", "zaaktype")


def _of_producten(will_be: Zaakgegevens, around: Around) -> Iterator[Refusal]:
    """zrc-015"""
    chosen = set(will_be.get("producten_of_diensten") or [])
    if around.kind and chosen - set(around.kind.producten_of_diensten):
        text = "Niet al deze producten of diensten horen bij het zaaktype."
        yield Refusal("invalid-products-services", text, "productenOfDiensten")


def _of_payment(sent: Zaakgegevens, will_be: Zaakgegevens, now: datetime) -> Iterator[Refusal]:
    """zrc-014"""
    paid = sent.get("laatste_betaaldatum")
    if paid and will_be.get("betalingsindicatie") == Betalingsindicatie.NVT:
        yield Refusal("betaling-nvt", "Er valt niets te betalen, dus is er geen betaaldatum.", "laatsteBetaaldatum")
    if paid and paid > now + CLOCKS_DIFFER:
        yield Refusal("future_not_allowed", "De betaaldatum ligt in de toekomst.", "laatsteBetaaldatum")


def _of_hoofdzaak(around: Around, zaak_id: UUID | None) -> Iterator[Refusal]:
    """zrc-013"""
    if around.hoofdzaak is None:
        yield Refusal("bad-url", "Deze hoofdzaak bestaat niet.", "hoofdzaak")
    elif around.hoofdzaak.id == zaak_id:
        yield Refusal("self-forbidden", "Een zaak kan niet zijn eigen hoofdzaak zijn.", "hoofdzaak")
    elif around.hoofdzaak.hoofdzaak_id:
        yield Refusal("deelzaak-als-hoofdzaak", "De hoofdzaak is zelf een deelzaak.", "hoofdzaak")


def _of_related(sent: Zaakgegevens, around: Around) -> Iterator[Refusal]:
    """zrc-011"""
    for number, each in enumerate(sent["relevante_andere_zaken"]):
        missing = UUID(each["id"]) not in around.known if "id" in each else each["url"] in around.unreachable
        if missing:
            yield Refusal("bad-url", "Deze zaak bestaat niet.", f"relevanteAndereZaken.{number}.url")
        if each["aardRelatie"] == "overig" and not each.get("overigeRelatie"):
            name = f"relevanteAndereZaken.{number}.overigeRelatie"
            yield Refusal("overigerelatie-required", "Noem de relatie als zij 'overig' is.", name)


def _of_archive(will_be: Zaakgegevens, around: Around) -> Iterator[Refusal]:
    """zrc-022"""
    if will_be["archiefstatus"] == Archiefstatus.NOG_TE_ARCHIVEREN:
        return
    if not will_be.get("archiefnominatie"):
        yield Refusal("archiefnominatie-not-set", "Kies eerst of de zaak bewaard blijft.", "archiefnominatie")
    if not will_be.get("archiefactiedatum"):
        yield Refusal("archiefactiedatum-not-set", "Vul eerst de archiefactiedatum in.", "archiefactiedatum")
    if not around.all_documents_archived:
        yield Refusal("documents-not-archived", "Niet alle documenten van deze zaak zijn gearchiveerd.")
