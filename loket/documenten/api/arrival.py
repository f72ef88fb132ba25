"""How content comes in: in the JSON of a document, or as a part of a form."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParser, MultiPartParserError

from loket.documenten.schemas.arriving import Arrived, Arriving, TooMuch
from loket.kernel.wire import Fault, WrongBody
from loket.outside.opslag import CHUNK, Draft, StoreDown, store
from loket.zgw.door import JSON, Call
from loket.zgw.faults import Problem

BESIDE = 1024 * 1024  # what a form may hold beside its file
NO_FILE = Fault("inhoud", "required", "Stuur de inhoud als bestand mee.")


@contextmanager
def telling_store() -> Iterator[None]:
    """A store that is down or full is no fault of the caller."""
    try:
        yield
    except StoreDown as error:
        raise Problem(503, "service_unavailable", "De opslag van documenten is nu niet bereikbaar.") from error


@contextmanager
def arrived(call: Call) -> Iterator[Arrived]:
    """The body of a document, its content in a draft that is gone after this, unless it was kept."""
    if call.request.content_type not in (JSON, "", "text/plain"):
        raise Problem(415, "unsupported_media_type")
    most = settings.DOCUMENT_BYTES
    with telling_store():
        try:
            found = Arriving(_reader(call.request, most), store().draft, most=most).all()
        except TooMuch:
            raise RequestDataTooBig from None
        try:
            yield found
        finally:
            if found.draft:
                found.draft.close()


@contextmanager
def arrived_part(call: Call) -> Iterator[tuple[Draft, str]]:
    """One file with the lock that goes with it. Raises WrongBody with every fault."""
    if call.request.content_type not in ("multipart/form-data", "application/x-www-form-urlencoded"):
        raise Problem(415, "unsupported_media_type")
    most = settings.DOCUMENT_PART_BYTES + BESIDE
    read = _reader(call.request, most)
    with telling_store():
        handler = DraftHandler(settings.DOCUMENT_PART_BYTES)
        try:
            lock = _parsed(call.request, read, handler, most).get("lock", "")
            faults = [] if handler.draft else [NO_FILE]
            if not lock:
                faults.append(Fault("lock", "required", "Dit veld is vereist."))
            if faults or not handler.draft:
                raise WrongBody(faults)
            yield handler.draft, lock
        finally:
            if handler.draft:
                handler.draft.close()


class DraftHandler(FileUploadHandler):
    """Writes the file of a form to a draft, as far as a part may go: beyond that its size is wrong anyway."""

    chunk_size = CHUNK

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.draft: Draft | None = None

    def new_file(self, field_name: str, *told: Any, **more: Any) -> None:
        super().new_file(field_name, *told, **more)
        if field_name != "inhoud" or self.draft:
            raise SkipFile
        self.draft = store().draft()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        assert self.draft
        self.draft.write(raw_data)
        if self.draft.size > self.most:
            raise StopUpload(connection_reset=True)

    def file_complete(self, file_size: int) -> "UploadedFile[Any] | None":
        return None


def _parsed(request: HttpRequest, read: Callable[[int], bytes], handler: DraftHandler, most: int) -> Any:
    stream = _Stream(read)
    told = {**request.META}
    if not told.get("CONTENT_LENGTH"):
        told["CONTENT_LENGTH"] = str(most)
    try:
        return MultiPartParser(told, stream, [handler], "utf-8").parse()[0]  # type: ignore[arg-type]
    except MultiPartParserError:
        raise WrongBody([NO_FILE]) from None


class _Stream:
    def __init__(self, read: Callable[[int], bytes]) -> None:
        self.read = read


def _reader(request: HttpRequest, most: int) -> Callable[[int], bytes]:
    """Reads the body as it comes in; one of unknown length (chunked) straight from the server."""
    length = request.headers.get("Content-Length") or ""
    if length.isdigit() and int(length) > most:
        raise RequestDataTooBig
    if not length and request.headers.get("Transfer-Encoding", "").lower() == "chunked":
        read: Callable[[int], bytes] = request.META["wsgi.input"].read
        return read
    return request.read


def plain(value: Any) -> Any:
    """A group of a body as it is kept: its names as on the wire, its dates as text."""
    return msgspec.to_builtins(value)
