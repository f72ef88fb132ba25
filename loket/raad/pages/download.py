"""A paper goes out: as it came in, and never as something that runs."""

from django.http import FileResponse, Http404
from django.utils.http import content_disposition_header

from loket.outside.opslag import CHUNK, NotThere, store
from loket.raad.models import Informatieobject

SHOWN = {"application/pdf", "text/plain"}  # what a browser may show by itself
SAFE = {"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff"}


class Download(FileResponse):
    """A stream in large steps, with the headers that we give it."""

    block_size = CHUNK

    def set_headers(self, filelike: object) -> None:
        """Ours are complete."""


def download(stuk: Informatieobject, *, public: bool) -> Download:
    try:
        content = store().open(stuk.bestand)
    except NotThere as error:
        raise Http404 from error
    kind = stuk.formaat + ("; charset=utf-8" if stuk.formaat == "text/plain" else "")
    headers = {
        **SAFE,
        "Content-Type": kind,
        "Content-Length": str(stuk.omvang),
        "Content-Disposition": content_disposition_header(stuk.formaat not in SHOWN, stuk.bestandsnaam) or "attachment",
        "ETag": f'"{stuk.sha256}"',
        "Cache-Control": "public, max-age=0, must-revalidate" if public else "private, no-store",
    }
    return Download(content, headers=headers)
