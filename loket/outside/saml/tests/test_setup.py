"""A town that sets up SAML wrongly is told every fault when Loket starts."""

import pytest

from loket.environment import Environment
from loket.outside.saml.setup import doors_of
from loket.outside.saml.tests import idp, papers


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    folder = tmp_path_factory.mktemp("saml")
    key, certificate = papers.files(folder, "loket")
    (folder / "idp.xml").write_bytes(idp.metadata())
    return {
        "LOKET_SAML_WAYS": "digid",
        "LOKET_SAML_ENTITY_ID": idp.OURS,
        "LOKET_SAML_KEY": str(key),
        "LOKET_SAML_CERTIFICATE": str(certificate),
        "LOKET_SAML_DIGID_METADATA": str(folder / "idp.xml"),
    }


def found(values):
    env = Environment(values)
    return doors_of(env), env.faults


def test_a_town_without_saml_has_no_such_doors():
    assert found({}) == ({}, [])


def test_a_town_with_all_of_it_has_one(good):
    doors, faults = found({**good, "LOKET_SAML_DIGID_LEVEL": "substantieel", "LOKET_SAML_DIGID_SERVICE": "3"})
    assert faults == []
    assert doors["digid"].context == "urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard"
    assert (doors["digid"].service_index, doors["digid"].provider.entity_id) == (3, idp.ENTITY)


def test_the_levels_of_eherkenning_have_other_names(good):
    changed = {**good, "LOKET_SAML_WAYS": "eherkenning"}
    changed |= {"LOKET_SAML_EHERKENNING_METADATA": good["LOKET_SAML_DIGID_METADATA"]}
    assert found(changed)[0]["eherkenning"].context == "urn:etoegang:core:assurance-class:loa2plus"


def test_everything_that_is_missing_is_told_at_once():
    doors, faults = found({"LOKET_SAML_WAYS": "digid,facebook"})
    assert doors == {}
    assert faults == [
        "LOKET_SAML_WAYS knows digid, eherkenning, eidas, not 'facebook'",
        "LOKET_SAML_ENTITY_ID is missing",
        "LOKET_SAML_KEY is missing",
        "LOKET_SAML_CERTIFICATE is missing",
        "LOKET_SAML_DIGID_METADATA is missing",
    ]


def test_files_that_do_not_fit_are_told(good, tmp_path):
    other_key, old = papers.files(tmp_path, "een ander")[0], papers.files(tmp_path, "loket", days=-1)[1]
    text = tmp_path / "text"
    text.write_text("niets")
    for changed, fault in (
        ({"LOKET_SAML_KEY": str(other_key)}, "LOKET_SAML_CERTIFICATE is not of LOKET_SAML_KEY"),
        ({"LOKET_SAML_KEY": str(text)}, "LOKET_SAML_KEY must be a private key in PEM without a password"),
        ({"LOKET_SAML_CERTIFICATE": str(text)}, "LOKET_SAML_CERTIFICATE must be a certificate in PEM"),
        ({"LOKET_SAML_CERTIFICATE": str(old)}, "LOKET_SAML_CERTIFICATE is over since"),
        ({"LOKET_SAML_KEY": "/nergens"}, "LOKET_SAML_KEY is no file: '/nergens'"),
        ({"LOKET_SAML_DIGID_METADATA": str(text)}, "LOKET_SAML_DIGID_METADATA: the file XML: broken"),
        ({"LOKET_SAML_DIGID_LEVEL": "middel"}, "LOKET_SAML_DIGID_LEVEL must be one of"),
        ({"LOKET_SAML_TLS_KEY": good["LOKET_SAML_KEY"]}, "LOKET_SAML_TLS_CERTIFICATE is missing"),
        ({"LOKET_SAML_AUTHORITIES": str(text)}, "LOKET_SAML_AUTHORITIES holds no certificates"),
    ):
        _, faults = found({**good, **changed})
        assert len(faults) == 1, faults
        assert faults[0].startswith(fault)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"without": "ArtifactResolutionService"}, "has no ArtifactResolutionService by SOAP"),
        ({"without": "SingleSignOnService"}, "has no SingleSignOnService by HTTP-Redirect"),
        ({"key": False}, "has no certificate for signing"),
        ({"at": "http://idp.example"}, "has an address that does not begin with https://"),
        ({"until": "2020-01-01T00:00:00Z"}, "was valid until"),
    ],
)
def test_metadata_that_is_not_enough_is_told(good, tmp_path, changed, fault):
    file = tmp_path / "idp.xml"
    file.write_bytes(idp.metadata(**changed))
    _, faults = found({**good, "LOKET_SAML_DIGID_METADATA": str(file)})
    assert len(faults) == 1
    assert faults[0].startswith(f"LOKET_SAML_DIGID_METADATA: the file {fault}")
