"""What hangs under a zaak is read together with it: rights go by the zaaktype and confidentiality of the zaak."""

from django.db import models

KIND = "{t}z.zaaktype_id"
LEVEL = "{t}z.vertrouwelijkheidaanduiding"


def with_zaak(model: type[models.Model], column: str = "zaak_id") -> str:
    """FROM with the zaak beside the row; PostgreSQL leaves it out of a question that does not ask for it."""
    return f"{model._meta.db_table} {{t}} LEFT JOIN zaken_zaak {{t}}z ON {{t}}z.id = {{t}}.{column}"
