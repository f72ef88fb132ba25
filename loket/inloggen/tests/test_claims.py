"""What a broker proves, read as who it is. Names by the sources that the rules name."""

import pytest

from loket.inloggen.rules.claims import proof_of
from loket.inloggen.rules.ingelogde import Kind, Niveau, Via
from loket.kernel.refusal import Refused

ANS, BEP = "999990019", "999990032"
MIDDEN = "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract"
LOA3 = "urn:etoegang:core:assurance-class:loa3"


@pytest.mark.parametrize(
    ("acr", "niveau"),
    [
        (MIDDEN, "laag"),
        ("urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard", "substantieel"),
        ("urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI", "hoog"),
        ("http://eidas.europa.eu/LoA/substantial", "substantieel"),
    ],
)
def test_digid_proves_a_person_on_a_level(acr, niveau):
    proof = proof_of(Via.DIGID, {"bsn": ANS, "acr": acr})
    assert (proof.bsn, proof.niveau, proof.kind, proof.namens) == (ANS, Niveau(niveau), Kind.PERSOON, None)


@pytest.mark.parametrize("acr", ["urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport", "iets", ""])
def test_digid_basis_and_what_we_do_not_know_is_too_little(acr):
    with pytest.raises(Refused) as refused:
        proof_of(Via.DIGID, {"bsn": ANS, "acr": acr})
    assert refused.value.refusal.code == "level-unknown"


@pytest.mark.parametrize("bsn", ["", "123456789", "99999001", "९९९९९००१९", [ANS, BEP]])
def test_a_number_that_is_none_is_nobody(bsn):
    with pytest.raises(Refused) as refused:
        proof_of(Via.DIGID, {"bsn": bsn, "acr": MIDDEN})
    assert refused.value.refusal.code == "number-missing"


@pytest.mark.parametrize(
    "claims",
    [
        {"aanvrager": {"bsn": BEP}, "gemachtigde": {"bsn": ANS}, "service_id": "parkeren"},
        {"aanvrager.bsn": BEP, "gemachtigde.bsn": ANS, "service_id": "parkeren"},
        {
            "urn:nl-eid-gdi:1.0:LegalSubjectID": BEP,
            "urn:nl-eid-gdi:1.0:ActingSubjectID": ANS,
            "urn:nl-eid-gdi:1.0:ServiceUUID": "parkeren",
        },
    ],
)
def test_who_acts_for_another_is_known_with_the_other_and_the_service(claims):
    proof = proof_of(Via.DIGID, {**claims, "acr": MIDDEN})
    assert (proof.bsn, proof.namens.bsn, proof.namens.dienst) == (ANS, BEP, "parkeren")


def test_a_machtiging_of_a_number_that_is_none_is_refused():
    with pytest.raises(Refused):
        proof_of(Via.DIGID, {"aanvrager": {"bsn": "1"}, "gemachtigde": {"bsn": ANS}, "acr": MIDDEN})


@pytest.mark.parametrize(
    "name", ["kvk", "urn:etoegang:1.9:EntityConcernedID:KvKnr", "urn:etoegang:core:LegalSubjectID"]
)
def test_eherkenning_proves_a_company_and_its_vestiging(name):
    told = {name: "90000001", "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr": "000090000001", "acr": LOA3}
    proof = proof_of(Via.EHERKENNING, told)
    assert (proof.kind, proof.kvk, proof.vestiging) == (Kind.BEDRIJF, "90000001", "000090000001")
    assert (proof.niveau, proof.bsn) == (Niveau.SUBSTANTIEEL, "")


@pytest.mark.parametrize("acr", ["urn:etoegang:core:assurance-class:loa2", "urn:etoegang:core:assurance-class:loa1"])
def test_a_low_eherkenning_is_too_little(acr):
    with pytest.raises(Refused):
        proof_of(Via.EHERKENNING, {"kvk": "90000001", "acr": acr})


def test_eidas_maps_its_attributes_and_needs_a_bsn():
    told = {
        "urn:etoegang:1.12:EntityConcernedID:BSN": ANS,
        "urn:etoegang:1.9:attribute:FirstName": "Ans",
        "urn:etoegang:1.9:attribute:FamilyName": "Bedacht",
        "acr": "http://eidas.europa.eu/LoA/high",
    }
    proof = proof_of(Via.EIDAS, told)
    assert (proof.bsn, proof.naam, proof.niveau) == (ANS, "Ans Bedacht", Niveau.HOOG)
    with pytest.raises(Refused) as refused:
        proof_of(Via.EIDAS, {**told, "urn:etoegang:1.12:EntityConcernedID:BSN": ""})
    assert refused.value.refusal.code == "bsn-missing"
