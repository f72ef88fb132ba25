"""Who the visitor is, for the klantcontact and for a zaak: nothing that the ticket knows is asked again."""

from loket.balie.models import Volgnummer
from loket.klantcontacten.rules.caller import Caller, Identification
from loket.partijen.rules.known import Known
from loket.zaken.rules.aanvrager import Aanvrager, known_aanvrager, named_aanvrager


def caller_of(volgnummer: Volgnummer, *, naam: str = "", ander: str = "", document_seen: bool = False) -> Caller:
    """Who showed an identity document is known for sure: level 3 (section 4.4). `ander`: who came instead of whom we
    expected.
    """
    return Caller(
        partij_id=None if ander.strip() else volgnummer.partij_id,
        name=ander.strip() or naam.strip() or volgnummer.naam or "",
        phone="" if ander.strip() else volgnummer.telefoon or "",
        level=Identification.STRONG if document_seen else Identification.NONE,
        checked=("identiteitsbewijs",) if document_seen else (),
    )


def aanvrager_of(volgnummer: Volgnummer, known: Known | None, *, naam: str = "", with_bsn: bool = False) -> Aanvrager:
    """`with_bsn`: the law gives a ground for it, and a document was shown."""
    phone = "" if volgnummer.partij_id and known is None else volgnummer.telefoon or ""  # of whom we expected
    if known is None:
        return named_aanvrager(naam.strip() or volgnummer.naam or "", phone=phone)
    return known_aanvrager(known, phone=phone, with_bsn=with_bsn)
