"""What comes in has the names of the standard in the OpenAPI document, and so have the parameters."""

from loket.documenten.api import DOCUMENTS
from loket.zgw.document import document_of


def test_names_of_bodies_and_parameters_that_may_be_left_out():
    document = document_of(DOCUMENTS.shape.api, [DOCUMENTS], "http://testserver")
    one = document["paths"]["/enkelvoudiginformatieobjecten/{uuid}"]
    name = "PatchedEnkelvoudigInformatieObjectWithLockRequest"
    schema = one["patch"]["requestBody"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": f"#/components/schemas/{name}"}
    schemas = document["components"]["schemas"]
    assert "required" not in schemas[name]
    assert "titel" in schemas["EnkelvoudigInformatieObjectCreateLockRequest"]["required"]
    download = document["paths"]["/enkelvoudiginformatieobjecten/{uuid}/download"]["get"]
    asked = {each["name"]: each.get("required", False) for each in download["parameters"] if each["in"] == "query"}
    assert asked == {"versie": False, "registratieOp": False}
