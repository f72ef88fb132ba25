"""How besluiten and their documents read as JSON."""

from loket.besluiten.models import Besluit, BesluitInformatieobject, Vervalreden
from loket.zaken.queries.shapes import ZAAK
from loket.zgw.api import Api
from loket.zgw.shape import Shape, Sql

API = Api("besluiten", "1.0.2", "brc", "Besluiten API")

LABELS = " ".join(f"WHEN '{value}' THEN '{label}'" for value, label in Vervalreden.choices)
BESLUIT = Shape(
    Besluit,
    API,
    "besluit",
    "besluiten/{id}",
    leave_out=frozenset({"uuid", "brieftekst"}),  # the letter stands in a document
    plus={
        "zaak": Sql(f"CASE WHEN {{t}}.zaak_id IS NULL THEN '' ELSE {ZAAK.url('{t}.zaak_id')} END"),
        "vervalredenWeergave": Sql(f"CASE {{t}}.vervalreden {LABELS} ELSE '' END"),
    },
)
KIND = "{t}.besluittype_id"

# With the besluit beside it: the rights are about its type.
BESLUITINFORMATIEOBJECT = Shape(
    BesluitInformatieobject,
    API,
    "besluitinformatieobject",
    "besluitinformatieobjecten/{id}",
    leave_out=frozenset({"uuid"}),
    source=(
        f"{BesluitInformatieobject._meta.db_table} {{t}}"
        f" LEFT JOIN {Besluit._meta.db_table} {{t}}b ON {{t}}b.id = {{t}}.besluit_id"
    ),
)
KIND_OF_BESLUIT = "{t}b.besluittype_id"
