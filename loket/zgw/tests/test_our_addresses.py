"""Which addresses are at our own place."""

import pytest

from loket.zgw.links import is_our_address


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("http://testserver/zaken/api/v1/zaken/1", True),
        ("http://127.0.0.1:8000/iets", True),
        ("http://127.0.0.1/iets", True),
        ("http://127.0.0.1:9000/zaken/api/v1/zaken/1", True),  # we may be known by another port
        ("http://127.0.0.1:9000/iets", False),  # a neighbour on the same machine
        ("https://elders.example/zaken/api/v1/zaken/1", False),
        ("http://[", False),
        ("http://testserver:x/", False),
        ("geen adres", False),
    ],
)
def test_is_our_address(settings, url, ours):
    settings.PUBLIC_URL = "http://127.0.0.1:8000"
    assert is_our_address(url) is ours
