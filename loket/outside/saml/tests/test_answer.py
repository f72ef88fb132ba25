"""What an answer must be before anybody is in by it: each line here is a way that others were robbed by."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loket.outside.identiteit import IdentityRefused
from loket.outside.saml.answer import Asked, Stopped, TooLittle, found_in
from loket.outside.saml.messages import in_envelope
from loket.outside.saml.metadata import provider_of
from loket.outside.saml.signature import signed
from loket.outside.saml.tests import idp, papers
from loket.outside.saml.xml import NotGood, only, text_of

BACK, REQUEST, RESOLVE = "https://loket.example/terug/", "_vraag", "_ruil"
STATUS = "urn:oasis:names:tc:SAML:2.0:status:"
PROVIDER = provider_of(idp.metadata(), now=datetime.now(UTC))


def read(envelope, provider=PROVIDER):
    asked = Asked(RESOLVE, REQUEST, idp.OURS, BACK, datetime.now(UTC))
    data = envelope if isinstance(envelope, bytes) else text_of(envelope)
    return found_in(data, asked, way="digid", provider=provider, key=papers.key("loket"), now=datetime.now(UTC))


def told(**changed):
    return idp.resolved(RESOLVE, idp.response(REQUEST, BACK, idp.assertion(REQUEST, BACK, **changed)))


def test_the_sectoral_number_and_the_level_of_who_is_meant_are_read():
    found = read(told())
    assert found.claims == {"bsn": "999990019", "acr": idp.MOBILE}
    assert (found.known.index, found.known.way) == ("there-1", "digid")
    assert "999990019" not in repr(found)


def test_a_number_of_another_sector_is_no_bsn():
    assert "bsn" not in read(told(who=idp.name_id("s00000001:999990019"))).claims


@pytest.mark.parametrize("cbc", [True, False])
def test_what_is_hidden_is_opened_with_our_key(cbc):
    legal = idp.name_id("90000001", NameQualifier="urn:etoegang:1.9:EntityConcernedID:KvKnr")
    hidden = idp.encrypted(legal, cbc=cbc)
    branch = idp.attribute("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "000012345678")
    several = idp.attribute("twee", "een", "ander")
    attributes = (idp.attribute("urn:etoegang:core:LegalSubjectID", hidden), branch, several)
    found = read(told(who=idp.encrypted(idp.name_id("een-pseudoniem"), cbc=cbc), attributes=attributes))
    assert found.claims["urn:etoegang:1.9:EntityConcernedID:KvKnr"] == "90000001"
    assert found.claims["urn:etoegang:1.9:ServiceRestriction:Vestigingsnr"] == "000012345678"
    assert found.claims["twee"] == ""
    assert found.known.name_id == "een-pseudoniem"


def test_a_whole_assertion_may_be_hidden_and_carry_a_signature_of_its_own():
    inner = signed(idp.assertion(REQUEST, BACK), papers.key("idp"), papers.certificate("idp"))
    answer = idp.response(REQUEST, BACK, idp.encrypted(inner, "saml:EncryptedAssertion"))
    assert read(idp.resolved(RESOLVE, answer)).claims["bsn"] == "999990019"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"audience": "urn:ander"}, "Conditions: for somebody else"),
        ({"audience": ""}, "Conditions: for somebody else"),
        ({"recipient": "https://ander.example/"}, "Subject: not for us, not now, or to another question"),
        ({"confirmed": "_andere"}, "Subject: not for us, not now, or to another question"),
        ({"until": -2}, "Subject: not for us, not now, or to another question"),
        ({"from": 2}, "Conditions: not yet"),
        ({"issuer": "https://kwaad.example"}, "Assertion: of somebody else"),
        ({"at": -60}, "AuthnStatement: not logged in afresh"),
        ({"who": idp.encrypted(idp.name_id("s00000000:999990019"), to="een ander")}, "encrypted: not for us"),
    ],
)
def test_an_assertion_for_another_place_time_or_question_is_refused(changed, reason):
    with pytest.raises(NotGood) as refused:
        read(told(**changed))
    assert str(refused.value) == reason


@pytest.mark.parametrize(("minutes", "passes"), [(-0.9, True), (-1.1, False)])
def test_their_clock_may_differ_by_a_minute_and_no_more(minutes, passes):
    if passes:
        assert read(told(until=minutes))
    else:
        with pytest.raises(NotGood):
            read(told(until=minutes))


@pytest.mark.parametrize(("resolve", "request_id"), [("_andere", REQUEST), (RESOLVE, "_andere")])
def test_an_answer_to_another_question_is_refused(resolve, request_id):
    answer = idp.response(request_id, BACK, idp.assertion(REQUEST, BACK))
    with pytest.raises(NotGood, match="to another question"):
        read(idp.resolved(resolve, answer))


@pytest.mark.parametrize("by", ["", "een ander"])
def test_what_nobody_or_somebody_else_signed_is_refused(by):
    answer = idp.response(REQUEST, BACK, idp.assertion(REQUEST, BACK))
    with pytest.raises(NotGood, match="not signed by who should"):
        read(idp.resolved(RESOLVE, answer, by=by))


def test_what_was_changed_after_signing_is_refused():
    with pytest.raises(NotGood, match="not signed"):
        read(text_of(told()).replace(b"999990019", b"999993653"))


def test_an_assertion_that_another_signed_is_refused_also_in_an_answer_that_is_right():
    inner = signed(idp.assertion(REQUEST, BACK), papers.key("een ander"), papers.certificate("een ander"))
    with pytest.raises(NotGood, match="Assertion: not signed"):
        read(idp.resolved(RESOLVE, idp.response(REQUEST, BACK, inner)))


# -- A signature of one thing, shown for another ---------------------------------------------------------------------


def evil():
    """Not signed, and of somebody else."""
    answer = idp.response(REQUEST, BACK, idp.assertion(REQUEST, BACK, who=idp.name_id("s00000000:999993653")))
    return only(only(idp.resolved(RESOLVE, answer, by=""), "soap:Body"), "samlp:ArtifactResponse")


def good():
    return only(only(told(), "soap:Body"), "samlp:ArtifactResponse")


def wrapped_around():
    """The one that was signed stands in the one that was not, which borrows the signature."""
    bad, real = evil(), good()
    mark = only(real, "ds:Signature")
    bad.insert(1, mark)
    made_room = idp.made("samlp:Extensions", real)
    bad.append(made_room)
    return bad


def with_the_same_id():
    bad, real = evil(), good()
    bad.set("ID", real.get("ID"))
    bad.insert(1, only(real, "ds:Signature"))
    bad.append(idp.made("samlp:Extensions", real))
    return bad


def hidden_in_the_signature():
    bad, real = evil(), good()
    mark = deepcopy(only(real, "ds:Signature"))
    mark.append(idp.made("ds:Object", real))
    bad.insert(1, mark)
    return bad


@pytest.mark.parametrize("attack", [wrapped_around, with_the_same_id, hidden_in_the_signature])
def test_a_signature_of_one_message_opens_nothing_for_another(attack):
    with pytest.raises(NotGood):
        read(in_envelope(attack()))


def test_two_messages_in_one_envelope_are_none():
    both = in_envelope(evil())
    only(both, "soap:Body").append(good())
    with pytest.raises(NotGood, match="2 of them"):
        read(both)


def test_a_second_assertion_is_refused_also_when_it_is_signed_along():
    answer = idp.response(REQUEST, BACK, *(idp.assertion(REQUEST, BACK) for _ in range(2)))
    with pytest.raises(NotGood, match="2 of them"):
        read(idp.resolved(RESOLVE, answer))


def test_a_comment_in_a_number_cuts_nothing_off():
    data = text_of(told(who=idp.name_id("s00000000:999990019"))).replace(b"s00000000:9999", b"s00000000:9999<!-- x -->")
    assert read(data).claims["bsn"] == "999990019"


@pytest.mark.parametrize(
    "start",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]>',
        b'<!DOCTYPE x SYSTEM "file:///etc/hostname">',
        b'<?xml version="1.0" encoding="UTF-16"?>',
        b"<!-- " + b"x" * 300_000 + b" -->",
    ],
)
def test_no_dtd_no_entity_no_other_encoding_and_nothing_large(start):
    with pytest.raises(NotGood, match="XML"):
        read(start + text_of(told()))


# -- When it is no ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "why", "kind"),
    [
        ("Responder", "AuthnFailed", Stopped),
        ("Responder", "NoAuthnContext", TooLittle),
        ("Requester", "RequestDenied", IdentityRefused),
        ("Responder", "", IdentityRefused),
    ],
)
def test_a_status_says_why_nobody_came_in(status, why, kind):
    answer = idp.response(REQUEST, BACK, status=f"{STATUS}{status}", why=f"{STATUS}{why}" if why else "")
    with pytest.raises(IdentityRefused) as refused:
        read(idp.resolved(RESOLVE, answer))
    assert type(refused.value) is kind


def test_a_fault_in_the_envelope_is_no_answer():
    with pytest.raises(NotGood):
        read(in_envelope(idp.made("soap:Fault")))


def test_an_expired_certificate_of_theirs_proves_nothing():
    old = replace(PROVIDER, signing=(papers.certificate("idp", days=-1),))
    with pytest.raises(NotGood, match="not signed"):
        read(told(), old)


def test_a_new_certificate_beside_the_old_one_counts():
    both = replace(PROVIDER, signing=(papers.certificate("een ander"), papers.certificate("idp")))
    assert read(told(), both)


def test_the_metadata_of_theirs_must_hold_now():
    soon = datetime.now(UTC) + timedelta(days=1)
    assert provider_of(idp.metadata(until=soon.isoformat()), now=datetime.now(UTC))
    with pytest.raises(NotGood, match="fetch it again"):
        provider_of(idp.metadata(until=soon.isoformat()), now=soon + timedelta(days=1))
