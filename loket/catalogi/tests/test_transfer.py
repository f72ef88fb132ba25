"""A catalogus goes out and comes in again: as JSON of our own, and as the zip that the field exchanges."""

import io
import json
import zipfile
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from loket.catalogi import commands
from loket.catalogi.models import Catalogus, Zaaktype
from loket.catalogi.queries.package import package_of
from loket.examples.catalogus import catalogus, eigenschap, informatieobjecttype, published_zaaktype, statustype, ziot
from loket.kernel.actor import SYSTEM


@pytest.fixture
def full(db):
    """A catalogus with each kind of relation in it."""
    advies = published_zaaktype(identificatie="ADVIES", publish=False)
    draft = published_zaaktype(
        identificatie="KAP",
        publish=False,
        deelzaaktypen=["ADVIES"],
        gerelateerde_zaaktypen=[{"zaaktype": "ADVIES", "aardRelatie": "bijdrage", "toelichting": ""}],
        termijnregel={"name": "ow_regular_decision"},
        servicenorm_werkdagen=30,
        upl_naam="omgevingsvergunning kap",
    )
    last = statustype(draft.id, 4, "Besluit", burgertekst="U krijgt ons besluit.", statustekst="Wij beslisten.")
    eigenschap(draft.id, "Soort boom", statustype_id=last.id)
    ziot(draft.id, informatieobjecttype(draft.catalogus.id, omschrijving="Foto").url, 2)
    for each in (advies, draft):
        commands.publish_zaaktype(each.id, by=SYSTEM)
    return draft.catalogus


def moved(package):
    """The same, for another organisation."""
    return {**package, "catalogus": {**package["catalogus"], "rsin": "000000000"}}


def written(path, full):
    call_command("catalogus_uit", path)
    return path


def test_our_own_json_comes_back_as_it_went(full, tmp_path, capsys):
    path = written(tmp_path / "catalogus.json", full)
    before = json.loads(path.read_text())
    path.write_text(json.dumps(moved(before)))
    call_command("catalogus_in", path)
    told = capsys.readouterr().out
    assert "zaaktype: 2 overgenomen, 0 waren er al" in told
    there = Catalogus.objects.get(rsin="000000000")
    after = json.loads(json.dumps(package_of(there.id), default=str))
    assert after == moved(before)
    it = Zaaktype.objects.get(catalogus=there, identificatie="KAP")
    assert (it.concept, it.termijnregel, it.servicenorm_werkdagen) == (False, {"name": "ow_regular_decision"}, 30)


def test_what_is_here_already_stays(full, tmp_path, capsys):
    path = written(tmp_path / "catalogus.json", full)
    call_command("catalogus_in", path)
    told = capsys.readouterr().out
    assert "zaaktype: 0 overgenomen, 2 waren er al" in told
    assert Zaaktype.objects.count() == 2


def test_the_zip_holds_one_file_for_each_resource_as_the_api_shows_it(full, tmp_path, zgw):
    path = written(tmp_path / "catalogus.zip", full)
    with zipfile.ZipFile(path) as archive:
        found = {name: json.loads(archive.read(name)) for name in archive.namelist()}
    assert list(found) == [
        "Catalogus.json",
        "InformatieObjectType.json",
        "BesluitType.json",
        "ZaakType.json",
        "ZaakTypeInformatieObjectType.json",
        "ResultaatType.json",
        "RolType.json",
        "StatusType.json",
        "ZaakObjectType.json",
        "Eigenschap.json",
    ]
    url = found["ZaakType.json"][1]["url"]
    base = url.split("/catalogi/")[0]
    shown = json.loads(zgw.get(url.removeprefix(base)).content.decode().replace("http://testserver", base))
    assert found["ZaakType.json"][1] == shown
    assert [each["zaaktypen"] for each in found["BesluitType.json"]] == [[], []]


def test_a_zip_comes_in_with_addresses_of_another_register(full, tmp_path):
    path = written(tmp_path / "catalogus.zip", full)
    elsewhere = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(elsewhere, "w") as other:
        for name in archive.namelist():
            text = archive.read(name).decode().replace("127.0.0.1:8000", "openzaak.example")
            other.writestr(name, text.replace("517439943", "000000000"))
    path.write_bytes(elsewhere.getvalue())
    call_command("catalogus_in", path)
    there = Catalogus.objects.get(rsin="000000000")
    ours = {"termijnregel", "servicenormWerkdagen", "uplNaam", "burgertekst"}  # a zip of the field has no room for it

    def comparable(package):
        text = json.dumps({**package, "catalogus": {}}, default=str)
        return json.loads(text, object_hook=lambda each: {k: v for k, v in each.items() if k not in ours})

    assert comparable(package_of(there.id)) == comparable(package_of(full.id))


def test_a_zip_without_a_catalogus_goes_into_one_of_ours(full, tmp_path):
    path = written(tmp_path / "zaaktypen.zip", full)
    kept = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(kept, "w") as other:
        for name in archive.namelist():
            if name != "Catalogus.json":
                other.writestr(name, archive.read(name))
    path.write_bytes(kept.getvalue())
    with pytest.raises(CommandError, match=r"catalogus\.domein"):
        call_command("catalogus_in", path)
    other = catalogus("ANDER")
    call_command("catalogus_in", path, "--domein", "ANDER", "--als-concept")
    assert list(Zaaktype.objects.filter(catalogus=other.id).values_list("concept", flat=True)) == [True, True]


