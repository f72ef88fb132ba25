"""The certificate of destruction: what went, by which rule, and who agreed. It is kept for ever and names no person
of whom the files were.
"""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from loket.archief.models import Lijst, RegelState, State
from loket.archief.pages.door import for_archive, lijst_or_404
from loket.archief.queries.lijst import RegelRow, afdelingen_of, archivist_of, regels_of, verklaring_of
from loket.kernel.http import page
from loket.kernel.sheet import csv_answer
from loket.organisatie.queries import gemeente

COLUMNS = ("Zaak", "Zaaktype", "Resultaat", "Klasse", "Gestart", "Afgesloten", "Te vernietigen vanaf", "Documenten")


@require_GET
@for_archive
def certificate(request: HttpRequest, lijst_id: UUID) -> HttpResponse:
    lijst = _destroyed(lijst_id)
    lines = regels_of(lijst_id, state=RegelState.DESTROYED)
    context = {
        "lijst": lijst,
        "lines": lines,
        "documents": sum(line.documents for line in lines),
        "afdelingen": [row for row in afdelingen_of(lijst_id) if row.by],
        "archivist": archivist_of(lijst_id),
        "town": gemeente(),
        "ground": settings.ARCHIEF_GROUND,
        "verklaring": verklaring_of(lijst_id),
        "section": "lijsten",
    }
    return page(request, "archief/certificate.html", context)


@require_GET
@for_archive
def certificate_csv(request: HttpRequest, lijst_id: UUID) -> HttpResponse:
    lijst = _destroyed(lijst_id)
    rows = [_row(line) for line in regels_of(lijst_id, state=RegelState.DESTROYED)]
    return csv_answer(f"verklaring-{lijst.number}", [COLUMNS, *rows])


@require_GET
@for_archive
def certificate_pdf(request: HttpRequest, lijst_id: UUID) -> HttpResponse:
    """The paper as it was made on the day itself."""
    lijst, found = _destroyed(lijst_id), verklaring_of(lijst_id)
    if found is None:
        raise Http404
    answer = HttpResponse(bytes(found.pdf), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="verklaring-{lijst.number}.pdf"'
    return answer


def _row(line: RegelRow) -> tuple[object, ...]:
    days = (line.startdatum, line.einddatum, line.archiefactiedatum)
    return (line.identificatie, line.zaaktype, line.resultaat, line.klasse, *days, line.documents)


def _destroyed(lijst_id: UUID) -> Lijst:
    found = lijst_or_404(lijst_id)
    if found.state != State.DESTROYED:
        raise Http404
    return found
