"""How kanalen and abonnementen read as JSON."""

from loket.notificaties.models import Abonnement, Kanaal
from loket.notificaties.rules.abonnement import HIDDEN
from loket.zgw.api import Api
from loket.zgw.shape import Shape, Sql, sealed

API = Api("notificaties", "1.0.0", "nrc", "Notificaties API")

KANAAL = Shape(Kanaal, API, "kanaal", "kanaal/{id}", leave_out=frozenset({"uuid"}))
ABONNEMENT = Shape(
    Abonnement,
    API,
    "abonnement",
    "abonnement/{id}",
    leave_out=frozenset({"uuid", "clientId", "failures", "restsUntil", "lastError", "deliveredAt"}),
    plus={
        # A secret of who takes the subscription: nobody else needs to see it.
        "auth": Sql(f"CASE WHEN {{t}}.client_id = %(client)s::text THEN {sealed('{t}.auth')} ELSE '{HIDDEN}' END"),
        "kanalen": Sql(
            "(SELECT coalesce(json_agg(json_build_object('naam', k.naam, 'filters', f.filters) ORDER BY f.id), '[]')"
            " FROM notificaties_filtergroep f JOIN notificaties_kanaal k ON k.id = f.kanaal_id"
            " WHERE f.abonnement_id = {t}.id)"
        ),
    },
)
