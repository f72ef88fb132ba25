"""A document is registered with its content (drc-015), and refused with every fault at once."""

import re

import pytest

from loket.documenten.tests.faults import faults
from loket.examples import documenten
from loket.examples.documenten import body

LEVEL = "vertrouwelijkheidaanduiding"
EIO = "documenten/enkelvoudiginformatieobjecten"


def test_a_document_is_registered_and_reads_back(zgw, type, kept, django_assert_num_queries):
    with django_assert_num_queries(8):
        made = zgw.post(EIO, body(type, b"Geachte heer", beschrijving="Brief"))
    assert made.status_code == 201
    found = made.json()
    assert made["Location"] == found["url"]
    assert made["API-version"] == "1.4.3"
    assert re.fullmatch(r"DOCUMENT-\d{4}-\d{10}", found["identificatie"])
    assert found["bestandsomvang"] == 12
    assert found["inhoud"] == f"{found['url']}/download?versie=1"
    assert (found["versie"], found["locked"], found["bestandsdelen"], found["lock"]) == (1, False, [], "")
    assert found["vertrouwelijkheidaanduiding"] == "openbaar"
    assert found["informatieobjecttype"] == str(type)
    assert (found["ondertekening"], found["integriteit"], found["inhoudIsVervallen"]) == (None, None, None)
    assert found["beginRegistratie"].endswith("Z")
    assert kept() == 1
    with django_assert_num_queries(4):  # two of them write down that it was read
        again = zgw.get(found["url"])
    assert {**again.json(), "lock": ""} == found
    with django_assert_num_queries(4):
        content = zgw.get(found["inhoud"])
    assert b"".join(content.streaming_content) == b"Geachte heer"
    with django_assert_num_queries(5):
        assert zgw.get(EIO).json()["count"] == 1


def test_every_fault_of_a_body_is_told_at_once_and_nothing_is_kept(zgw, kept):
    told = {
        "bronorganisatie": "123456789",
        "creatiedatum": "vandaag",
        "titel": "",
        "vertrouwelijkheidaanduiding": "heel geheim",
        "taal": "nl",
        "inhoud": "geen base64!",
        "informatieobjecttype": "https:/nergens",
        "trefwoorden": "woord",
        "indicatieGebruiksrecht": "misschien",
        "ondertekening": {"soort": "inkt"},
        "integriteit": {},
    }
    assert sorted(faults(zgw.post(EIO, told))) == [
        ("auteur", "required"),
        ("bronorganisatie", "invalid"),
        ("creatiedatum", "invalid"),
        ("indicatieGebruiksrecht", "invalid"),
        ("informatieobjecttype", "bad-url"),
        ("inhoud", "invalid-base64"),
        ("integriteit.algoritme", "required"),
        ("integriteit.datum", "required"),
        ("integriteit.waarde", "required"),
        ("ondertekening.datum", "required"),
        ("ondertekening.soort", "invalid_choice"),
        ("taal", "invalid"),
        ("titel", "blank"),
        ("trefwoorden", "invalid"),
        ("vertrouwelijkheidaanduiding", "invalid_choice"),
    ]
    assert kept() == 0


def test_every_fault_of_a_rule_is_told_at_once_and_nothing_is_kept(zgw, type, kept):
    first = zgw.post(EIO, body(type, None)).json()
    told = body(
        type,
        bestandsomvang=3,
        identificatie=first["identificatie"],
        ontvangstdatum="2026-11-02",
        status="in_bewerking",
        indicatieGebruiksrecht=True,
        ondertekening={"soort": "digitaal", "datum": None},
        integriteit={"algoritme": "", "waarde": "abc", "datum": None},
    )
    assert faults(zgw.post(EIO, told)) == [
        ("identificatie", "identificatie-niet-uniek"),
        ("status", "invalid_for_received"),
        ("indicatieGebruiksrecht", "missing-gebruiksrechten"),
        ("ondertekening.datum", "required"),
        ("integriteit.algoritme", "required"),
        ("integriteit.datum", "required"),
        ("nonFieldErrors", "file-size"),
    ]
    assert kept() == 0


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://testserver/catalogi/api/v1/informatieobjecttypen/11111111-1111-4111-8111-111111111111", "bad-url"),
        ("http://testserver/catalogi/api/v1/informatieobjecttypen/xyz", "bad-url"),
        ("http://testserver/catalogi/api/v1/catalogussen/11111111-1111-4111-8111-111111111111", "invalid-resource"),
        ("http://127.0.0.1:9/informatieobjecttypen/1", "bad-url"),
    ],
)
def test_drc_001_the_type_is_there_and_is_one(zgw, url, code):
    assert faults(zgw.post(EIO, body(url))) == [("informatieobjecttype", code)]


def test_drc_001_the_type_is_published(zgw, kept):
    concept = documenten.informatieobjecttype(publish=False)
    assert faults(zgw.post(EIO, body(concept))) == [("informatieobjecttype", "not-published")]
    assert kept() == 0


@pytest.mark.parametrize("status", ["in_bewerking", "ter_vaststelling"])
def test_drc_005_what_was_received_is_not_worked_on(zgw, type, status):
    told = body(type, status=status, ontvangstdatum="2026-11-02")
    assert faults(zgw.post(EIO, told)) == [("status", "invalid_for_received")]


@pytest.mark.parametrize(("given", "status"), [("definitief", "definitief"), (None, ""), ("", "")])
def test_drc_005_another_status_goes(zgw, type, given, status):
    made = zgw.post(EIO, body(type, status=given, ontvangstdatum="2026-11-02"))
    assert (made.status_code, made.json()["status"]) == (201, status)


