"""What the demo town promises: norms as they stand in charters of towns; each town sets its own."""

from loket.kernel.actor import SYSTEM
from loket.website.commands import put_servicenorm
from loket.website.models import Measure

NORMS = (
    ("meldingen", "Iets kapot op straat", "Uw melding is klaar op de dag die wij noemen.", 80, Measure.MELDINGEN),
    ("aanvragen", "Een aanvraag", "U krijgt ons besluit binnen de termijn van de wet.", 100, Measure.ZAKEN),
    ("website", "Onze website", "Elke tekst is op tijd nagekeken.", 95, Measure.PAGES),
    ("klopt-niet", "Een fout op de website", "U krijgt binnen 3 werkdagen antwoord.", 90, Measure.SIGNALS),
    ("telefoon", "Bellen", "Wij nemen binnen 30 seconden op.", 80, Measure.NONE),
    ("terugbellen", "Terugbellen", "Wij bellen u binnen 1 werkdag terug.", 90, Measure.NONE),
    ("mail", "Een mail", "U krijgt binnen 2 werkdagen antwoord.", 85, Measure.NONE),
    ("brief", "Een brief", "U krijgt binnen 4 weken antwoord.", 85, Measure.NONE),
    ("balie", "Aan de balie", "U wacht hoogstens 10 minuten.", 80, Measure.NONE),
)


def set_up_servicenormen() -> None:
    for position, (code, subject, promise, share, measure) in enumerate(NORMS, start=1):
        put_servicenorm(
            code=code, subject=subject, promise=promise, share=share, measure=measure, position=position, by=SYSTEM
        )
