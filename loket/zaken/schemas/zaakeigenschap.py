"""A value of a zaak as the standard shows it."""

from uuid import UUID

from msgspec import UNSET

from loket.zgw.wire import Body, ReadOnly, Url


class ZaakEigenschap(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    eigenschap: Url
    naam: ReadOnly[str] = UNSET
    waarde: str
