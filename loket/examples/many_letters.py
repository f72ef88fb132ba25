"""Twenty scanned letters for the bench: each registered as the clerk does, with what was found in it (ux.md, U33)."""

import re
import time
from html import unescape
from typing import Any

from django.core.management.base import CommandError
from django.test import Client

from loket.examples.cast import AUKJE
from loket.examples.town import actor
from loket.organisatie.models import Medewerker
from loket.outside.scan.fake import letter
from loket.post import commands
from loket.post.queries.tray import in_tray

TEXT = """
Gemeente Bergen

Schoorl, 23 november 2026

Betreft: bezwaar tegen uw besluit van 6 november 2026

Hierbij maak ik bezwaar tegen uw besluit over de inrit.

Met vriendelijke groet,
B. Voorbeeld{}
Voorbeeldweg 18
1871 AB Schoorl
"""
INPUT = re.compile(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"')
SELECT = re.compile(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', re.S)


def register_letters(count: int) -> dict[str, Any]:
    """From Ctrl+Enter to the next letter on the screen, in milliseconds; one key each."""
    for number in range(count):
        stapel = commands.take_in(name=f"bench-{number}.pdf", data=letter(TEXT.format("en" * number)), by=actor(AUKJE))
        commands.split_stapel(stapel_id=stapel.id)
    client, took = Client(), []
    client.force_login(Medewerker.objects.get(email=AUKJE.email))
    ours = list(in_tray())[-count:]
    for id in ours:
        told = _shown(client.get(f"/werk/post/scan/{id}/", headers={"host": "127.0.0.1"}).content.decode())
        began = time.perf_counter()
        answer = client.post(f"/werk/post/scan/{id}/", told, headers={"host": "127.0.0.1"})
        following = answer.headers.get("Location")
        if not following or client.get(following, headers={"host": "127.0.0.1"}).status_code != 200:
            raise CommandError("a letter was not registered")
        took.append((time.perf_counter() - began) * 1000)
    return {"letters": count, "keys_each": 1, "p95_ms": round(sorted(took)[int(count * 0.95)], 1)}


def _shown(page: str) -> dict[str, str]:
    """What a browser sends when nobody types anything."""
    form = page[page.index('aria-labelledby="vastleggen"') :]
    told = dict(INPUT.findall(form))
    for name, options in SELECT.findall(form):
        chosen = re.search(r'<option value="([^"]*)"[^>]* selected', options)
        told[name] = chosen[1] if chosen else ""
    return {name: unescape(value) for name, value in told.items()}
