"""A letter to print, for who left no e-mail address: it stands in the dossier as a document."""

from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from loket.berichten.commands import rendered
from loket.documenten.commands import add_document as register
from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.actor import Actor
from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente
from loket.zaken.commands.dossier import add_document
from loket.zaken.commands.termijn import today
from loket.zaken.models import Aanvulling, Termijnwijziging, VerteldeDag
from loket.zaken.queries.dossier import PaperKind, paper_kinds
from loket.zaken.queries.outgoing import Outgoing, outgoing_of, words_of_aanvulling, words_of_move
from loket.zaken.rules.words import TITLES, template_of

LIKE = {"aanvulling": ("vraag om aanvulling", "brief"), "termijn": ("verlengingsbrief", "brief")}


def write_letter(
    zaak_id: UUID,
    kind: str,
    *,
    aanvulling: Aanvulling | None = None,
    moved: Termijnwijziging | None = None,
    by: Actor,
) -> UUID | None:
    """The id of the document. None when the applicant has an e-mail address, or no kind of document goes out here."""
    about = outgoing_of(zaak_id)
    paper = None if about.to.email else _kind(paper_kinds(about.zaak.zaaktype_id), kind)
    if paper is None:
        return None
    words: dict[str, Any] = dict(about.words)
    words |= words_of_aanvulling(aanvulling) if aanvulling else {}
    words |= words_of_move(moved) if moved else {}
    document_id = register(
        file=SimpleUploadedFile(f"{kind}.pdf", pdf_of(_letter(kind, about, words)), "application/pdf"),
        informatieobjecttype_id=paper.id,
        bronorganisatie=about.zaak.bronorganisatie,
        auteur=by.name or "Loket",
        titel=TITLES[kind],
        indicatie_gebruiksrecht=False,
        by=by,
    )
    add_document(zaak_id=zaak_id, document_id=document_id, by=by)
    if moved and moved.nieuw:
        VerteldeDag.objects.create(zaak_id=zaak_id, dag=moved.nieuw, about=f"brief:{document_id}")
    return document_id


def _letter(kind: str, about: Outgoing, words: dict[str, Any]) -> Letter:
    town, day = gemeente(), today()
    return Letter(
        sender=town.full_name,
        to=(about.to.name or str(words["naam"]), *about.to.address.split(", ")),
        day=day,
        subject=TITLES[kind],
        text=rendered(template_of(kind), words),
        marks=(("Datum", date_words(day)), ("Onze zaak", about.zaak.identificatie)),
        foot=town.contact_line,
    )


def _kind(kinds: list[PaperKind], kind: str) -> PaperKind | None:
    """The kind that is called so, else one that goes out."""
    by_name = {each.omschrijving.lower(): each for each in kinds}
    named = (by_name[name] for name in LIKE[kind] if name in by_name)
    return next(named, None) or next((each for each in kinds if each.richting == "uitgaand"), None)
