import json

import pytest
from cryptography.exceptions import InvalidTag

from loket.kernel import secrets

BSN = "123456782"


@pytest.fixture
def other_key(settings):
    def use(key):
        settings.PERSONAL_DATA_KEY = key
        secrets._key.cache_clear()

    yield use
    secrets._key.cache_clear()


def test_what_goes_in_comes_out_and_is_unreadable_in_between():
    sealed = secrets.encrypt(BSN + " é😀")
    assert BSN.encode() not in sealed
    assert secrets.decrypt(sealed) == BSN + " é😀"


def test_the_same_text_never_looks_the_same():
    assert secrets.encrypt(BSN) != secrets.encrypt(BSN)


@pytest.mark.parametrize("place", [0, 1, 13, -1])
def test_a_changed_value_is_noticed(place):
    sealed = bytearray(secrets.encrypt(BSN))
    sealed[place] ^= 1
    with pytest.raises(InvalidTag):
        secrets.decrypt(bytes(sealed))


def test_another_key_cannot_read_or_find(other_key):
    sealed, index = secrets.encrypt(BSN), secrets.blind_index(BSN)
    other_key("another-key-another-key-another-key-another")
    with pytest.raises(InvalidTag):
        secrets.decrypt(sealed)
    assert secrets.blind_index(BSN) != index


def test_the_blind_index_finds_the_same_text():
    assert secrets.blind_index(BSN) == secrets.blind_index(f" {BSN} ")
    assert secrets.blind_index(BSN) != secrets.blind_index("123456783")
    assert len(secrets.blind_index(BSN)) == 32


def test_the_field_writes_sealed_and_reads_open():
    field = secrets.EncryptedTextField(null=True)
    sealed = field.get_prep_value(BSN)
    assert field.from_db_value(memoryview(sealed), None, None) == BSN
    assert field.get_prep_value(None) is None
    assert field.from_db_value(None, None, None) is None


@pytest.mark.parametrize("text", [BSN, 'Digest username="Jan\\", realm="é"\n', "Bearer " + "é" * 990])
def test_a_sealed_value_in_json_is_opened_as_json(text):
    body = json.dumps({"auth": secrets.SEALED + secrets.encrypt(text).hex()}).encode()
    assert json.loads(secrets.open_sealed(body)) == {"auth": text}


def test_a_sealed_value_elsewhere_stays_closed():
    """Somebody with a copy of the database types what he found there into a text, to have it opened for him."""
    token = secrets.SEALED + secrets.encrypt(BSN).hex()
    texts = {"toelichting": token, "auth": f"x {token}", "kop": f'"inpBsn":"{token}"', token: f'auth": "{token}'}
    body = json.dumps(texts).encode()
    assert secrets.open_sealed(body) == body
