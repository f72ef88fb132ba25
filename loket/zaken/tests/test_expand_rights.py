"""Who expands a zaak sees no more than who asks for each part by itself."""

import pytest

from loket.examples.zgw import program_with
from loket.zaken.tests.betrokkenen import rol_body
from loket.zaken.tests.parts import denied, faults, program, url_of, zaak_of
from loket.zaken.tests.test_dossier import body as document_body
from loket.zaken.tests.test_dossier import document_of

PATHS = "hoofdzaak.rollen,relevanteAndereZaken,rollen,zaakinformatieobjecten.informatieobject,zaaktype"


@pytest.fixture
def zaak(zgw, zaaktype, other_zaaktype):
    """An open zaak that belongs to zaken of another zaaktype, with a rol and a document."""
    hoofdzaak, secret = zaak_of(other_zaaktype), zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    related = [{"id": str(each.id), "aardRelatie": "vervolg"} for each in (secret, zaak_of(zaaktype))]
    made = zaak_of(zaaktype, hoofdzaak=hoofdzaak, relevante_andere_zaken=related)
    zgw.post("zaken/rollen", rol_body(hoofdzaak, other_zaaktype.roltype))
    zgw.post("zaken/rollen", rol_body(made, zaaktype.roltype))
    zgw.post("zaken/zaakinformatieobjecten", document_body(made, document_of(zaaktype.informatieobjecttype)))
    return made


def expanded(who, zaak):
    one = who.get(url_of(zaak), {"expand": PATHS}).json()["_expand"]
    [listed] = [
        each["_expand"]
        for each in who.get("zaken/zaken", {"expand": PATHS}).json()["results"]
        if each["url"] == url_of(zaak)
    ]
    assert listed == one
    return one


def test_who_may_see_everything_sees_everything(zgw, zaak):
    told = expanded(zgw, zaak)
    assert told["hoofdzaak"]["_expand"]["rollen"][0]["betrokkeneIdentificatie"]["inpBsn"]
    assert len(told["relevanteAndereZaken"]) == 2
    assert told["zaakinformatieobjecten"][0]["_expand"]["informatieobject"]["titel"] == "Aanvraag"


def test_who_may_see_one_zaaktype_up_to_a_level_sees_no_more(zaak, zaaktype):
    reader = program("lezer", zaaktype, "zaken.lezen")
    assert denied(reader.get(url_of(zaak.hoofdzaak)))
    told = expanded(reader, zaak)
    assert told["hoofdzaak"] == {}
    assert [each["vertrouwelijkheidaanduiding"] for each in told["relevanteAndereZaken"]] == ["openbaar"]
    assert len(told["rollen"]) == 1
    assert told["zaaktype"]["url"] == zaaktype.url
    assert told["zaakinformatieobjecten"][0]["_expand"]["informatieobject"] == {}


def test_a_document_is_seen_by_its_own_rights(zaak, zaaktype):
    def right(component, scope, kind):
        return {
            "component": component,
            "scopes": [scope],
            "type_id": kind.id,
            "max_vertrouwelijkheidaanduiding": "openbaar",
        }

    both = program_with(
        "lezer",
        right("zrc", "zaken.lezen", zaaktype),
        right("drc", "documenten.lezen", zaaktype.informatieobjecttype),
    )
    told = expanded(both, zaak)
    assert told["zaakinformatieobjecten"][0]["_expand"]["informatieobject"]["titel"] == "Aanvraag"
    assert told["hoofdzaak"] == {}


@pytest.mark.parametrize(
    "path",
    [
        "rollen.zaak.rollen",
        "rollen.zaak.zaakobjecten",
        "deelzaken.deelzaken",
        "zaaktype.statustypen.zaaktype.resultaattypen",
        ".".join(["zaaktype.statustypen"] * 6),
    ],
)
def test_a_path_does_not_branch_over_and_over(zgw, zaak, path):
    """Ten rollen, each with its zaak and its ten rollen, and so on: a million of them in one answer."""
    assert faults(zgw.get(url_of(zaak), {"expand": path})) == [("expand", "invalid_choice")]
    assert faults(zgw.get("zaken/zaken", {"expand": path})) == [("expand", "invalid_choice")]


def test_a_path_may_lead_back(zgw, zaak):
    told = zgw.get(url_of(zaak), {"expand": "rollen.zaak.status.statustype.zaaktype"}).json()
    assert told["_expand"]["rollen"][0]["_expand"]["zaak"]["url"] == url_of(zaak)
