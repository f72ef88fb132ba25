"""The certificate is made once, in the transaction that ends the destruction."""

import hashlib

from django.conf import settings
from django.utils import timezone

from loket.archief.models import Lijst, Regel, RegelState, Verklaring
from loket.archief.queries.lijst import afdelingen_of, archivist_of
from loket.archief.rules.verklaring import Line, Told, paper_of
from loket.huisstijl.brief import pdf_of_lijst
from loket.organisatie.queries import gemeente


def make_verklaring(lijst: Lijst) -> Verklaring:
    """Within the transaction of who destroyed. The list has its time already."""
    assert lijst.destroyed_at
    pdf = pdf_of_lijst(paper_of(_told(lijst)))
    return Verklaring.objects.create(
        lijst=lijst, pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest(), made_at=timezone.now()
    )


def _told(lijst: Lijst) -> Told:
    assert lijst.destroyed_at
    town, archivist = gemeente(), archivist_of(lijst.id)
    assert archivist, "nothing goes without the archivist"
    regels = list(Regel.objects.filter(lijst=lijst).order_by("zaaktype", "identificatie"))
    ended = [regel.ended_at for regel in regels if regel.ended_at and regel.state == RegelState.DESTROYED]
    return Told(
        number=lijst.number,
        town=town.full_name,
        foot=town.contact_line,
        ground=settings.ARCHIEF_GROUND,
        made=(lijst.made_by, lijst.made_at),
        agreed=[(row.name, row.by, row.given_at) for row in afdelingen_of(lijst.id) if row.by and row.given_at],
        archivist=(archivist.by, archivist.given_at),
        first_at=min(ended, default=lijst.destroyed_at),
        last_at=max(ended, default=lijst.destroyed_at),
        lines=[_line(regel) for regel in regels],
    )


def _line(regel: Regel) -> Line:
    return Line(
        identificatie=regel.identificatie,
        zaaktype=regel.zaaktype,
        resultaat=regel.resultaat,
        klasse=regel.klasse,
        startdatum=regel.startdatum,
        einddatum=regel.einddatum,
        archiefactiedatum=regel.archiefactiedatum,
        documents=regel.documents,
        destroyed=regel.state == RegelState.DESTROYED,
        note=regel.note,
    )
