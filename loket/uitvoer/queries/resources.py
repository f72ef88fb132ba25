"""The rows of a resource, each as the JSON that its API gives."""

from collections.abc import Iterator

from django.conf import settings
from django.db import connection

from loket.kernel.secrets import SEALED
from loket.zgw.shape import Shape, json_of

AT_ONCE = 500


def resources_of(shape: Shape) -> Iterator[tuple[str, bool]]:
    """One by one, with whether something in it is sealed; the oldest first. The database keeps the place."""
    sql = f"SELECT {json_of(shape)}::text FROM {shape.table.replace('{t}', 't0')} ORDER BY t0.id"
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, {"base": settings.PUBLIC_URL, "client": ""})
        while found := cursor.fetchmany(AT_ONCE):
            for (text,) in found:
                yield text, SEALED in text
