"""Many search at the same time, while something changes: everybody gets an answer, and nobody an old one afterwards."""

import threading

import pytest
from django.db import connection

from loket.zoeken.commands import forget, make_findable
from loket.zoeken.models import Entry
from loket.zoeken.queries import search, suggest
from loket.zoeken.tests.catalogue import fill, product


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_searching_while_it_changes():
    fill()
    search("paspoort verlengen")  # while one thread reads anew, the others go on with what was: let that be this
    faults = []

    def ask(number):
        try:
            for _ in range(15):
                if search("paspoort verlengen").results[0].ref != "paspoort":
                    faults.append("another first")
                suggest("park")
        except Exception as error:
            faults.append(repr(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for number in range(10):
        make_findable(product(f"nieuw-{number}", f"Zeppelin {number}", upl=f"zeppelin {number}"))
    for thread in threads:
        thread.join(60)
    assert faults == []
    assert search("zeppelin 9").results[0].ref == "nieuw-9"
    forget(kind="product", ref="nieuw-9")
    assert "nieuw-9" not in [result.ref for result in search("zeppelin 9").results]
    Entry.objects.all().delete()
