"""The database of a test, for a process beside it."""

from urllib.parse import quote

from django.db import connection


def database_url() -> str:
    entry = connection.settings_dict
    host = f"host={quote(entry['HOST'])}" if entry["HOST"].startswith("/") else ""
    place = quote(entry["USER"]) + (f":{quote(entry['PASSWORD'])}" if entry["PASSWORD"] else "") + "@"
    place += "" if host else f"{entry['HOST']}:{entry['PORT'] or 5432}"
    return f"postgresql://{place}/{entry['NAME']}?{host}"
