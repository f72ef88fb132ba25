"""The burgerservicenummer of who takes part: sealed at rest, and found by an index that does not tell it."""

import json

from django.db import connection

from loket.zaken.models import Rol
from loket.zaken.tests.betrokkenen import rol_body
from loket.zaken.tests.parts import BSN, url_of
from loket.zgw.models import Wijziging


def test_a_bsn_is_nowhere_in_the_database_as_it_is(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    again = {**made.json(), "roltoelichting": "Anders"}
    assert zgw.put(made["Location"], again).json()["betrokkeneIdentificatie"]["inpBsn"] == BSN
    assert zgw.delete(made["Location"]).status_code == 204
    zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    with connection.cursor() as cursor:
        for table in (Rol._meta.db_table, Wijziging._meta.db_table):
            cursor.execute(f"SELECT string_agg(row_to_json(t)::text, '') FROM {table} t")
            [(text,)] = cursor.fetchall()
            assert text
            assert BSN not in text
    lines = Wijziging.objects.filter(hoofd_id=zaak.id)
    assert lines.count() == 4
    assert lines.filter(nieuw__betrokkeneIdentificatie__inpBsn__startswith="enc~").count() == 3


def test_who_reads_the_audit_trail_reads_the_bsn(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype)).json()
    [line] = zgw.get(f"{url_of(zaak)}/audittrail").json()
    assert (line["actie"], line["resource"], line["resourceUrl"]) == ("create", "rol", made["url"])
    assert (line["hoofdObject"], line["resourceWeergave"]) == (url_of(zaak), "Initiator")
    assert line["wijzigingen"] == {"oud": None, "nieuw": made}


def test_another_bsn_is_found_and_the_old_one_no_longer(zgw, zaak, zaaktype):
    made = zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    zgw.put(made["Location"], {**made.json(), "betrokkeneIdentificatie": {"inpBsn": "123456782"}})
    asked = "betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
    assert zgw.get("zaken/rollen", {asked: BSN}).json()["count"] == 0
    assert zgw.get("zaken/rollen", {asked: "123456782"}).json()["count"] == 1


def test_a_bsn_is_found_by_its_index(zgw, zaak, zaaktype):
    """Otherwise every rol would be read: the index holds what the question asks."""
    zgw.post("zaken/rollen", rol_body(zaak, zaaktype.roltype))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN (FORMAT JSON) SELECT zaak_id FROM zaken_rol WHERE bsn_index = '\\x00'::bytea")
        [(plan,)] = cursor.fetchall()
    assert "rollen_by_bsn" in json.dumps(plan)
