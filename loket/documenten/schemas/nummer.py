"""Numbers that are asked for beforehand."""

from typing import Annotated

from msgspec import Meta

from loket.zgw.wire import Body, Rsin


class ReservedDocumentRequest(Body, kw_only=True):
    bronorganisatie: Rsin
    aantal: Annotated[int, Meta(ge=1, le=1000)] = 1


class ReservedDocument(Body, kw_only=True):
    identificatie: str
