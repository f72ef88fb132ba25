"""The OpenAPI document names the operations of the standard, and those of the field."""

import pytest
import yaml

pytestmark = pytest.mark.django_db
STANDARD = {
    ("/abonnement", "get"): "abonnement_list",
    ("/abonnement", "post"): "abonnement_create",
    ("/abonnement/{uuid}", "get"): "abonnement_read",
    ("/abonnement/{uuid}", "put"): "abonnement_update",
    ("/abonnement/{uuid}", "patch"): "abonnement_partial_update",
    ("/abonnement/{uuid}", "delete"): "abonnement_delete",
    ("/kanaal", "get"): "kanaal_list",
    ("/kanaal", "post"): "kanaal_create",
    ("/kanaal/{uuid}", "get"): "kanaal_read",
    ("/notificaties", "post"): "notificaties_create",
}
OF_THE_FIELD = {
    ("/kanaal/{uuid}", "put"): "kanaal_update",
    ("/kanaal/{uuid}", "patch"): "kanaal_partial_update",
}


@pytest.mark.parametrize("way", ["schema/openapi.yaml", "openapi.yaml", "openapi.json"])
def test_every_operation_of_the_standard_and_no_other(client, way):
    paths = yaml.safe_load(client.get(f"/notificaties/api/v1/{way}").content)["paths"]
    found = {
        (path, method): operation["operationId"] for path, item in paths.items() for method, operation in item.items()
    }
    assert found == STANDARD | OF_THE_FIELD


def test_the_message_has_its_schema(client):
    document = client.get("/notificaties/api/v1/openapi.json").json()
    assert {"Abonnement", "FilterGroup", "Kanaal", "Message", "Fout", "ValidatieFout"} <= set(
        document["components"]["schemas"]
    )
    post = document["paths"]["/notificaties"]["post"]
    assert post["security"] == [{"JWT-Claims": ["notificaties.publiceren"]}]
    assert "201" in post["responses"]
