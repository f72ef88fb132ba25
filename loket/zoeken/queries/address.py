"""Where something that was found stands."""

from loket.zoeken.models import Entry


def address_of(*, kind: str, ref: str, language: str) -> str | None:
    """Of what everybody may see; in another language when it is not there in this one."""
    found = Entry.objects.filter(kind=kind, ref=ref, staff_only=False).values_list("language", "url")
    urls = dict(found[:10])
    return urls.get(language) or next(iter(urls.values()), None)
