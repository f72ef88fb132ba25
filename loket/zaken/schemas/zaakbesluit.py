"""The relation of a zaak with a besluit as the standard shows it."""

from uuid import UUID

from msgspec import UNSET

from loket.zgw.wire import Body, ReadOnly, Url


class ZaakBesluit(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    besluit: Url
