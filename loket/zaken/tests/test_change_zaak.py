"""A program changes what is told of a zaak, as a whole or in part."""

import pytest

from loket.examples.zgw import program_with
from loket.zaken.tests.calls import close, codes, new_zaak, statements

ZAKEN = "http://testserver/zaken/api/v1/zaken"
WRITE = ["zaken.lezen", "zaken.bijwerken"]


def test_a_part_is_changed_and_the_rest_stays(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype, toelichting="Hij blijft")
    zgw.patch(zaak["url"], {"omschrijving": "Nog niet"})
    with statements(9):
        changed = zgw.patch(zaak["url"], {"omschrijving": "Anders"})
    assert changed.status_code == 200, changed.json()
    assert changed.json() == {**zaak, "omschrijving": "Anders"}


def test_the_whole_is_changed_and_what_we_made_stays(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype, toelichting="Weg", vertrouwelijkheidaanduiding="intern")
    body = {name: zaak[name] for name in ("zaaktype", "bronorganisatie", "verantwoordelijkeOrganisatie", "startdatum")}
    changed = zgw.put(zaak["url"], {**body, "omschrijving": "Anders"}).json()
    assert (changed["omschrijving"], changed["toelichting"]) == ("Anders", "")
    for kept in ("identificatie", "vertrouwelijkheidaanduiding", "registratiedatum", "archiefstatus"):
        assert changed[kept] == zaak[kept]
    assert zgw.put(zaak["url"], zaak).json() == zaak


def test_what_was_read_can_be_sent_back(zgw, zaaktype):
    other = new_zaak(zgw, zaaktype)
    zaak = new_zaak(
        zgw,
        zaaktype,
        zaakgeometrie={"type": "Point", "coordinates": [4.7, 52.67]},
        kenmerken=[{"kenmerk": "K-1", "bron": "Post"}],
        relevanteAndereZaken=[{"url": other["url"], "aardRelatie": "vervolg"}],
        hoofdzaak=other["url"],
        verlenging={"reden": "Drukte", "duur": "P5D"},
        laatsteBetaaldatum="2026-01-05T10:00:00Z",
    )
    assert zgw.put(zaak["url"], zaak).json() == zaak
    assert zgw.patch(zaak["url"], zaak).json() == zaak


@pytest.mark.parametrize("field", ["identificatie", "bronorganisatie"])
def test_zrc_002_a_name_stays(zgw, zaaktype, field):
    zaak, wrong = new_zaak(zgw, zaaktype), {"identificatie": "ANDERS", "bronorganisatie": "000000000"}[field]
    for send in (zgw.put, zgw.patch):
        assert codes(send(zaak["url"], {**zaak, field: wrong})) == [(field, "wijzigen-niet-toegelaten")]
        assert send(zaak["url"], {**zaak, field: zaak[field]}).status_code == 200