@pytest.mark.parametrize(("given", "code"), [(None, None), (False, None), (True, "missing-gebruiksrechten")])
def test_drc_006_the_indication_says_what_there_is(zgw, type, given, code):
    made = zgw.post(EIO, body(type, indicatieGebruiksrecht=given))
    if code:
        assert faults(made) == [("indicatieGebruiksrecht", code)]
    else:
        assert made.json()["indicatieGebruiksrecht"] is given


@pytest.mark.parametrize(
    ("given", "level"),
    [({}, "intern"), ({LEVEL: None}, "intern"), ({LEVEL: ""}, "intern"), ({LEVEL: "geheim"}, "geheim")],
)
def test_drc_007_confidentiality_comes_from_the_type_unless_it_is_told(zgw, db, given, level):
    type = documenten.informatieobjecttype(vertrouwelijkheidaanduiding="intern")
    assert zgw.post(EIO, body(type, **given)).json()["vertrouwelijkheidaanduiding"] == level


@pytest.mark.parametrize(
    "told", [{"inhoud": None, "bestandsomvang": None}, {"inhoud": None, "bestandsomvang": 0}, {}, {"inhoud": ""}]
)
def test_drc_015_without_content_there_are_only_words(zgw, type, kept, told):
    found = zgw.post(EIO, {**body(type, None), **told}).json()
    assert (found["inhoud"], found["bestandsdelen"], found["locked"]) == (None, [], False)
    assert zgw.get(f"{found['url']}/download").status_code == 404
    assert kept() == 0


def test_drc_015_the_size_may_be_left_out(zgw, type):
    told = body(type, b"abc")
    del told["bestandsomvang"]
    assert zgw.post(EIO, told).json()["bestandsomvang"] == 3


def test_drc_016_a_number_that_a_client_took_is_passed_over(zgw, type):
    last = zgw.post(EIO, body(type)).json()["identificatie"]
    year, number = last.split("-")[1:]
    following = f"DOCUMENT-{year}-{int(number) + 1:010d}"
    assert zgw.post(EIO, body(type, identificatie=following)).status_code == 201
    assert zgw.post(EIO, body(type)).json()["identificatie"] == f"DOCUMENT-{year}-{int(number) + 2:010d}"


def test_drc_016_another_organisation_may_have_the_same_number(zgw, type):
    assert zgw.post(EIO, body(type, identificatie="D-1")).status_code == 201
    assert zgw.post(EIO, body(type, identificatie="D-1", bronorganisatie="000000000")).status_code == 201
    assert faults(zgw.post(EIO, body(type, identificatie="D-1"))) == [("identificatie", "identificatie-niet-uniek")]


def test_drc_018_groups_of_nothing_are_no_groups(zgw, type):
    empty = {"soort": "", "datum": None}, {"algoritme": "", "waarde": "", "datum": None}
    found = zgw.post(EIO, body(type, ondertekening=empty[0], integriteit=empty[1])).json()
    assert (found["ondertekening"], found["integriteit"]) == (None, None)
    full = {"soort": "pki", "datum": "2026-11-02"}, {"algoritme": "md5", "waarde": "0f", "datum": "2026-11-02"}
    found = zgw.post(EIO, body(type, ondertekening=full[0], integriteit=full[1])).json()
    assert (found["ondertekening"], found["integriteit"]) == full


@pytest.mark.parametrize(
    ("algoritme", "waarde", "good"),
    [
        ("md5", "900150983cd24fb0d6963f7d28e17f72", True),
        ("sha_1", "A9993E364706816ABA3E25717850C26C9CD0D89D", True),
        ("sha_256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", True),
        ("crc_32", "352441c2", True),
        ("sha_256", "00", False),
        ("fletcher_8", "anything", True),
    ],
)
def test_integriteit_is_reckoned_again_where_the_settings_ask_it(zgw, type, settings, kept, algoritme, waarde, good):
    told = body(type, b"abc", integriteit={"algoritme": algoritme, "waarde": waarde, "datum": "2026-11-02"})
    settings.DOCUMENT_INTEGRITY = True
    made = zgw.post(EIO, told)
    if good:
        assert made.status_code == 201
    else:
        assert faults(made) == [("integriteit.waarde", "invalid")]
        assert kept() == 0
    settings.DOCUMENT_INTEGRITY = False
    assert zgw.post(EIO, told).status_code == 201


def test_what_a_client_may_not_set_is_let_be(zgw, type):
    told = {"url": "x", "versie": 7, "locked": True, "bestandsdelen": "?", "beginRegistratie": 1, "onbekend": 1}
    found = zgw.post(EIO, body(type, **told)).json()
    assert (found["versie"], found["locked"], found["bestandsdelen"]) == (1, False, [])


def test_fields_of_the_newer_standard(zgw, type):
    assert zgw.post(EIO, body(type, inhoudIsVervallen=True)).json()["inhoudIsVervallen"] is True


def test_a_client_of_gzac_sends_null_for_what_it_does_not_know(zgw, type):
    nulls = ("vertrouwelijkheidaanduiding", "status", "bestandsnaam", "beschrijving", "formaat", "ontvangstdatum")
    assert zgw.post(EIO, body(type, **dict.fromkeys(nulls))).status_code == 201


@pytest.mark.django_db(transaction=True)
@pytest.mark.slow
def test_one_number_at_once_from_many_gives_one_document(kept):
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connection

    from loket.examples.zgw import program_with_all_rights

    program, type = program_with_all_rights(), documenten.informatieobjecttype()

    def send(_):
        try:
            return program_with_all_rights().post(EIO, body(type, identificatie="D-1")).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as many:
        answers = sorted(many.map(send, range(20)))
    assert answers == [201] + [400] * 19
    assert program.get(EIO, {"identificatie": "D-1"}).json()["count"] == 1
    assert kept() == 1
