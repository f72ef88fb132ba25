"""What a klantcontact was about, and what came along."""

from uuid import UUID

import msgspec

from loket.klantcontacten.schemas.refs import KlantcontactForeignKey
from loket.zgw.wire import UNSET, Body, ReadOnly, Typed200, Url


class Identificator(Body, kw_only=True):
    """By which number another register knows it. Never a value that looks as we seal ours."""

    object_id: Typed200 = ""
    code_objecttype: Typed200 = ""
    code_register: Typed200 = ""
    code_soort_object_id: Typed200 = ""


class Onderwerpobjectidentificator(Identificator, kw_only=True):
    """Of what a klantcontact was about."""


class BijlageIdentificator(Identificator, kw_only=True):
    """Of what came along."""


class Onderwerpobject(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    klantcontact: KlantcontactForeignKey | None = None
    was_klantcontact: KlantcontactForeignKey | None = None
    onderwerpobjectidentificator: Onderwerpobjectidentificator | None = None


class OnderwerpobjectDeleteResponse(msgspec.Struct):
    """The klantcontacten that stay, as something else is about them too."""

    behouden: list[str]


class Bijlage(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    was_bijlage_van_klantcontact: KlantcontactForeignKey | None = None
    bijlageidentificator: BijlageIdentificator | None = None
