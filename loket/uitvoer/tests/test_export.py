"""A whole town goes out: JSON as the APIs answer it, every row of every other table, every file, and no secret."""

import csv
import hashlib
import io
import json
import subprocess
from datetime import date
from uuid import UUID

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction
from django.test import override_settings

from loket.examples.zgw import program_with_all_rights
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.uitvoer.commands import export_town
from loket.uitvoer.commands.folder import DESCRIPTION
from loket.uitvoer.rules.decided import tables
from loket.uitvoer.rules.masked import is_bsn, text_of, without_bsn, without_secrets
from loket.zgw.wire import read_body

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BSN = "999990408"
HIDDEN = ("inpBsn", "objectId")


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    """The town with some of everything, and a person whose BSN we have."""
    from tests.lived_in import furnish

    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"), PUBLIC_URL="http://testserver"),
        transaction.atomic(),
    ):
        furnish()
        yield a_rol_with_bsn()
        transaction.set_rollback(True)


def a_rol_with_bsn():
    from loket.kernel.secrets import blind_index
    from loket.partijen.models import Partij, PartijIdentificator
    from loket.zaken.models import Rol

    rol = Rol.objects.filter(betrokkene_type="natuurlijk_persoon").first()
    rol.bsn, rol.bsn_index = BSN, blind_index(BSN)
    rol.save()
    partij = Partij.objects.first()
    of_person = {"code_objecttype": "natuurlijk_persoon", "code_soort_object_id": "bsn", "code_register": "brp"}
    PartijIdentificator.objects.get_or_create(
        partij=partij, **of_person, defaults={"object_id": BSN, "object_index": blind_index(BSN)}
    )
    return rol


@pytest.fixture(scope="module")
def out(town, tmp_path_factory):
    into = tmp_path_factory.mktemp("uit") / "bergen"
    export_town(into=into, by=SYSTEM)
    return into


@pytest.fixture(scope="module")
def out_with_bsn(town, tmp_path_factory):
    into = tmp_path_factory.mktemp("uit") / "met"
    export_town(into=into, met_bsn=True, reason="Overstap naar een ander systeem", by=SYSTEM)
    return into


def package(out):
    return json.loads((out / DESCRIPTION).read_text())


def lines(out, path):
    return [json.loads(line) for line in (out / path).read_text().splitlines()]


def sheet(out, name):
    return list(csv.DictReader(io.StringIO((out / f"tabellen/{name}.csv").read_text(), newline="")))


def without(resource):
    """The same, with the numbers of persons emptied."""
    if isinstance(resource, list):
        return [without(each) for each in resource]
    if isinstance(resource, dict):
        return {name: "" if name in HIDDEN else without(value) for name, value in resource.items()}
    return resource


def test_json_is_what_the_api_answers(out, out_with_bsn):
    """Each resource by its own address; with the numbers of persons it is the same to the letter."""
    zgw, compared = program_with_all_rights(), 0
    for each in package(out_with_bsn)["resources"]:
        if each["format"] != "jsonl":
            continue
        rows, plain = lines(out_with_bsn, each["path"]), lines(out, each["path"])
        assert len(rows) == each["rows"]
        assert list(map(without, rows)) == list(map(without, plain))
        if each["name"].endswith("eerdereversie"):  # its address is that of the document
            continue
        for row in rows[:3]:
            answer = zgw.get(row["url"])
            assert answer.status_code == 200, row["url"]
            assert answer.json() == row, each["name"]
            compared += 1
    assert compared > 60


def test_another_system_can_take_in_what_the_api_takes_in(out_with_bsn):
    """Each zaak and all below it is a body that the API itself accepts: what it made may be sent to another one."""
    from loket.besluiten.schemas.besluit import Besluit
    from loket.zaken import schemas

    bodies = {
        "zaken/zaak": schemas.zaak.Zaak,
        "zaken/status": schemas.status.Status,
        "zaken/resultaat": schemas.resultaat.Resultaat,
        "zaken/rol": schemas.rol.Rol,
        "zaken/zaakeigenschap": schemas.zaakeigenschap.ZaakEigenschap,
        "besluiten/besluit": Besluit,
    }
    for path, body in bodies.items():
        for line in (out_with_bsn / f"api/{path}.jsonl").read_bytes().splitlines():
            read_body(line, body)


def test_numbers_of_persons_stay_here_unless_asked_for(out, out_with_bsn):
    everything = subprocess.run(["grep", "-rl", BSN, str(out)], capture_output=True, text=True).stdout
    assert everything == ""
    assert BSN in (out_with_bsn / "api/zaken/rol.jsonl").read_text()
    assert BSN in (out_with_bsn / "api/klantinteracties/partij-identificatoren.jsonl").read_text()
    for each in out.rglob("*.*"):
        if each.suffix in (".csv", ".jsonl"):
            assert "enc~" not in each.read_text(), each


def test_it_is_in_the_trail_with_the_reason(out_with_bsn):
    begun, made = Announcement.objects.filter(kind__startswith="uitvoer.", facts__met_bsn=True).order_by("id")
    assert (begun.kind, begun.reason) == ("uitvoer.ExportBegun", "Overstap naar een ander systeem")
    assert made.facts["rows"] == sum(each["rows"] for each in package(out_with_bsn)["resources"])
    assert made.subject == begun.subject


def test_each_table_has_all_its_rows(out):
    told = {each["name"]: each["rows"] for each in package(out)["resources"]}
    later = {"kernel_announcement"}  # the export itself is in the trail too
    for table in tables():
        if table.name not in later:
            assert told[table.name] == table.model._default_manager.count() == len(sheet(out, table.name)), table.name
    assert sum(count > 0 for count in told.values()) > 150


