"""Very many zaken at once, for the benchmark: each with a status, a rol with a BSN, and a document in its dossier.

PostgreSQL makes the rows itself; a test compares them with what the commands write.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from django.db import connection, models

from loket.catalogi.models import (
    Informatieobjecttype,
    Roltype,
    Statustype,
    Zaaktype,
    ZaaktypeInformatieobjecttype,
)
from loket.documenten.models import Document, ObjectInformatieobject
from loket.examples.bulk import Ids, copy_rows
from loket.examples.copied import usual
from loket.kernel.ids import new_id
from loket.kernel.secrets import blind_index, encrypt
from loket.zaken.commands import set_mijlpalen
from loket.zaken.models import Rol, Status, Zaak, Zaakinformatieobject
from loket.zaken.queries.around import kind_of

RSIN = "517439943"
BSN_OF = "999990019"  # of a person who has a hundred zaken
SINCE = datetime(2021, 1, 4, 9, tzinfo=UTC)
_tables = {Zaak: "001", Status: "002", Rol: "003", Document: "004", Zaakinformatieobject: "005"}
IDS = {model: Ids(SINCE, table) for model, table in _tables.items()}


def load_zaken(many: int, *, first: int, zaaktypen: Sequence[Zaaktype]) -> None:
    """Zaken number `first` and on, over these zaaktypen in turn, one a minute since 2021."""
    span = range(first, first + many)
    kinds = _per_kind(zaaktypen)
    _fill(
        Zaak,
        span,
        kinds,
        id=_id(Zaak),
        identificatie="'ZAAK-2021-' || lpad(n::text, 10, '0')",
        bronorganisatie=f"'{RSIN}'",
        verantwoordelijke_organisatie=f"'{RSIN}'",
        omschrijving="'Zaak nummer ' || n",
        zaaktype_id="k.zaaktype",
        registratiedatum="d.day",
        startdatum="d.day",
        einddatum_gepland="d.day + 21",
        uiterlijke_einddatum_afdoening="d.day + 56",
        vertrouwelijkheidaanduiding="'openbaar'",
        laatste_status_id=_id(Status),
        team_id="k.team",
    )
    _fill(
        Status,
        span,
        kinds,
        id=_id(Status),
        zaak_id=_id(Zaak),
        statustype_id="k.statustype",
        datum_status_gezet="d.day + time '10:00'",
    )
    _fill(
        Document,
        span,
        kinds,
        id=_id(Document),
        identificatie="'DOCUMENT-2021-' || lpad(n::text, 10, '0')",
        bronorganisatie=f"'{RSIN}'",
        creatiedatum="d.day",
        titel="'Aanvraag ' || n",
        vertrouwelijkheidaanduiding="'openbaar'",
        auteur="'Een inwoner'",
        taal="'dut'",
        begin_registratie="d.day + time '10:00'",
        informatieobjecttype_id="k.informatieobjecttype",
    )
    _fill(
        Zaakinformatieobject,
        span,
        kinds,
        id=_id(Zaakinformatieobject),
        zaak_id=_id(Zaak),
        informatieobject_id=_id(Document),
        registratiedatum="d.day + time '10:00'",
    )
    _fill(
        ObjectInformatieobject,
        span,
        kinds,
        id=_id(Zaakinformatieobject),
        informatieobject_id=_id(Document),
        object=f"'/zaken/api/v1/zaken/' || {_id(Zaak)}",
        object_type="'zaak'",
    )
    _copy_rollen(span, kinds)


def number_of_zaken() -> int:
    return Zaak.objects.count()


def settle() -> None:
    """As a database is after a quiet night: milestones set, statistics known, dead rows gone."""
    set_mijlpalen()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def zaak_number(n: int) -> str:
    return f"ZAAK-2021-{n:010}"


def zaak_id_sql(n: str) -> str:
    """The id of the zaak with the number that this piece of SQL says."""
    return IDS[Zaak].sql(n)


def _id(model: type[models.Model]) -> str:
    return IDS[model].sql()


class Kind(NamedTuple):
    """Of a zaaktype: its id, its first status, its initiator, its first kind of document, and who handles it."""

    zaaktype: str
    statustype: str
    roltype: str
    informatieobjecttype: str
    team: str | None


def _per_kind(zaaktypen: Sequence[Zaaktype]) -> list[Kind]:
    """Those that have all of it."""
    found = []
    for zaaktype in zaaktypen:
        status = Statustype.objects.filter(zaaktype=zaaktype).order_by("volgnummer").first()
        rol = Roltype.objects.filter(zaaktype=zaaktype, omschrijving_generiek="initiator").first()
        document = _document_of(zaaktype)
        if status and rol and document:
            team = kind_of(Zaak(zaaktype=zaaktype)).team
            found.append(Kind(str(zaaktype.id), str(status.id), str(rol.id), str(document.id), team))
    return found


def _document_of(zaaktype: Zaaktype) -> Informatieobjecttype | None:
    named = ZaaktypeInformatieobjecttype.objects.filter(zaaktype=zaaktype).order_by("volgnummer").first()
    kinds = Informatieobjecttype.objects.filter(catalogus_id=zaaktype.catalogus_id, concept=False)
    return kinds.filter(omschrijving=named.omschrijving).first() if named else None


def _fill(model: type[models.Model], span: range, kinds: list[Kind], **sql: str) -> None:
    """One row for each n of the span; a column that is not named gets what the model gives by itself."""
    columns: list[str] = []
    values: list[str] = []
    given: list[Any] = []
    for field in model._meta.concrete_fields:
        columns.append(f'"{field.column}"')
        if field.column in sql:
            values.append(sql[field.column])
        else:
            values.append("%s")
            given.append(field.get_db_prep_save(usual(field), connection))
    source = (
        "FROM generate_series(%s::bigint, %s::bigint) n, LATERAL (SELECT (%s::uuid[])[1 + n %% %s] AS zaaktype,"
        " (%s::uuid[])[1 + n %% %s] AS statustype, (%s::uuid[])[1 + n %% %s] AS informatieobjecttype,"
        " (%s::text[])[1 + n %% %s] AS team) k, LATERAL (SELECT (%s::date + (n / 96)::int) AS day) d"
    )
    of_kinds: list[Any] = []
    for each in ("zaaktype", "statustype", "informatieobjecttype", "team"):
        of_kinds += [[getattr(kind, each) for kind in kinds], len(kinds)]
    of_source = [span.start, span.stop - 1, *of_kinds]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) SELECT {', '.join(values)} {source}",
            [*given, *of_source, SINCE.date()],
        )


def _copy_rollen(span: range, kinds: list[Kind]) -> None:
    """The BSN is sealed here, so these rows are made in Python."""
    copy_rows(Rol, _rollen(span, kinds))


def _rollen(span: range, kinds: list[Kind]) -> Iterator[dict[str, Any]]:
    field = Rol._meta.get_field("betrokkene_identificatie")
    struct = field.get_db_prep_save({"geslachtsnaam": "Voorbeeld", "voornamen": "Jo"}, connection)
    for n in span:
        bsn = BSN_OF if n % 2000 == 0 else f"{100_000_000 + n}"
        yield {
            "id": new_id(),
            "zaak_id": IDS[Zaak].of(n),
            "betrokkene_type": "natuurlijk_persoon",
            "roltype_id": kinds[n % len(kinds)].roltype,
            "omschrijving": "Aanvrager",
            "omschrijving_generiek": "initiator",
            "registratiedatum": SINCE,
            "betrokkene_identificatie": struct,
            "bsn": encrypt(bsn),
            "bsn_index": blind_index(bsn),
        }


def day_of(n: int) -> date:
    return date.fromordinal(SINCE.date().toordinal() + n // 96)
