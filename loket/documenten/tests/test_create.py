"""A document is registered with its content (drc-015), and refused with every fault at once."""

import re

from loket.examples.documenten import body

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
    with django_assert_num_queries(2):
        again = zgw.get(found["url"])
    assert {**again.json(), "lock": ""} == found
    with django_assert_num_queries(2):
        content = zgw.get(found["inhoud"])
    assert b"".join(content.streaming_content) == b"Geachte heer"
    with django_assert_num_queries(3):
        assert zgw.get(EIO).json()["count"] == 1
