"""An app sends a melding by Open311."""

import pytest
from django.utils import timezone

from loket.berichten.commands import count_asked
from loket.berichten.tests.often import asked_often
from loket.gebied.models import Address, LampPost
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding
from loket.meldingen.tests.open311.conftest import App

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
XML = "/open311/v2/requests.xml"


def descriptions(answer):
    return [error["description"] for error in answer.json()]


def test_an_app_reports_and_gets_the_number(app):
    answer = app.send(description="De lantaarn doet het niet.", email="anna@inwoner.example")
    melding = Melding.objects.get()
    assert answer.status_code == 200
    assert answer.json() == [{"service_request_id": melding.number, "service_notice": None, "account_id": None}]
    assert (melding.channel, melding.team_id, melding.description) == (
        "open311",
        "verlichting",
        "De lantaarn doet het niet.",
    )
    assert Melder.objects.get().email == "anna@inwoner.example"


def test_the_same_in_xml(app):
    answer = app.send(XML)
    number = Melding.objects.get().number
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    assert answer.content.decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request>'
        f"<service_request_id>{number}</service_request_id><service_notice/><account_id/>"
        "</request></service_requests>"
    )


def test_the_same_as_a_json_body(app):
    assert app.send_json(description="Uit", attribute={"lamp": "9999"}).status_code == 200
    assert Melding.objects.get().description == "Uit\n\nLantaarn: 9999"


def test_the_history_says_which_app_it_was(app):
    app.send()
    told = Announcement.objects.get(kind="meldingen.MeldingReceived")
    assert (told.by_kind, told.by_name) == ("application", "Buiten Beter")


def test_names_accounts_and_devices_are_not_kept(app):
    app.send(first_name="Annabel", last_name="Jansen", account_id="account-7", device_id="toestel-8")
    kept = repr([*Melding.objects.values(), *Melder.objects.values(), *Announcement.objects.values()])
    assert not [word for word in ("Annabel", "Jansen", "account-7", "toestel-8") if word in kept]


def test_a_bsn_field_is_refused_wherever_it_stands(app):
    by_form = [app.send(**fields) for fields in ({"bsn": "111222333"}, {"BSN": ""}, {"attribute[bsn]": "x"})]
    within = {"burgerservicenummer": "x"}
    by_json = [app.send_json(attribute=within), app.send_json(extra=[{"deep": {"bsn": 1}}])]
    for answer in by_form + by_json:
        assert answer.status_code == 400
        assert descriptions(answer) == ["bsn-not-allowed: Stuur geen BSN. Voor een melding hebben wij dat niet nodig."]
    assert not Melding.objects.exists()


def test_a_bsn_in_the_address_of_the_call_is_refused(app):
    assert app.send("/open311/v2/requests.json?bsn=111222333").status_code == 400


def test_a_bsn_in_the_text_is_left_out_and_the_app_hears_it(app):
    answer = app.send(description="Mijn bsn is 111222333.")
    assert "BSN" in answer.json()[0]["service_notice"]
    assert Melding.objects.get().description == "Mijn bsn is [nummer weggehaald]."


def test_an_urgent_kind_tells_the_app_whom_to_call(app):
    notice = app.send(service_code="asbest").json()[0]["service_notice"]
    assert notice.startswith("Is er nu gevaar? Bel 14 072.")


def test_without_a_good_key_nothing_is_taken(app):
    for key in (None, "", "loket-fout", "x" * 5000, "\0"):
        answer = app.send(api_key=key)
        assert answer.status_code == 403
        assert [error["code"] for error in answer.json()] == [403]
    assert not Melding.objects.exists()


def test_a_key_in_the_address_does_not_count(app):
    assert app.send(f"/open311/v2/requests.json?api_key={app.key}", api_key=None).status_code == 403


def test_guessing_keys_is_slowed_down(app):
    answers = [app.send(api_key="loket-fout").status_code for _ in range(21)]
    assert answers == [403] * 20 + [429]
    assert app.send().status_code == 200


