"""A letter in Word: it begins from a house template, is finished in Word, and comes back to be sent."""

from contextlib import closing
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from loket.correspondentie.commands.write import NO_TEMPLATE, hold_brief, new_brief
from loket.correspondentie.models import Brief, Wordbrief
from loket.correspondentie.queries.papers import outgoing_kind
from loket.correspondentie.queries.values import values_of
from loket.correspondentie.queries.word import has_pdf, word_in_use, word_of
from loket.correspondentie.rules import word as rules
from loket.correspondentie.rules.brief import why_not_change
from loket.correspondentie.rules.places import filled
from loket.correspondentie.rules.sjabloon import LONGEST_SUBJECT
from loket.documenten.commands import Update, add_version, lock_document, open_content, unlock_document, update_document
from loket.documenten.commands import add_document as register
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside import word
from loket.outside.scan import Unreadable, texts
from loket.zaken.commands.dossier import add_document
from loket.zaken.commands.hold import hold_zaak

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NO_KIND = Refusal("no-kind", "Bij dit soort zaak staat geen brief die uitgaat. Schrijf de brief hier.", "sjabloon")
NOT_WORD = Refusal("not-word", "Deze brief schrijf je hier, niet in Word.", "bestand")
FINAL = Update({"status": "definitief"}, frozenset({"status"}), whole=False)


@transaction.atomic
def begin_in_word(*, zaak_id: UUID, sjabloon: str, taal: str = "nl", by: Actor) -> Brief:
    """The filled file stands in the dossier as a concept: there it is fetched, and there a newer one follows it up."""
    hold_zaak(zaak_id, by=by)
    versie = word_in_use(sjabloon, taal)
    if versie is None:
        raise Refused(NO_TEMPLATE)
    values = values_of(zaak_id, on=timezone.localdate(), by=by)
    try:
        data = word.filled(bytes(versie.bestand), rules.word_values(values))
    except word.NotMerged as not_merged:
        raise Refused(rules.why_not_more_than_fields(not_merged.told)) from None
    told = {"onderwerp": filled(versie.onderwerp, values)[:LONGEST_SUBJECT], "tekst": word.text_of(data)}
    brief = new_brief(zaak_id, versie.sjabloon.soort, ways=rules.ON_PAPER, taal=taal, by=by, **told)
    Wordbrief.objects.create(brief=brief, versie=versie, document_id=_put_in_dossier(brief, data, by=by))
    return brief


def put_back(*, brief_id: UUID, data: bytes, by: Actor) -> bool:
    """The finished letter, as docx or as PDF. Whether there is a PDF of it now: else the writer makes that.

    A docx becomes the next version of the concept in the dossier. Making a PDF takes seconds, so nothing is locked
    meanwhile. Raises Refused for a file that we cannot take.
    """
    is_pdf = b"%PDF-" in data[:1024]
    text = _text_of_pdf(data) if is_pdf else _text_of_docx(data)
    _keep(brief_id, text, data if is_pdf else _converted(data), newer=None if is_pdf else data, by=by)
    return is_pdf or has_pdf(brief_id)


def make_pdf(*, brief_id: UUID, by: Actor) -> None:
    """Of a concept that needs nothing more: the file in the dossier as it stands. Nothing when there is a PDF."""
    with transaction.atomic():
        kept = word_of(hold_brief(brief_id, by=by))
    if kept is None or kept.document_id is None or has_pdf(brief_id) or word.converter() is None:
        return
    with closing(open_content(document_id=kept.document_id, by=by).content) as content:
        data = content.read()
    _keep(brief_id, _text_of_docx(data), _converted(data), newer=None, by=by)


def settle(brief: Brief) -> None:
    """It went out: the file in the dossier is no concept any more."""
    kept = word_of(brief)
    if kept and kept.document_id:
        lock = lock_document(document_id=kept.document_id, by=SYSTEM)
        update_document(document_id=kept.document_id, update=FINAL, lock=lock, by=SYSTEM)
        unlock_document(document_id=kept.document_id, lock=lock, by=SYSTEM)


@transaction.atomic
def _keep(brief_id: UUID, text: str, pdf: bytes, *, newer: bytes | None, by: Actor) -> None:
    brief = hold_brief(brief_id, by=by)
    kept = word_of(brief)
    refuse(why_not_change(brief), None if kept else NOT_WORD)
    assert kept
    brief.tekst = text
    brief.save(update_fields=["tekst"])
    if newer is not None and kept.document_id:
        add_version(document_id=kept.document_id, file=_file(newer), by=by)
    kept.pdf, kept.teruggezet_op = pdf, timezone.now()
    kept.save(update_fields=["pdf", "teruggezet_op"])


def _put_in_dossier(brief: Brief, data: bytes, *, by: Actor) -> UUID:
    kind = outgoing_kind(brief)
    if kind is None:
        raise Refused(NO_KIND)
    document_id = register(
        file=_file(data),
        informatieobjecttype_id=kind,
        bronorganisatie=brief.zaak.bronorganisatie,
        auteur=by.name or "Loket",
        titel=f"Concept: {brief.onderwerp}",
        status="in_bewerking",
        indicatie_gebruiksrecht=False,  # our own text: nobody else has rights on it
        by=by,
    )
    add_document(zaak_id=brief.zaak_id, document_id=document_id, by=by)
    return document_id


def _converted(data: bytes) -> bytes:
    """Empty without LibreOffice, or when it could not."""
    program = word.converter()
    try:
        return program.pdf_of(data) if program else b""
    except word.NotConverted:
        return b""


def _text_of_docx(data: bytes) -> str:
    refuse(rules.why_not_file(word.why_not(data, most=rules.MOST_LETTER, finished=True)))
    return word.text_of(data)


def _text_of_pdf(data: bytes) -> str:
    refuse(rules.why_not_file(word.Fault.TOO_LARGE) if len(data) > rules.MOST_LETTER else None)
    try:
        text = "\n".join(texts(data)).strip()
    except Unreadable as unreadable:
        raise Refused(rules.why_not_pdf(unreadable.fault)) from None
    refuse(None if text else rules.NO_TEXT)
    return text[: rules.MOST_TEXT]


def _file(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("brief.docx", data, DOCX)
