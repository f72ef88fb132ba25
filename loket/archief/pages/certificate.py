"""The certificate of destruction: what went, by which rule, and who agreed. It is kept for ever and names no person
of whom the files were.
"""

import csv
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from loket.archief.models import Lijst, RegelState, State
from loket.archief.pages.door import for_archive, lijst_or_404
from loket.archief.queries.lijst import afdelingen_of, archivist_of, regels_of
from loket.kernel.http import page
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
        "section": "lijsten",
    }
    return page(request, "archief/certificate.html", context)


@require_GET
@for_archive
def certificate_csv(request: HttpRequest, lijst_id: UUID) -> HttpResponse:
    lijst = _destroyed(lijst_id)
    name = f"verklaring-{lijst.number}.csv"
    answer = HttpResponse(
        content_type="text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
    sheet = csv.writer(answer, delimiter=";")
    sheet.writerow(COLUMNS)
    for line in regels_of(lijst_id, state=RegelState.DESTROYED):
        days = (line.startdatum, line.einddatum, line.archiefactiedatum)
        sheet.writerow(
            [_cell(line.identificatie), _cell(line.zaaktype), _cell(line.resultaat), line.klasse, *days, line.documents]
        )
    return answer


def _destroyed(lijst_id: UUID) -> Lijst:
    found = lijst_or_404(lijst_id)
    if found.state != State.DESTROYED:
        raise Http404
    return found


def _cell(text: str) -> str:
    """No formula: a sheet must not run what somebody typed."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text