def test_a_key_may_send_so_many_times_a_minute(app, monkeypatch):
    monkeypatch.setattr("loket.meldingen.api.report.SENDS", 2)
    answers = [app.send(description=str(n)) for n in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert int(answers[-1]["Retry-After"]) > 0


def test_every_fault_is_told_at_once(app):
    answer = app.send(service_code="maan", lat="noord", email="geen adres@", media_url="javascript:alert(1)")
    assert answer.status_code == 400
    assert {error["code"] for error in answer.json()} == {400}
    assert {text.partition(":")[0] for text in descriptions(answer)} == {"service_code", "lat", "email", "media_url"}


def test_faults_in_xml_are_escaped(app):
    answer = app.send(XML, address_string="<script>", lat=None, long=None, service_code="<b>")
    text = answer.content.decode()
    assert answer.status_code == 400
    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>400</code><description>')
    assert "<script>" not in text


WRONG = [
    ({"lat": None, "long": None}, "Stuur lat en long, of address_string, of address_id."),
    ({"lat": None}, "lat: Stuur lat en long samen."),
    ({"lat": "91"}, "lat: Dit is geen lat in graden."),
    ({"lat": "nan"}, "lat: Dit is geen lat in graden."),
    ({"lat": "52.3731", "long": "4.8932"}, "lat: Deze plek ligt niet in onze gemeente. Kies een andere plek."),
    (
        {"lat": None, "long": None, "address_id": "0373200000000000"},
        "address_id: Dit adres kennen wij niet. Stuur het nummer uit de BAG.",
    ),
    (
        {"lat": None, "long": None, "address_string": "Nergensstraat 1"},
        "address_string: Wij kennen dit adres niet. Typ een straat met een nummer.",
    ),
    ({"description": "x" * 4001}, "description: Maak dit korter: hoogstens 4000 tekens."),
    ({"description": "a\0b"}, "description: Null-tekens zijn niet toegestaan."),
    ({"phone": "0201234567"}, "phone: Naar dit nummer kunnen wij geen sms sturen. Vul een 06-nummer in."),
]
LINKS = [
    ("https://foto.example/1.jpg", 200),
    ("http://127.0.0.1/geheim", 200),  # kept as words, and never opened
    ("javascript:alert(1)", 400),
    ("file:///etc/passwd", 400),
    ("https://wie:wachtwoord@foto.example/", 400),
    ('https://foto.example/"><script>', 400),
    ("https://[", 400),
    ("https://foto.example/" + "x" * 500, 400),
]


def test_what_is_wrong_is_said_in_plain_words(app):
    for fields, told in WRONG:
        answer = app.send(**fields)
        assert (answer.status_code, descriptions(answer)) == (400, [told])
    assert not Melding.objects.exists()


def test_a_photo_elsewhere_is_a_link_in_the_text_and_is_never_fetched(app, monkeypatch):
    monkeypatch.setattr("urllib.request.urlopen", _no_connection)
    monkeypatch.setattr("httpx.Client.send", _no_connection)
    assert [app.send(description="Kapot", media_url=link).status_code for link, _ in LINKS] == [s for _, s in LINKS]
    kept = list(Melding.objects.order_by("number").values_list("description", flat=True))
    assert kept == [f"Kapot\n\nFoto: {link}" for link, status in LINKS if status == 200]


def _no_connection(*_args):
    raise AssertionError("nothing is fetched")


def test_the_same_content_within_a_minute_is_one_melding(app):
    first, second, other = app.send(description="a"), app.send(description="a"), app.send(description="b")
    assert first.json() == second.json() != other.json()
    assert Melding.objects.count() == 2


def test_the_minute_counts_over_the_edge_of_the_clock(app, monkeypatch):
    now = timezone.now().replace(second=59, microsecond=0)
    moments = []
    monkeypatch.setattr("django.utils.timezone.now", lambda: moments[-1])
    for seconds in (0, 2, 61, 62):
        moments.append(now + timezone.timedelta(seconds=seconds))
        app.send(description="a")
    assert Melding.objects.count() == 2


def test_another_app_with_the_same_content_is_another_melding(app):
    neighbour = App(commands.give_key(name="Buurgemeente", by=SYSTEM))
    assert app.send().json() != neighbour.send().json()


def test_an_idempotency_key_makes_one_melding_at_any_time(app):
    first = app.send(headers={"Idempotency-Key": "k-1"}, description="a")
    Melding.objects.update(received_at=timezone.now() - timezone.timedelta(days=3))
    again = app.send(headers={"Idempotency-Key": "k-1"}, description="a")
    other = app.send(headers={"Idempotency-Key": "k-2"}, description="a")
    assert first.json() == again.json() != other.json()


BODIES = [
    ("{", "application/json", 400),
    ("[]", "application/json", 400),
    ("[" * 50_000, "application/json", 400),
    ('{"api_key": {"a": 1}}', "application/json", 403),
    ("x", "text/plain", 415),
    ("x" * (1024 * 1024 + 1), "application/json", 413),
    ("x=" + "x" * (1024 * 1024), "application/x-www-form-urlencoded", 413),
    ("&".join(f"a{n}=1" for n in range(400)), "application/x-www-form-urlencoded", 400),
]


def test_a_body_that_makes_no_sense_is_refused_in_the_standards_shape(client, db):
    for body, content_type, status in BODIES:
        answer = client.post("/open311/v2/requests.json", body, content_type=content_type)
        assert answer.status_code == status
        assert [set(error) for error in answer.json()] == [{"code", "description"}]


def test_a_whole_street_and_number_is_enough(bergen):
    app = App(commands.give_key(name="Buiten Beter", by=SYSTEM))
    row = Address.objects.select_related("street").earliest("id")
    label = f"{row.street.name} {row.number}, {row.street.place}"
    by_words = app.send(lat=None, long=None, address_string=label)
    by_id = app.send(lat=None, long=None, address_id=row.bag_id)
    post = LampPost.objects.earliest("number")
    by_lamp = app.send(**{"attribute[lamp]": post.number, "address_string": "bij de bushalte"})
    assert [answer.status_code for answer in (by_words, by_id, by_lamp)] == [200, 200, 200]
    meldingen = list(Melding.objects.order_by("number"))
    assert [melding.address.startswith(row.street.name) for melding in meldingen[:2]] == [True, True]
    assert (meldingen[2].lamp, meldingen[2].description) == (post.number, "Plek: bij de bushalte")


def test_to_who_had_very_many_messages_goes_no_more_and_the_melding_is_taken(app):
    """With a key one could fill the box of somebody who never asked; a melding is never lost for that."""
    asked_often("anna@inwoner.example")
    for _ in ("at first", "again, for the answer was lost on the way"):
        answer = app.send(email="Anna+app@inwoner.example")
        assert (answer.status_code, answer.json()[0]["service_request_id"]) == (200, Melding.objects.get().number)
        assert "krijgt u daar geen bericht" in answer.json()[0]["service_notice"]
    assert Melder.objects.get().email == ""
    app.send(description="Een andere.", email="bo@inwoner.example")
    assert Melder.objects.latest("id").email == "bo@inwoner.example"


def test_each_melding_of_a_program_counts_once_however_often_it_is_sent(app):
    for number in range(2):
        for _ in range(15):
            app.send(headers={"Idempotency-Key": f"key-{number}"}, email="anna@inwoner.example")
    with count_asked("anna@inwoner.example"):
        pass
    assert Melder.objects.filter(email="anna@inwoner.example").count() == 2


def test_a_melding_that_is_refused_has_us_write_nothing(app):
    for number in range(25):
        assert app.send(description=f"{number}", lat="51.0", email="anna@inwoner.example").status_code == 400
    assert app.send(email="anna@inwoner.example").json()[0]["service_notice"] is None
