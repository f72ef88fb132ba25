"""How an application reads as JSON, with its rights."""

from loket.autorisaties.models import Applicatie, Component
from loket.autorisaties.rules.applicatie import TYPES
from loket.zgw.api import Api
from loket.zgw.shape import Shape, Sql

API = Api("autorisaties", "1.0.0", "ac", "Autorisaties API")

LABELS = " ".join(f"WHEN '{value}' THEN '{label}'" for value, label in Component.choices)
BASICS = f"'component', r.component, 'componentWeergave', CASE r.component {LABELS} END, 'scopes', r.scopes"
LEVEL = "'maxVertrouwelijkheidaanduiding', nullif(r.max_vertrouwelijkheidaanduiding, '')"


def _of(component: str) -> str:
    """What is told beside the basics: the type, and for zaken and documents the level; an empty one is no address."""
    level = f", {LEVEL}" if component in ("zrc", "drc") else ""
    type = f"'{TYPES[component]}', nullif(r.{TYPES[component]}, '')"
    return f"WHEN '{component}' THEN json_strip_nulls(json_build_object({BASICS}, {type}{level}))"


RIGHT = f"CASE r.component {' '.join(map(_of, TYPES))} ELSE json_build_object({BASICS}) END"
APPLICATIE = Shape(
    Applicatie,
    API,
    "applicatie",
    "applicaties/{id}",
    leave_out=frozenset({"uuid"}),
    plus={
        "autorisaties": Sql(
            f"(SELECT coalesce(json_agg({RIGHT} ORDER BY r.id), '[]')"
            " FROM autorisaties_autorisatie r WHERE r.applicatie_id = {t}.id)"
        ),
    },
)
