"""The report of a quarter for the council, as PDF/UA: every norm with its result and what its owner says of it."""

from collections.abc import Iterator
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from loket.cijfers.queries.bord import Card, board, explained
from loket.cijfers.rules.niveau import MISSED, WORDS
from loket.cijfers.rules.periode import QUARTER, months_back, name_of_month, period_of
from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.counted_days import Period
from loket.organisatie.queries import gemeente

Said = dict[tuple[str, date], str]
MARKS = {ord(sign): f"\\{sign}" for sign in "\\`*_{}[]()#+!<>|"}


@require_safe
def quarter(request: HttpRequest, code: str) -> HttpResponse:
    today = timezone.localdate()
    period = period_of(code, today)
    if not QUARTER.fullmatch(code) or period.first > today:
        raise Http404
    town = gemeente()
    letter = Letter(
        sender=town.full_name,
        to=("Aan de gemeenteraad", "en aan iedereen die dit wil weten"),
        day=min(today, period.last),
        subject=f"Zo doen wij het: {period.name}",
        text=text_of(board(period, today, public=True), period, explained(months_back(period.last, 3))),
        foot=town.contact_line,
    )
    answer = HttpResponse(pdf_of(letter), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="cijfers-{period.code}.pdf"'
    return answer


def text_of(cards: list[Card], period: Period, said: Said) -> str:
    """What was missed comes first, and is never left out."""
    judged = [card for card in cards if card.norm]
    missed = [card for card in judged if card.niveau in MISSED]
    lines = [
        f"Dit zijn de cijfers van {period.name}. Wij halen {len(judged) - len(missed)} van de {len(judged)} normen.",
        *("## Wat wij niet halen", *_with_words(missed, said, "Wij halen alle normen.")),
        *("## Wat wij halen of nog niet weten", *_with_words([c for c in judged if c not in missed], {}, "Niets.")),
        *("## Hoeveel het was", *[f"- {card.row.naam}: {card.words}" for card in cards if not card.norm]),
        *("## Wat de cijfers betekenen", *[f"- {card.row.naam}: {card.row.definitie}" for card in cards]),
    ]
    return "\n\n".join(line for line in lines if line)


def _with_words(cards: list[Card], said: Said, nothing: str) -> Iterator[str]:
    if not cards:
        yield nothing
    for card in cards:
        verdict = f" Dat {WORDS[card.niveau]}." if WORDS[card.niveau].startswith("haalt") else ""
        alarm = " Dat is een alarm: ver van de norm." if WORDS[card.niveau].startswith("alarm") else ""
        yield f"- **{card.row.naam}: {card.words}.** De norm is {card.norm}.{verdict}{alarm}"
        for (code, month), text in said.items():
            if code == card.row.code:
                yield f"- Uitleg over {name_of_month(month)}: {_plain(text)}"
        if card.niveau in MISSED and not any(code == card.row.code for code, _ in said):
            yield "- Hierover is nog geen uitleg gegeven."


def _plain(text: str) -> str:
    """What somebody typed is text, no mark-up."""
    return " ".join(text.split()).translate(MARKS)
