"""How a body in kinds stands in the OpenAPI document."""

from loket.zaken.schemas.rol import Rol
from loket.zgw.document.kinds import tell_kinds


def test_each_kind_is_what_all_have_and_its_own():
    struct = {"allOf": [{"$ref": "#/components/schemas/RolMedewerker"}], "nullable": True}
    full = {"properties": {"zaak": {"type": "string"}, "betrokkeneIdentificatie": struct}}
    _, kinds = Rol.kinds()
    schemas = {"Rol": {"properties": {"zaak": {"type": "string"}, "betrokkeneIdentificatie": {}}}}
    schemas |= {kind.__name__: dict(full) for kind in kinds.values()}
    tell_kinds(schemas, Rol)
    assert schemas["Rol"]["properties"] == {"zaak": {"type": "string"}}
    assert schemas["Rol"]["discriminator"] == {
        "propertyName": "betrokkeneType",
        "mapping": {value: f"#/components/schemas/{value}_Rol" for value in kinds},
    }
    assert schemas["medewerker_Rol"] == {
        "allOf": [
            {"$ref": "#/components/schemas/Rol"},
            {"type": "object", "properties": {"betrokkeneIdentificatie": struct}},
        ]
    }
