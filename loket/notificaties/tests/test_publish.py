import pytest

from loket.notificaties.models import Kanaal

pytestmark = pytest.mark.django_db


def test_our_own_kanalen_are_there():
    assert Kanaal.objects.count() == 7
