"""Open311 GeoReport v2: the names are those of the standard."""

from datetime import datetime

import msgspec
from django.forms import BaseForm

from loket.kernel.text import local
from loket.meldingen.queries.kinds import Kind
from loket.meldingen.queries.open311 import PublicRequest

MOST_KEYWORDS = 12


class ErrorOut(msgspec.Struct):
    """`code` is the HTTP status, as the standard says; the description begins with what it is about."""

    code: int
    description: str


class EndpointOut(msgspec.Struct):
    specification: str
    url: str
    changeset: str
    type: str
    formats: list[str]


class DiscoveryOut(msgspec.Struct):
    changeset: str
    contact: str
    key_service: str
    endpoints: list[EndpointOut]


class ServiceOut(msgspec.Struct):
    service_code: str
    service_name: str
    description: str
    metadata: bool
    type: str
    keywords: str
    group: str

    @classmethod
    def of(cls, kind: Kind, notice: str) -> "ServiceOut":
        return cls(
            service_code=kind.code,
            service_name=kind.name,
            description=" ".join(part for part in (kind.help_text, notice) if part),
            metadata=kind.asks_lamp,
            type="realtime",
            keywords=", ".join(kind.terms[:MOST_KEYWORDS]),
            group=kind.group_name,
        )


class AttributeOut(msgspec.Struct):
    variable: bool
    code: str
    datatype: str
    required: bool
    datatype_description: str | None
    order: int
    description: str
    values: list[str] = []


LAMP = AttributeOut(
    variable=True,
    code="lamp",
    datatype="string",
    required=False,
    datatype_description="Vier cijfers. Ze staan op de paal.",
    order=1,
    description="Welk nummer staat op de lantaarn?",
)


class DefinitionOut(msgspec.Struct):
    service_code: str
    attributes: list[AttributeOut]

    @classmethod
    def of(cls, kind: Kind) -> "DefinitionOut":
        return cls(kind.code, [LAMP] if kind.asks_lamp else [])


class CreatedOut(msgspec.Struct):
    service_request_id: str
    service_notice: str | None
    account_id: str | None = None


class TokenOut(msgspec.Struct):
    service_request_id: str
    token: str


class RequestOut(msgspec.Struct):
    """What anybody may see. The description is never shown: the kind stands there. Nor is a photo."""

    service_request_id: str
    status: str
    status_notes: str
    service_name: str
    service_code: str
    description: str
    agency_responsible: str
    service_notice: str | None
    requested_datetime: str
    updated_datetime: str
    expected_datetime: str | None
    address: str
    address_id: str | None
    zipcode: str | None
    lat: float
    long: float
    media_url: str | None

    @classmethod
    def of(cls, row: PublicRequest, *, agency: str) -> "RequestOut":
        return cls(
            service_request_id=row.number,
            status="open" if row.is_open else "closed",
            status_notes=row.state,
            service_name=row.category_name,
            service_code=row.category,
            description=row.category_name,
            agency_responsible=agency,
            service_notice=None,
            requested_datetime=moment(row.received_at),
            updated_datetime=moment(row.updated_at),
            expected_datetime=moment(row.expected_at) if row.expected_at else None,
            address=row.address,
            address_id=None,
            zipcode=None,
            lat=row.lat,
            long=row.lon,
            media_url=None,
        )


def moment(at: datetime) -> str:
    """With the offset of the Netherlands: "2026-11-26T08:47:00+01:00"."""
    return local(at).isoformat(timespec="seconds")


def errors_of(form: BaseForm) -> list[ErrorOut]:
    """Every fault of what was sent, each with the name of its field."""
    told = form.errors.get_json_data()
    return [
        ErrorOut(400, fault["message"] if name == "__all__" else f"{name}: {fault['message']}")
        for name, faults in told.items()
        for fault in faults
    ]
