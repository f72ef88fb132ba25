"""The layouts: a way past the menu, one main, one voice for news; and pages for when things go wrong."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template import Context, RequestContext, engines
from django.template.loader import get_template
from django.test import Client

from loket.huisstijl.errors import server_error

HOUSE = Path(__file__).parents[2]

GEMEENTE = {"name": "Gemeente Bergen", "phone": "14 072", "phone_link": "tel:14072"}
MENU = [
    {"label": "Werk", "url": "/werk/", "icon": "inbox", "current": True, "badge": 2, "late": True},
    {"label": "Post", "url": "/post/", "icon": "mail"},
]


def rendered(source, **context):
    """The layout alone: what every page of Loket adds to it is not ours."""
    template = engines["django"].from_string(source).template
    return template.render(Context({"gemeente": GEMEENTE, "menu": MENU, "csrf_token": "token", **context}))


@pytest.mark.parametrize("layout", ["public", "staff"])
def test_a_layout_has_one_of_everything(layout):
    html = rendered(f'{{% extends "huisstijl/{layout}.html" %}}{{% block title %}}Werk - Post{{% endblock %}}')
    assert [html.count(part) for part in ("<main", 'id="inhoud"', 'href="#inhoud"', 'role="status"', "<h1")] == [
        1,
        1,
        1,
        1,
        0,
    ]
    assert len(re.findall("<title>", html)) == 1
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_a_title_says_what_where_and_whether_something_is_wrong():
    source = '{% extends "huisstijl/public.html" %}{% block title %}Melding doen{% endblock %}'
    assert "<title>Melding doen - Gemeente Bergen</title>" in rendered(source)
    wrong = SimpleNamespace(errors={"place": ["Vul in"]})
    assert "<title>Fout: Melding doen - Gemeente Bergen</title>" in rendered(source, form=wrong)


def test_the_rail_says_where_we_are_and_what_is_late():
    html = rendered('{% extends "huisstijl/staff.html" %}')
    assert re.findall(r'<a href="(/\w+/)" aria-current="page">', html) == ["/werk/"]
    assert '2<span class="lk-sr"> over tijd</span>' in html


@pytest.mark.parametrize(("demo", "shown"), [(True, 1), (False, 0)])
def test_only_a_demo_says_that_it_is_one(demo, shown):
    assert rendered('{% extends "huisstijl/public.html" %}', demo=demo).count('class="lk-demo"') == shown


def test_a_demo_leads_to_the_mails_that_residents_get():
    html = rendered('{% extends "huisstijl/public.html" %}', demo=True, demo_postvak="/demo/postvak/")
    assert '<a href="/demo/postvak/">' in html


def test_somebody_of_staff_sees_who_is_logged_in_and_can_log_out():
    request = SimpleNamespace(user=SimpleNamespace(is_authenticated=True), actor=SimpleNamespace(name="Jan de Vries"))
    html = rendered('{% extends "huisstijl/staff.html" %}', request=request, logout_url="/uitloggen/")
    assert "<strong>Jan de Vries</strong>" in html
    assert re.findall(r'action="(/uitloggen/)"', html) == ["/uitloggen/"]
    assert "csrfmiddlewaretoken" in html


@pytest.mark.parametrize(
    ("template", "heading"),
    [
        ("404.html", "Wij vinden deze bladzijde niet"),
        ("403.html", "U mag deze bladzijde niet zien"),
        ("403_csrf.html", "Wij hebben uw formulier niet ontvangen"),
        ("400.html", "Wij kunnen deze vraag niet lezen"),
        ("409.html", "Dit kan nu niet"),
        ("413.html", "Dit is te groot om te versturen"),
        ("429.html", "Dat gaat te snel"),
        ("500.html", "Dit lukt nu niet"),
    ],
)
def test_a_page_for_trouble_says_what_happened_and_whom_to_call(template, heading):
    html = get_template(template).render({"gemeente": GEMEENTE, "reference": "3F9A11C2"})
    assert heading in html
    assert '<a href="tel:14072">14 072</a>' in html
    assert "3F9A11C2" in html


def test_a_refusal_is_shown_in_its_own_words():
    html = get_template("409.html").render({"refusals": [SimpleNamespace(reason="Al <afgehandeld>.")]})
    assert "<p>Al &lt;afgehandeld&gt;.</p>" in html


def test_the_last_page_needs_nothing_that_can_be_broken(monkeypatch):
    monkeypatch.setattr(RequestContext, "bind_template", None)  # context processors come by here
    request = SimpleNamespace(reference="3F9A11C2")
    answer = server_error(request)
    assert (answer.status_code, "3F9A11C2" in answer.text, "Dat ligt aan ons" in answer.text) == (500, True, True)


def test_a_file_of_the_look_that_was_never_made_breaks_no_page(monkeypatch):
    from loket.huisstijl.templatetags import huisstijl

    def no_manifest(name):
        raise ValueError(f"Missing staticfiles manifest entry for {name!r}")

    monkeypatch.setattr(huisstijl, "static", no_manifest)
    assert huisstijl.asset("app.css") == "/static/app.css"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/huisstijl/", 200),
        ("/huisstijl/?fouten", 422),
        ("/huisstijl/werkplek/", 200),
    ],
)
def test_the_styleguide_shows_every_part(address, status):
    answer = Client().get(address)
    assert answer.status_code == status
    assert {"lk-badge", "lk-notice", "lk-steps", "lk-tile", "lk-chart", "lk-map", "lk-pick", "lk-seg"} <= set(
        re.findall(r"lk-[a-z]+", answer.text)
    )


@pytest.mark.django_db
def test_a_real_town_shows_no_styleguide(settings):
    settings.TESTING = settings.DEMO = settings.DEBUG = False
    assert Client().get("/huisstijl/").status_code == 404


def test_every_key_that_a_page_promises_is_one_that_works():
    """Only these are heard (js/loket.js): a browser keeps the others for itself, such as F7 to walk through text."""
    heard = re.compile(r"F[489]|Alt\+[\d{]|Ctrl\+Enter|\{")
    promised = re.compile(r"(?:data-key|key_name)=\"([^\"]+)\"")
    templates = [path for path in HOUSE.rglob("*.html") if "templates" in path.parts]
    wrong = [
        f"{path.relative_to(HOUSE)}: {key}"
        for path in templates
        for key in promised.findall(path.read_text())
        if not heard.match(key)
    ]
    assert not wrong
