"""Editors of the demo town: who writes, who looks at it, and a page that stands on the website."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import AICHA, FATIMA, JANNIE, KEES, LENA, SANNE, TINEKE, YASMIN
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.redactie import commands

OWNER, WRITER, CHIEF, LAWYER, WEB, STRANGER, AGENT = JANNIE, AICHA, TINEKE, YASMIN, SANNE, LENA, FATIMA
ANOTHER_OWNER = KEES


@pytest.fixture
def editors(town):
    """AICHA writes, TINEKE is the final editor, YASMIN checks the law, SANNE is webmaster; JANNIE only owns a page."""


def person(someone):
    return Medewerker.objects.get(email=someone.email)


def by(someone):
    return actor(someone)


def in_days(days) -> date:
    return timezone.localdate() + timedelta(days=days)


def words(**more):
    return {"title": "Boom kappen", "summary": "U mag de meeste bomen zelf kappen.", "text": "Lees meer."} | more


def put(slug="boom-kappen", *, kind="pagina", owner=OWNER, review_in=300, **more):
    dates = {name: more.pop(name) for name in ("publish_until", "reviewed_on") if name in more}
    return commands.put_page(
        kind=kind,
        slug=slug,
        content=words(**more),
        owner=person(owner).id,
        review_on=in_days(review_in),
        by=SYSTEM,
        **dates,
    )


@pytest.fixture
def page(editors):
    """A page of Jannie that stands on the website."""
    return put()


@pytest.fixture
def login(client, editors):
    def as_(someone):
        client.force_login(person(someone))
        return client

    return as_
