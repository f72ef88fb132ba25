"""HEAD is offered wherever something can be read, and an ETag where the standard says so (G-08, G-16)."""

import pytest

from tests.zgw.furnished import furnish
from tests.zgw.standard import file_of, operations_of

ALIKE = ("Content-Type", "ETag", "API-version", "Content-Crs")


@pytest.fixture(scope="module")
def addresses(scene_of_module):
    return furnish(scene_of_module)


@pytest.mark.slow
def test_head_is_get_without_its_body(scene, addresses):
    wrong = []
    for url in [each for address in addresses.values() for each in (address, address.rpartition("/")[0])]:
        shown, head = scene.full.get(url), scene.full.head(url)
        same = all(shown.headers.get(name) == head.headers.get(name) for name in ALIKE)
        told = (shown.status_code, head.status_code, head.content, head["Content-Length"])
        if told != (200, 200, b"", str(len(shown.content))) or not same:
            wrong.append((url, told))
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("api", ["zaken", "catalogi", "documenten"])
def test_an_etag_where_the_standard_has_one_and_304_for_who_has_it(scene, addresses, api):
    wrong, urls = [], list(tagged(api, addresses))
    for url in urls:
        tag = scene.full.get(url).headers.get("ETag", "")
        known = scene.full.get(url, If_None_Match=f'"iets anders", {tag}')
        other = scene.full.get(url, If_None_Match='"iets anders"')
        if not tag.startswith('"') or (known.status_code, known.content, other.status_code) != (304, b"", 200):
            wrong.append((url, tag, known.status_code, other.status_code))
    assert urls
    assert wrong == []


def tagged(api, addresses):
    """The address of one of each resource that has an ETag in the standard's file."""
    for (method, path), operation in operations_of(file_of(api)).items():
        address = addresses.get(f"{api}/{path.split('/')[-2]}") if path.endswith("}") else None
        if method == "get" and address and "ETag" in operation["responses"]["200"].get("headers", {}):
            yield address