def test_zrc_001_another_zaaktype_is_published_too(zgw, zaaktype, other_zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    answer = zgw.patch(zaak["url"], {"zaaktype": f"{zaaktype.url}x"})
    assert codes(answer) == [("zaaktype", "bad-url")]
    assert zgw.patch(zaak["url"], {"zaaktype": other_zaaktype.url}).json()["zaaktype"] == other_zaaktype.url


def test_zrc_012_groups_are_whole_in_a_part_too(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    for send in (zgw.put, zgw.patch):
        assert codes(send(zaak["url"], {**zaak, "opschorting": {"wrong_field": "x"}})) == [
            ("opschorting.indicatie", "required"),
            ("opschorting.reden", "required"),
        ]


def test_zrc_013_a_zaak_is_not_its_own_hoofdzaak(zgw, zaaktype):
    zaak, other = new_zaak(zgw, zaaktype), new_zaak(zgw, zaaktype)
    assert codes(zgw.patch(zaak["url"], {"hoofdzaak": zaak["url"]})) == [("hoofdzaak", "self-forbidden")]
    assert zgw.patch(zaak["url"], {"hoofdzaak": other["url"]}).json()["hoofdzaak"] == other["url"]
    assert zgw.patch(zaak["url"], {"hoofdzaak": None}).json()["hoofdzaak"] is None


def test_zrc_011_a_zaak_may_point_at_itself(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    related = [{"url": zaak["url"], "aardRelatie": "vervolg"}]
    assert zgw.patch(zaak["url"], {"relevanteAndereZaken": related}).json()["relevanteAndereZaken"] == related


def test_zrc_014_nothing_to_pay_takes_the_day_of_payment_away(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype, betalingsindicatie="geheel", laatsteBetaaldatum="2026-01-05T10:00:00Z")
    again = {"betalingsindicatie": "nvt", "laatsteBetaaldatum": "2026-01-06T10:00:00Z"}
    assert codes(zgw.patch(zaak["url"], again)) == [("laatsteBetaaldatum", "betaling-nvt")]
    assert zgw.patch(zaak["url"], {"betalingsindicatie": "nvt"}).json()["laatsteBetaaldatum"] is None


def test_a_field_that_a_zaak_does_not_have_is_refused_in_a_part(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    assert codes(zgw.patch(zaak["url"], {"omschrjving": "x"})) == [("omschrjving", "unknown-field")]
    assert codes(zgw.patch(zaak["url"], {"omschrijving": "a\0b"})) == [
        ("nonFieldErrors", "null_characters_not_allowed")
    ]


def test_a_closed_zaak_is_changed_by_force_only(zgw, zaaktype):
    zaak = close(zgw, new_zaak(zgw, zaaktype), zaaktype)
    usual = program_with("gewoon", {"component": "zrc", "scopes": WRITE, "type_id": zaaktype.id})
    forced = program_with(
        "met-kracht", {"component": "zrc", "scopes": ["zaken.geforceerd-bijwerken"], "type_id": zaaktype.id}
    )
    for send in (usual.put, usual.patch):
        refused = send(zaak["url"], zaak)
        assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")
    assert forced.patch(zaak["url"], {"toelichting": "Tikfout"}).json()["toelichting"] == "Tikfout"
    kept = zgw.put(zaak["url"], {**zaak, "einddatum": None}).json()
    assert kept["einddatum"] == zaak["einddatum"]


def test_nobody_moves_a_zaak_to_where_he_may_not_come(zgw, zaaktype, other_zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    usual = program_with(
        "tot-intern",
        {"component": "zrc", "scopes": WRITE, "type_id": zaaktype.id, "max_vertrouwelijkheidaanduiding": "intern"},
    )
    assert usual.patch(zaak["url"], {"vertrouwelijkheidaanduiding": "geheim"}).status_code == 403
    assert usual.patch(zaak["url"], {"zaaktype": other_zaaktype.url}).status_code == 403
    assert usual.patch(zaak["url"], {"vertrouwelijkheidaanduiding": "intern"}).status_code == 200
    secret = new_zaak(zgw, zaaktype, vertrouwelijkheidaanduiding="geheim")
    assert usual.patch(secret["url"], {"omschrijving": "x"}).status_code == 403


def test_who_says_which_version_he_knows_overwrites_no_other(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    known = zgw.get(zaak["url"])["ETag"]
    assert zgw.patch(zaak["url"], {"omschrijving": "Eerst"}, If_Match=known).status_code == 200
    for late in (
        zgw.patch(zaak["url"], {"omschrijving": "Later"}, If_Match=known),
        zgw.put(zaak["url"], {**zaak, "omschrijving": "Later"}, If_Match=known),
        zgw.delete(zaak["url"], If_Match=known),
    ):
        assert (late.status_code, late.json()["code"]) == (412, "precondition_failed")
    now = zgw.get(zaak["url"])
    assert now.json()["omschrijving"] == "Eerst"
    assert zgw.patch(zaak["url"], {"omschrijving": "Later"}, If_Match=now["ETag"]).status_code == 200


def test_the_trail_keeps_how_it_was(zgw, zaaktype):
    zaak = new_zaak(zgw, zaaktype)
    zgw.patch(zaak["url"], {"omschrijving": "Anders"})
    zgw.put(zaak["url"], zaak)
    _, part, whole = zgw.get(f"{zaak['url']}/audittrail").json()
    assert (part["actie"], whole["actie"]) == ("partial_update", "update")
    assert part["wijzigingen"] == {"oud": zaak, "nieuw": {**zaak, "omschrijving": "Anders"}}


def test_nobody_finds_out_by_guessing_what_he_may_not_see(zgw, zaaktype, other_zaaktype):
    zaak = new_zaak(zgw, other_zaaktype)
    right = {"component": "zrc", "scopes": [*WRITE, "zaken.verwijderen"], "type_id": zaaktype.id}
    stranger = program_with("van-een-ander-zaaktype", right)
    for tag in (zgw.get(zaak["url"])["ETag"], '"mis"'):
        for answer in (
            stranger.patch(zaak["url"], {"omschrijving": "x"}, If_Match=tag),
            stranger.put(zaak["url"], zaak, If_Match=tag),
            stranger.delete(zaak["url"], If_Match=tag),
        ):
            assert answer.status_code == 403
