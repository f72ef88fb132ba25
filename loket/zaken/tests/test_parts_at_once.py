"""Several programs that write under one zaak at the same moment."""

import pytest

from loket.examples.catalogus import published_zaaktype
from loket.examples.zgw import program_with_all_rights
from loket.zaken.models import Rol, Zaakinformatieobject
from loket.zaken.tests.betrokkenen import rol_body
from loket.zaken.tests.parts import faults, zaak_of
from loket.zaken.tests.test_at_once import another, at_once
from loket.zaken.tests.test_dossier import body as document_body
from loket.zaken.tests.test_dossier import document_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_of_five_initiators_one_is_written_down():
    program, zaaktype = program_with_all_rights(), published_zaaktype()
    sent = rol_body(zaak_of(zaaktype), zaaktype.roltype)
    answers = at_once(*[lambda: another(program).post("zaken/rollen", sent)] * 5)
    assert sorted(each.status_code for each in answers) == [201] + [400] * 4
    refused = [faults(each) for each in answers if each.status_code == 400]
    assert refused == [[("roltype", "max-occurences")]] * 4
    assert Rol.objects.count() == 1


def test_a_rol_that_two_remove_is_gone_for_the_second():
    program, zaaktype = program_with_all_rights(), published_zaaktype()
    made = program.post("zaken/rollen", rol_body(zaak_of(zaaktype), zaaktype.roltype)).json()
    answers = at_once(*[lambda: another(program).delete(made["url"])] * 2)
    assert sorted(each.status_code for each in answers) == [204, 404]


def test_a_document_that_five_add_is_in_the_dossier_once():
    program, zaaktype = program_with_all_rights(), published_zaaktype()
    sent = document_body(zaak_of(zaaktype), document_of(zaaktype.informatieobjecttype))
    answers = at_once(*[lambda: another(program).post("zaken/zaakinformatieobjecten", sent)] * 5)
    assert sorted(each.status_code for each in answers) == [201] + [400] * 4
    assert [faults(each) for each in answers if each.status_code == 400] == [[("nonFieldErrors", "unique")]] * 4
    assert Zaakinformatieobject.objects.count() == 1
