"""Addresses in a body: an address of ours of another kind is told apart from one that leads nowhere."""

import pytest

from loket.kernel.wire import WrongBody
from loket.zaken.queries.shapes import ZAAK
from loket.zgw.links import Links

ID = "019e0000-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        (f"http://testserver/zaken/api/v1/rollen/{ID}", "invalid-resource"),
        (f"http://testserver/catalogi/api/v1/zaaktypen/{ID}", "invalid-resource"),
        ("http://testserver/zaken/api/v1/zaken/xyz", "bad-url"),
        (f"http://testserver/zaken/{ID}", "bad-url"),
        (f"https://elders.example/zaken/api/v1/rollen/{ID}", "bad-url"),
    ],
)
def test_an_address_that_is_no_zaak(url, code):
    links = Links()
    assert links.find("zaak", url, ZAAK) is None
    with pytest.raises(WrongBody) as wrong:
        links.check()
    assert [(fault.name, fault.code) for fault in wrong.value.faults] == [("zaak", code)]
