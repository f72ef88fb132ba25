"""To what a document belongs, as the standard shows it."""

from typing import Literal

from msgspec import UNSET

from loket.zgw.wire import Body, ReadOnly, Url


class ObjectInformatieObject(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    informatieobject: Url
    object: Url
    object_type: Literal["besluit", "zaak", "verzoek"]
