"""What may be searched for in a body."""

from uuid import UUID

from loket.zgw.wire import Body


class EIOZoekRequest(Body, kw_only=True, rename={"uuid_in": "uuid__in"}):
    """Beside these: every filter of the list."""

    uuid_in: list[UUID] = []
    identificatie: str = ""
    bronorganisatie: str = ""
    expand: str = ""
