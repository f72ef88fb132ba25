"""An editor, or who has their password, writes a script in a page: a real browser shows words, and runs nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import JANNIE
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.redactie.commands import put_page
from tests.towns import without_addresses

RUNS = "window.ran=1"
TEXT = f"""<script>{RUNS}</script>

<img src=x onerror="{RUNS}"> <svg onload="{RUNS}"></svg> <iframe src="javascript:{RUNS}"></iframe>

[druk hier](javascript:{RUNS}) [en hier](JaVaScRiPt:{RUNS}) [hier](data:text/html,<script>{RUNS}</script>)
[ook](&#106;avascript:{RUNS}) [of]( java\tscript:{RUNS}) <javascript:{RUNS}> [vb](vbscript:{RUNS})

![plaatje](javascript:{RUNS}) ![p](x" onerror="{RUNS}) [t](https://bergen.example/ "x\\" onmouseover=\\"{RUNS}")

[r]: javascript:{RUNS}

[verwezen][r] <details open ontoggle="{RUNS}"> <style>*{{display:none}}</style>

| a | b |
|---|---|
| <b onclick="{RUNS}">x</b> | [c](javascript:{RUNS}) |
"""
HARMFUL = """() => [...document.querySelectorAll('main *')].filter(each =>
  ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'STYLE', 'BASE'].includes(each.tagName)
    && !each.src?.startsWith(location.origin)
  || [...each.attributes].some(told => told.name.startsWith('on')
    || /^\\s*(javascript|data|vbscript):/i.test(told.value) && ['href', 'src', 'action'].includes(told.name))
).map(each => each.outerHTML.slice(0, 200))"""


@pytest.fixture
def hostile(towns, django_db_blocker):
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        owner = Medewerker.objects.get(email=JANNIE.email).id
        told = {"title": f"<script>{RUNS}</script>", "summary": f"<img src=x onerror={RUNS}>", "text": TEXT}
        day = timezone.localdate() + timedelta(days=300)
        yield put_page(kind="pagina", slug="boos", content=told, owner=owner, review_on=day, by=SYSTEM)


def test_what_an_editor_writes_runs_nowhere(hostile, open_tab):
    for person, places in ((None, ["/pagina/boos/"]), (JANNIE, [f"/werk/redactie/paginas/{hostile.id}/"])):
        tab = open_tab("wide", person) if person else open_tab("wide")
        for place in places:
            assert tab.goto(place).status == 200
            assert tab.evaluate(HARMFUL) == [], place
            for link in tab.locator("main a").all():
                if "druk" in (link.text_content() or "") or "hier" in (link.text_content() or ""):
                    link.click(no_wait_after=True)
            assert tab.evaluate("window.ran") is None, place
