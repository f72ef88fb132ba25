"""Sessions in our own table, so that a person can see them and end them. Set as SESSION_ENGINE."""

from typing import Any
from uuid import UUID

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from loket.kernel.sql import row
from loket.toegang.models import Sessie

STARTED, SEEN, BROWSER, PUBLIC_ID = "started_at", "seen_at", "browser", "public_id"
PROVED = "proved_at"
INWONER = "inwoner_of"  # written by inloggen, which stands beside us and is not called
KEPT = "SELECT session_data FROM toegang_sessie WHERE session_key = %(key)s AND expire_date > %(now)s"


class SessionStore(DatabaseStore):
    """Writes next to the session data what the list of sessions shows: whose it is, since when, on what."""

    @classmethod
    def get_model_class(cls) -> type[Sessie]:
        return Sessie

    def load(self) -> dict[str, Any]:
        """Each page of who is in asks this."""
        found = row(KEPT, {"key": self.session_key, "now": timezone.now()})
        if found is None:
            self._session_key = None
        return self.decode(found[0]) if found else {}

    def create_model_instance(self, data: dict[str, Any]) -> Sessie:
        row = super().create_model_instance(data)
        assert isinstance(row, Sessie)
        row.medewerker_id = UUID(data["_auth_user_id"]) if "_auth_user_id" in data else None
        row.public_id = UUID(data[PUBLIC_ID]) if PUBLIC_ID in data else None
        row.inwoner = data.get(INWONER)
        row.browser = data.get(BROWSER, "")
        row.started_at = parse_datetime(data.get(STARTED, ""))
        row.seen_at = parse_datetime(data.get(SEEN, ""))
        return row


def browser_name(user_agent: str) -> str:
    """Words in which somebody knows the own device: "Firefox op Windows"."""
    browsers = {"Edg": "Edge", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
    systems = {"Windows": "Windows", "iPhone": "iPhone", "Android": "Android", "Mac": "Mac", "Linux": "Linux"}
    browser = next((name for sign, name in browsers.items() if sign in user_agent), "Browser")
    system = next((name for sign, name in systems.items() if sign in user_agent), "")
    return f"{browser} op {system}" if system else browser
