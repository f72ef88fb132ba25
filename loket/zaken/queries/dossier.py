"""The dossier of a zaak: its documents with kind, direction and day; and which kinds may be added."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.documenten.rules.preview import can_be_shown
from loket.kernel.sql import rows
from loket.zgw.caller import RANK

DOCUMENTS = """
    SELECT d.id, i.id, coalesce(nullif(i.titel, ''), d.titel), t.omschrijving,
        coalesce((SELECT v.richting FROM catalogi_zaaktypeinformatieobjecttype v WHERE v.zaaktype_id = z.zaaktype_id
            AND v.omschrijving = t.omschrijving ORDER BY v.volgnummer LIMIT 1), ''),
        coalesce(d.ontvangstdatum, d.verzenddatum, d.creatiedatum), d.auteur, d.formaat, d.bestandsnaam,
        coalesce(d.bestandsomvang, 0), d.versie, d.vertrouwelijkheidaanduiding, d.bestand <> '', d.lock_hash <> ''
    FROM zaken_zaakinformatieobject i JOIN documenten_document d ON d.id = i.informatieobject_id
        JOIN catalogi_informatieobjecttype t ON t.id = d.informatieobjecttype_id
        JOIN zaken_zaak z ON z.id = i.zaak_id
    WHERE i.zaak_id = %(zaak)s::uuid ORDER BY 6 DESC, i.id DESC LIMIT 500
"""
KINDS = """
    SELECT DISTINCT ON (v.volgnummer, v.omschrijving) i.id, i.omschrijving, v.richting
    FROM catalogi_zaaktypeinformatieobjecttype v JOIN catalogi_zaaktype z ON z.id = v.zaaktype_id
        JOIN catalogi_informatieobjecttype i ON i.catalogus_id = z.catalogus_id AND i.omschrijving = v.omschrijving
    WHERE v.zaaktype_id = %(zaaktype)s::uuid AND NOT i.concept
    ORDER BY v.volgnummer, v.omschrijving, i.begin_geldigheid DESC
"""
ICONS = {"application/pdf": "file-text", "text/plain": "file-text"}
# These came with it, or nobody asks for them.
ALWAYS_THERE = {"Aanvraag", "Aangifte", "Melding", "Verzoek", "Bijlage"}
RICHTINGEN = {"inkomend": "van de aanvrager", "uitgaand": "van ons", "intern": "intern"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in the dossier."""

    id: UUID
    relation_id: UUID
    title: str
    kind: str
    richting: str
    day: date
    author: str
    formaat: str
    filename: str
    size: int
    version: int
    level: str
    has_content: bool
    locked: bool

    @property
    def icon(self) -> str:
        return "photo" if self.formaat.startswith("image/") else ICONS.get(self.formaat, "paperclip")

    @property
    def shown(self) -> bool:
        """Whether a browser may show it by itself."""
        return self.has_content and can_be_shown(self.formaat)

    @property
    def direction(self) -> str:
        return RICHTINGEN.get(self.richting, "")

    @property
    def rank(self) -> int:
        return RANK.get(self.level, 0)


@dataclass(frozen=True, slots=True)
class PaperKind:
    id: UUID
    omschrijving: str
    richting: str


def papers_of(zaak_id: UUID) -> list[Paper]:
    """The newest first, at most 500. One statement."""
    return [Paper(*found) for found in rows(DOCUMENTS, {"zaak": zaak_id})]


def paper_of(zaak_id: UUID, document_id: UUID) -> Paper | None:
    return next((each for each in papers_of(zaak_id) if each.id == document_id), None)


def paper_kinds(zaaktype_id: UUID) -> list[PaperKind]:
    """The kinds of documents that this zaaktype names, in its order."""
    return [PaperKind(*found) for found in rows(KINDS, {"zaaktype": zaaktype_id})]


def missing_papers(kinds: list[PaperKind], papers: list[Paper]) -> list[str]:
    """Kinds that people send in and that are not there yet: what we may have to ask for."""
    there = {each.kind for each in papers}
    incoming = (each.omschrijving for each in kinds if each.richting == "inkomend")
    return [f"een {name.lower()}" for name in incoming if name not in there and name not in ALWAYS_THERE]
