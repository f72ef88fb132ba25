"""The last way to prove who one is stays, also when two windows each take one away at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from loket.kernel.refusal import Refused
from loket.organisatie.queries import actor_for
from loket.toegang import commands
from loket.toegang.models import Authenticator, Passkey

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def passkey_of(medewerker, number):
    told = {"name": f"sleutel {number}", "credential_id": bytes([number]) * 16, "public_key": b"x", "sign_count": 0}
    return Passkey.objects.create(medewerker=medewerker, transports=[], created_at=timezone.now(), **told)


def at_once(*acts):
    begin = Barrier(len(acts), timeout=20)

    def do(act):
        try:
            begin.wait()
            act()
            return ""
        except Refused as refused:
            return refused.refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as all_of_them:
        return list(all_of_them.map(do, acts))


@pytest.mark.parametrize("time", range(3))
def test_of_two_passkeys_one_stays(lena, settings, time):
    settings.SECOND_FACTOR_REQUIRED = True
    keys, by = [passkey_of(lena, number) for number in (1, 2)], actor_for(lena)
    told = at_once(*(lambda key=key: commands.remove_passkey(passkey_id=key.id, by=by) for key in keys))
    assert sorted(told)[0] == ""
    assert sorted(told)[1]
    assert Passkey.objects.filter(medewerker=lena).count() == 1


@pytest.mark.parametrize("time", range(3))
def test_of_a_passkey_and_an_app_one_stays(lena, settings, time):
    settings.SECOND_FACTOR_REQUIRED = True
    key, by = passkey_of(lena, 1), actor_for(lena)
    Authenticator.objects.update_or_create(
        medewerker=lena, defaults={"secret": "x" * 32, "last_step": 1, "confirmed_at": timezone.now()}
    )
    told = at_once(
        lambda: commands.remove_passkey(passkey_id=key.id, by=by),
        lambda: commands.remove_authenticator(medewerker_id=lena.id, by=by),
    )
    assert told.count("") == 1
    left = Passkey.objects.filter(medewerker=lena).count() + Authenticator.objects.filter(medewerker=lena).count()
    assert left == 1
