"""What happens in the wijken of the demo: works on the road, days for waste, permits. All of it is invented."""

from datetime import date, timedelta

from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.wijkagenda.commands import keep_bron, take_in
from loket.wijkagenda.models import Soort

LISTS = (
    ("wegwerk", "Werk aan de weg", Soort.WERK, "openbare-ruimte", "Planning van de aannemers"),
    ("afval", "Afvalkalender", Soort.AFVAL, "serviceteam", "De inzamelaar"),
    ("vergunningen", "Vergunningen in de buurt", Soort.VERGUNNING, "vergunningen", "Het gemeenteblad"),
)
PLACES = ("Bergen", "Bergen aan Zee", "Schoorl", "Egmond aan Zee")


def fill_wijkagenda(today: date) -> None:
    by = actor(SANNE)
    for code, name, soort, team, waar in LISTS:
        keep_bron(code=code, name=name, soort=soort, team=team, waar=waar, by=by)
    take_in(code="wegwerk", filename="wegwerk.csv", text=_works(today), by=by)
    take_in(code="afval", filename="afval.ics", text=_waste(today), by=by)
    take_in(code="vergunningen", filename="vergunningen.csv", text=_permits(today), by=by)


def _works(today: date) -> str:
    lines = ["sleutel;titel;van;tot;tekst;wijk"]
    for number, place in enumerate(PLACES):
        van = today + timedelta(days=6 + 5 * number)
        tot = van + timedelta(days=11)
        told = f"Verzonnenstraat dicht voor auto's;{van};{tot};Fietsers kunnen erlangs. Volg de borden.;{place}"
        lines.append(f"W-{number + 1};{told}")
    return "\n".join(lines)


def _waste(today: date) -> str:
    """A calendar of four weeks: green waste and paper by turns."""
    events = []
    for week in range(8):
        day = today + timedelta(days=(2 - today.weekday()) % 7 + 7 * week)
        what = ("Groente- en tuinafval", "Oud papier")[week % 2]
        events.append(f"BEGIN:VEVENT\nUID:afval-{day}\nDTSTART;VALUE=DATE:{day:%Y%m%d}\nSUMMARY:{what}\nEND:VEVENT")
    return "BEGIN:VCALENDAR\n" + "\n".join(events) + "\nEND:VCALENDAR\n"


def _permits(today: date) -> str:
    lines = ["sleutel;titel;van;tot;tekst;wijk"]
    for number, place in enumerate(PLACES):
        told = f"Aanvraag: dakkapel, Verzonnenlaan {7 + number};{today};{today + timedelta(days=42)}"
        lines.append(f"V-{number + 1};{told};U kunt de stukken inzien op het gemeentehuis.;{place}")
    return "\n".join(lines)
