"""A resultaat as the standard shows it."""

from uuid import UUID

from msgspec import UNSET

from loket.zgw.wire import Body, ReadOnly, Text1000, Url


class Resultaat(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    resultaattype: Url
    toelichting: Text1000 = ""