def test_each_column_is_told(out):
    for each in package(out)["resources"]:
        if each["format"] == "csv":
            head = (out / each["path"]).read_text().splitlines()[0].split(",")
            assert head == [field["name"] for field in each["schema"]["fields"]]
            assert all(field["description"] for field in each["schema"]["fields"])


def test_values_fit_their_type(out):
    shaped = {"integer": int, "number": float, "date": len, "boolean": {"true": 1, "false": 1}.__getitem__}
    for each in package(out)["resources"]:
        for row in sheet(out, each["name"])[:20] if each["format"] == "csv" else []:
            for field in each["schema"]["fields"]:
                if value := row[field["name"]]:
                    shaped.get(field["type"], str)(value)
                    assert field["type"] != "date" or len(value) == 10


def test_documents_go_along_and_each_digest_fits(out):
    from loket.documenten.models import Document

    documents = sheet(out, "documenten_document")
    assert len(documents) == Document.objects.count() > 0
    with_content = [row for row in documents if row["bestand"]]
    assert len(with_content) == Document.objects.exclude(bestand="").count() > 0
    for row in with_content:
        content = (out / row["bestand"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == row["sha256"]
    photo = sheet(out, "meldingen_photo")[0]
    assert (out / photo["file"]).read_bytes()[:2] == b"\xff\xd8"
    checked = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=out, capture_output=True, text=True)
    assert (checked.returncode, checked.stdout) == (0, "")
    told = {line.split("  ", 1)[1] for line in (out / "SHA256SUMS").read_text().splitlines()}
    there = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    assert told == there - {"SHA256SUMS"}


def test_no_secret_is_in_it(out, town):
    from loket.meldingen.models import Melder
    from loket.organisatie.models import Medewerker

    secrets = [*Medewerker.objects.values_list("password", flat=True), *Melder.objects.values_list("token", flat=True)]
    text = "".join(path.read_text() for path in out.rglob("*") if path.suffix in (".csv", ".jsonl"))
    assert not [secret for secret in secrets if secret and secret in text]
    assert {row["auth"] for row in lines(out, "api/notificaties/abonnement.jsonl")} == {"***"}
    assert "toegang.Passkey" in (out / "weggelaten.csv").read_text()


def test_it_is_told_in_dutch(out):
    said = (out / "LEESMIJ.md").read_text()
    assert "Gemeente Bergen" in said
    assert "sha256sum --check" in said
    assert "--met-bsn" in said
    assert "daar kan er wel een in staan" in said, "a mail may hold a number that somebody typed"


def test_again_is_anew_and_what_is_not_ours_stays(town, tmp_path):
    into = tmp_path / "uit"
    export_town(into=into, by=SYSTEM)
    (into / "of-the-last-time").write_text("x")
    (tmp_path / "uit.part").mkdir()  # of a run that was killed
    (tmp_path / "uit.part" / "half").write_text("x")
    export_town(into=into, by=SYSTEM)
    assert not (into / "of-the-last-time").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]
    assert into.stat().st_mode & 0o077 == 0
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("x")
    with pytest.raises(Refused) as refused:
        export_town(into=other, by=SYSTEM)
    assert refused.value.refusal.code == "not-empty"
    assert [path.name for path in other.iterdir()] == ["mine.txt"]


def test_numbers_ask_for_a_reason(town, tmp_path, capsys):
    with pytest.raises(CommandError, match="--reden"):
        call_command("uitvoeren", str(tmp_path / "uit"), "--met-bsn")
    assert not list(tmp_path.iterdir())
    call_command("uitvoeren", str(tmp_path / "uit"))
    assert "documenten en andere bestanden" in capsys.readouterr().out


def test_a_file_that_is_lost_is_told(town, tmp_path):
    from loket.documenten.models import Document

    with transaction.atomic():
        document = Document.objects.exclude(bestand="").first()
        Document.objects.filter(id=document.id).update(bestand="2026/01/01/weg")
        done = export_town(into=tmp_path / "uit", by=SYSTEM)
        transaction.set_rollback(True)
    assert done.missing == 1
    assert str(document.id) in (tmp_path / "uit/niet-gevonden.txt").read_text()


@pytest.mark.parametrize(
    ("number", "expected"),
    [("999990408", True), ("111222333", True), ("123456789", False), ("12345678", False), ("000000000", False)],
)
def test_a_bsn_passes_the_test_of_eleven(number, expected):
    """111222333: 9+8+7+12+10+8+9+6-3 = 66 = 6 x 11."""
    assert is_bsn(number) is expected


def test_a_list_of_days_or_keys_is_json():
    key = UUID("0195a000-0000-7000-8000-000000000001")
    assert text_of([key, date(2026, 11, 29)], met_bsn=True) == f'["{key}", "2026-11-29"]'
    assert text_of({"auth": "enc~" + "ab" * 40, "naam": "Vis"}, met_bsn=True) == '{"auth": "***", "naam": "Vis"}'


def test_a_text_loses_numbers_of_persons_and_secrets_of_links():
    assert without_bsn('{"bsn": "999990408", "zaak": "123456789"}') == '{"bsn": "[weggelaten]", "zaak": "123456789"}'
    mail = "Kies uw wachtwoord: https://loket.example/wachtwoord/Mjk0:1tX-abcdefghijklmnopq/ of bel ons."
    assert without_secrets(mail) == "Kies uw wachtwoord: https://loket.example/wachtwoord/[weggelaten]/ of bel ons."
    assert (
        without_secrets("Lees https://loket.example/product/paspoort/")
        == "Lees https://loket.example/product/paspoort/"
    )
