"""Each published OpenAPI file against our APIs: schemathesis makes the requests, and checks every answer.

A short run, the same each time. `--long` makes many more of them, and tries the odd values of each field one by one;
`start.py bench zgw_rules` sends them over HTTP, one after the other on what came before.
"""

import os

import pytest
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection, transaction
from hypothesis import HealthCheck, settings
from psycopg.pq import TransactionStatus

from loket.examples.zgw_rules import FILES, Proof, is_there
from tests.chance import of_this_run
from tests.zgw.furnished import furnish

RUN = of_this_run()
EXAMPLES = int(os.environ.get("LOKET_PROOF_EXAMPLES") or (15 if RUN.long else 3))
CONFIG = {"phases": {name: {"enabled": EXAMPLES > 10} for name in ("examples", "coverage")}, "seed": RUN.seed or 1}
application = get_wsgi_application()


def within_a_test(environ, start_response):
    """Our application, in the transaction of the test; what breaks it is taken back, as a request does of its own."""
    signals.request_started.disconnect(close_old_connections)
    signals.request_finished.disconnect(close_old_connections)
    with transaction.atomic():
        answer = list(application(environ, start_response))
        if connection.connection.info.transaction_status == TransactionStatus.INERROR:
            transaction.set_rollback(True)
    return answer


@pytest.fixture(scope="module")
def addresses(scene_of_module):
    return furnish(scene_of_module)


def proof_of(api):
    proof = Proof(api, CONFIG)
    proof.schema.app = within_a_test
    proof.schema.config.update(base_url=f"http://testserver/{api}/api/v1")

    @proof.schema.parametrize()
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def test(case, scene, addresses):
        proof.addresses = addresses
        case.call_and_validate(headers={"Authorization": scene.full._headers({})["Authorization"]})

    return pytest.mark.slow(test)


if is_there():
    test_zaken = proof_of("zaken")
    test_catalogi = proof_of("catalogi")
    test_documenten = proof_of("documenten")
    test_besluiten = proof_of("besluiten")
    test_autorisaties = proof_of("autorisaties")
    test_notificaties = proof_of("notificaties")
    test_klantinteracties = proof_of("klantinteracties")
else:

    @pytest.mark.parametrize("api", FILES)
    def test_the_files_of_the_standard(api):
        pytest.skip(f"the standard's file {FILES[api]} is not beside this checkout")
