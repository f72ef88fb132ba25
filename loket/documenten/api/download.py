"""The content of a document goes out: as a stream, in part when asked, and never as something that runs."""

import re
from collections.abc import Mapping
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from loket.documenten.queries.content import ContentRow
from loket.documenten.rules.preview import UNKNOWN, kind_of, name_of
from loket.outside.opslag import CHUNK, NotThere, store
from loket.zgw.door import Call

RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))", re.ASCII)
SAFE = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
    "Accept-Ranges": "bytes",
}


class Download(FileResponse):
    """A stream in large steps, with the headers that we give it."""

    block_size = CHUNK

    def set_headers(self, filelike: Any) -> None:
        """Ours are complete."""


def answer_with_content(call: Call, found: ContentRow) -> HttpResponseBase:
    """The content, or the part that was asked for (RFC 9110 §14), or 304 to who has it."""
    size, tag = found.size or 0, f'"{found.sha256}"'
    headers = {**SAFE, "ETag": tag, "Content-Disposition": _disposition(found), "Content-Type": _kind(call, found)}
    asked = call.request.headers
    if tag in {each.strip().removeprefix("W/") for each in asked.get("If-None-Match", "").split(",")}:
        return HttpResponse(status=304, headers={"ETag": tag})
    wanted = part_of(asked.get("Range", ""), size) if asked.get("If-Range", tag) == tag else None
    if wanted == ():
        return HttpResponse(status=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    first, last = wanted or (0, size - 1)
    headers["Content-Length"] = str(last - first + 1)
    if wanted:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    status = 206 if wanted else 200
    if call.request.method == "HEAD":
        return StreamingHttpResponse((), status=status, headers=headers)
    return _stream(found, headers, status, start=first, size=last - first + 1 if wanted else None)


def part_of(asked: str, size: int) -> tuple[int, int] | tuple[()] | None:
    """The first and the last byte; empty when there is no such part; None when everything is to be sent.

    More than one part at once we do not send: then everything is (RFC 9110 §14.2 lets us).
    """
    found = RANGE.fullmatch(asked.strip())
    if not found:
        return None
    first, last, final = found.groups()
    if final is not None:
        return (max(0, size - int(final)), size - 1) if int(final) and size else ()
    start, end = int(first), min(int(last) if last else size - 1, size - 1)
    if last and int(last) < start:
        return None
    return (start, end) if start < size else ()


def _stream(
    found: ContentRow, headers: Mapping[str, str], status: int, *, start: int, size: int | None
) -> HttpResponseBase:
    assert found.bestand
    try:
        content = store().open(found.bestand, start=start, size=size)
    except NotThere as error:
        raise Http404 from error
    return Download(content, status=status, headers=dict(headers))


def _disposition(found: ContentRow) -> str:
    return content_disposition_header(True, name_of(found.bestandsnaam, found.identificatie)) or "attachment"


def _kind(call: Call, found: ContentRow) -> str:
    """The standard promises plain bytes; who asks for the very kind of the document gets it by that name."""
    kind = kind_of(found.formaat)
    return kind if kind in call.request.headers.get("Accept", "").lower() else UNKNOWN
