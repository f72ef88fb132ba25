"""Nothing leaves the house unnoticed: of each model, and of each column that may be secret, somebody decided."""

import re

import pytest
from django.apps import apps
from django.urls import get_resolver

from loket.kernel.secrets import EncryptedTextField
from loket.uitvoer.commands.cells import cell_of
from loket.uitvoer.rules.decided import How, decisions, left_out, shapes, tables
from loket.uitvoer.rules.meaning import meaning_of, name_of, schema_of
from loket.zgw.shape import all_shapes

BSN = "999990408"
LIKE_A_SECRET = re.compile(r"secret|sleutel|token|(^|_)key($|_hash)|auth$|password|wachtwoord|hash|salt|seal|totp|pin$")


@pytest.fixture(autouse=True)
def shapes_known():
    assert get_resolver().url_patterns


def models():
    return list(apps.get_models(include_auto_created=True))


def test_each_model_goes_out_or_says_why_not():
    told = decisions()
    decided = [*told["tabellen"], *told["bronnen"], *told["weggelaten"]]
    assert sorted(decided) == sorted(set(decided))
    labels = {model._meta.label for model in models()}
    undecided = labels - set(decided)
    assert not undecided, f"In loket/uitvoer/tabellen.toml: give each a line in one of the three lists: {undecided}"
    assert set(decided) <= labels


def test_what_is_decided_of_a_column_is_of_a_column_that_is_there():
    told = decisions()
    there = {f"{model._meta.label}.{field.name}" for model in models() for field in model._meta.concrete_fields}
    named = {
        f"{label}.{name}" for part in ("verzegeld", "bestanden") for label in told[part] for name in told[part][label]
    }
    named |= {f"{label}.{name}" for label, names in told["links"].items() for name in names}
    assert named | set(told["kolommen_weggelaten"]) | set(told["geen_geheim"]["namen"]) <= there


def test_what_is_encrypted_is_opened_by_decision_only():
    told = decisions()["verzegeld"]
    for table in tables():
        for column in table.columns:
            if isinstance(column.field, EncryptedTextField):
                assert column.name in told.get(table.model._meta.label, {}), f"{table.name}.{column.name}"


def test_a_column_that_is_named_like_a_secret_stays_here_or_is_none():
    fine = set(decisions()["geen_geheim"]["namen"])
    found = {
        f"{table.model._meta.label}.{column.field.name}"
        for table in tables()
        for column in table.columns
        if LIKE_A_SECRET.search(column.field.name)
    }
    assert found - fine == set(), "In loket/uitvoer/tabellen.toml: [kolommen_weggelaten], or [geen_geheim]"


def test_bytes_go_out_as_a_file_or_not_at_all():
    fine = {"verwerkingen_logregel.seal"}
    raw = {
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if column.field.get_internal_type() == "BinaryField" and column.how == "plain"
    }
    assert raw == fine


def test_no_log_in_leaves():
    assert {"toegang.Authenticator", "toegang.RecoveryCode", "autorisaties.Sleutel"} <= set(left_out())
    assert "organisatie.Medewerker.password" in left_out()
    assert all(reason.endswith(".") and '"' not in reason for reason in left_out().values())


def test_every_resource_of_the_apis_goes_out():
    known = {each.model._meta.label for each in all_shapes()} - set(decisions()["weggelaten"])
    assert {each.model._meta.label for each in shapes()} == known


def test_a_column_is_told_in_dutch_with_its_type_and_its_values():
    columns = {f"{table.name}.{column.name}": column for table in tables() for column in table.columns}
    assert name_of("received_at") == "ontvangen op"
    assert meaning_of(columns["meldingen_melding.category_id"]) == "Categorie. Verwijst naar meldingen_category."
    state = schema_of(columns["archief_lijst.state"])
    assert state["constraints"]["enum"] == ["draft", "offered", "approved", "destroyed", "dropped"]
    assert "destroyed = Vernietigd" in state["description"]
    assert schema_of(columns["archief_regel.startdatum"])["type"] == "date"
    assert "--met-bsn" in meaning_of(columns["formulieren_ondertekening.bsn"])


def test_a_column_with_numbers_of_persons_is_empty_unless_they_are_asked_for():
    """Of each such column, whatever stands in the town of a test; in the words of an open one only the number goes."""
    numbers = [column for table in tables() for column in table.columns if column.how is How.BSN]
    sealed = decisions()["verzegeld"]
    decided = {f"{label}.{name}" for label, told in sealed.items() for name, how in told.items() if how == "bsn"}
    assert {f"{column.field.model._meta.label}.{column.name}" for column in numbers} == decided
    assert len(numbers) > 3
    for column in numbers:
        assert cell_of(column, BSN, met_bsn=False) == "", column
        assert cell_of(column, BSN, met_bsn=True) == BSN, column
    for column in (column for table in tables() for column in table.columns if column.how is How.OPEN):
        assert BSN not in cell_of(column, f"Mijn nummer is {BSN}.", met_bsn=False), column
        assert BSN in cell_of(column, f"Mijn nummer is {BSN}.", met_bsn=True), column
