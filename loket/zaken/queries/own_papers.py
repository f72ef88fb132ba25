"""The documents of a zaak that its applicant may read: sent by them or by us, finished, and not secret."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.sql import rows
from loket.zaken.rules.kcc import OPEN
from loket.zgw.caller import LEVELS

PAPERS = """
    SELECT * FROM (
        SELECT DISTINCT ON (d.id) d.id, coalesce(nullif(i.titel, ''), d.titel) AS titel, v.richting,
            coalesce(d.ontvangstdatum, d.verzenddatum, d.creatiedatum) AS dag, d.formaat,
            coalesce(d.bestandsomvang, 0), i.registratiedatum
        FROM zaken_zaakinformatieobject i JOIN documenten_document d ON d.id = i.informatieobject_id
            JOIN catalogi_informatieobjecttype t ON t.id = d.informatieobjecttype_id
            JOIN zaken_zaak z ON z.id = i.zaak_id
            JOIN catalogi_zaaktypeinformatieobjecttype v
                ON v.zaaktype_id = z.zaaktype_id AND v.omschrijving = t.omschrijving
        WHERE i.zaak_id = %(zaak)s::uuid AND v.richting <> 'intern' AND d.bestand <> ''
            AND d.status NOT IN ('in_bewerking', 'ter_vaststelling')
            AND d.vertrouwelijkheidaanduiding = ANY(%(levels)s::text[])
        ORDER BY d.id, v.volgnummer
    ) found ORDER BY dag DESC, registratiedatum DESC LIMIT 200
"""
OF_MANY = PAPERS.replace("i.zaak_id = %(zaak)s::uuid", "i.zaak_id = ANY(%(zaken)s::uuid[])").replace("200", "20000")
KINDS = {"application/pdf": "pdf", "image/jpeg": "foto", "image/png": "foto", "image/heic": "foto"}


@dataclass(frozen=True, slots=True)
class OwnPaper:
    id: UUID
    title: str
    richting: str
    day: date
    formaat: str
    size: int

    @property
    def kind(self) -> str:
        return KINDS.get(self.formaat, "bestand")

    @property
    def whose(self) -> str:
        return "van u" if self.richting == "inkomend" else "van ons"


def own_papers(zaak_id: UUID) -> list[OwnPaper]:
    """The newest first. Ask `own_zaak` first whether it is theirs. One statement."""
    found = rows(PAPERS, {"zaak": zaak_id, "levels": list(LEVELS[: OPEN + 1])})
    return [OwnPaper(*each[:6]) for each in found]


def papers_of_all(zaken: Iterable[UUID]) -> list[UUID]:
    """The same of several zaken that are theirs. One statement, or none."""
    ids = list(zaken)
    found = rows(OF_MANY, {"zaken": ids, "levels": list(LEVELS[: OPEN + 1])}) if ids else []
    return [each[0] for each in found]