def test_what_is_refused_is_told_with_its_place_and_the_rest_comes_in(full, tmp_path, capsys):
    package = moved(package_of(full.id))
    kap = package["zaaktypen"][1]
    kap["statustypen"][1]["volgnummer"] = 1
    kap["roltypen"][0]["omschrijvingGeneriek"] = "baas"
    kap["deelzaaktypen"] = ["BESTAAT-NIET"]
    package["besluittypen"][0]["publicatieIndicatie"] = "misschien"
    path, report = tmp_path / "catalogus.json", tmp_path / "rapport.csv"
    path.write_text(json.dumps(package, default=str))
    with pytest.raises(CommandError, match="4 geweigerd"):
        call_command("catalogus_in", path, "--rapport", report)
    lines = [line.split(";")[:3] for line in report.read_text(encoding="utf-8-sig").splitlines()[1:]]
    besluit = package["besluittypen"][0]["omschrijving"]
    assert lines == [
        [f"besluittype {besluit}", "publicatieIndicatie", "invalid"],
        ["zaaktype KAP, statustype 2", "volgnummer", "unique"],
        ["zaaktype KAP, roltype 1", "omschrijvingGeneriek", "invalid_choice"],
        ["zaaktype KAP", "deelzaaktypen", "no_match"],
    ]
    assert "geweigerd: zaaktype KAP, statustype 2, volgnummer" in capsys.readouterr().out


def test_a_trial_changes_nothing(full, tmp_path, capsys):
    path = tmp_path / "catalogus.json"
    path.write_text(json.dumps(moved(package_of(full.id)), default=str))
    call_command("catalogus_in", path, "--proef")
    assert "zaaktype: 2 overgenomen" in capsys.readouterr().out
    assert Catalogus.objects.count() == 1


def damaged_zip():
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ZaakType.json", "[]" + " " * 1000)
    before, name, after = raw.getvalue().partition(b"ZaakType.json")
    return before + name + b"\xff" * 3 + after[3:]


def zip_with(**files):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, entries in files.items():
            archive.writestr(f"{name}.json", json.dumps(entries))
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (damaged_zip(), "kunnen wij niet lezen"),
        (zip_with(ZaakType=[{"url": [1]}]), "kunnen wij niet lezen"),
        (zip_with(ZaakType=[{"url": "x", "identificatie": {}}]), "kunnen wij niet lezen"),
        (zip_with(ZaakType=[{"url": "x", "gerelateerdeZaaktypen": 5}]), "kunnen wij niet lezen"),
        (zip_with(ZaakType=[{"url": "x", "gerelateerdeZaaktypen": ["x"]}]), "kunnen wij niet lezen"),
        (zip_with(ZaakType=[{"url": "x"}], ResultaatType=[{"zaaktype": "x", "statustype": [1]}]), "kunnen wij niet"),
        (b"PK\x03\x04 geen zip", "kunnen wij niet lezen"),
        (b"geen json", "geen JSON"),
        (b"[]", "geen JSON"),
        (b'{"formaat": "iets anders"}', "niet de vorm"),
        (b'{"formaat": "loket-catalogus-1", "catalogus": {}, "zaaktypen": [1]}', "niet de vorm"),
        (b'{"formaat": "loket-catalogus-1", "catalogus": {}}', "catalogus.domein"),
    ],
)
def test_another_file_is_refused(db, tmp_path, raw, reason):
    path = tmp_path / "bestand"
    path.write_bytes(raw)
    with pytest.raises(CommandError, match=reason):
        call_command("catalogus_in", path)


def test_a_file_that_is_not_there_is_told(db, tmp_path):
    with pytest.raises(CommandError, match="kan niet worden gelezen"):
        call_command("catalogus_in", tmp_path / "niets.json")
    with pytest.raises(CommandError, match="is er niet"):
        call_command("catalogus_uit", tmp_path / "uit.json")
    catalogus("EEN"), catalogus("TWEE")
    with pytest.raises(CommandError, match="noem --domein"):
        call_command("catalogus_uit", tmp_path / "uit.json")


def test_versions_with_another_first_day_are_taken_beside_each_other(ztc, tmp_path, capsys):
    for begin, end in ((date(2019, 1, 1), date(2020, 12, 31)), (date(2021, 1, 1), None)):
        informatieobjecttype(ztc.id, omschrijving="Foto", begin_geldigheid=begin, einde_geldigheid=end)
    path = tmp_path / "catalogus.json"
    path.write_text(json.dumps(moved(package_of(ztc.id)), default=str))
    call_command("catalogus_in", path)
    assert "informatieobjecttype: 2 overgenomen" in capsys.readouterr().out


def test_many_files_that_unpack_to_too_much_are_refused(db, tmp_path, monkeypatch):
    monkeypatch.setattr("loket.catalogi.api.transfer.archive.MOST_BYTES", 1000)
    path = tmp_path / "bom.zip"
    path.write_bytes(zip_with(ZaakType=[{"url": "x" * 600}], StatusType=[{"url": "x" * 600}]))
    with pytest.raises(CommandError, match="te groot"):
        call_command("catalogus_in", path)
