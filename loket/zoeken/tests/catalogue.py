"""A small catalogue to search in: what several sources would tell."""

from loket.kernel.actor import Actor, ActorKind
from loket.zoeken.commands import make_all_findable
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.rules.findable import Findable, Question, Term

EDITOR = Actor(ActorKind.STAFF, "7", "Noor", permissions=frozenset({ARRANGE}))
COLLEAGUE = Actor(ActorKind.STAFF, "1", "Lena")


def product(ref, title, *, upl="", summary="", terms=(), questions=(), english="", **more):
    return Findable(
        kind="product",
        ref=ref,
        url=f"/product/{ref}/",
        title=title,
        upl=upl,
        names=[upl] if upl else [],
        summary=summary,
        terms=[Term(term) for term in terms] + ([Term(english, "en")] if english else []),
        questions=[Question(question) for question in questions],
        **more,
    )


PASPOORT = product(
    "paspoort",
    "Paspoort aanvragen of verlengen",
    upl="paspoort",
    summary="U vraagt een nieuw paspoort aan bij de balie. Neem een pasfoto mee.",
    terms=["reisdocument", "nieuwe pas"],
    questions=["ik ga op vakantie en mijn pas is verlopen"],
    english="renew passport",
)
RIJBEWIJS = product("rijbewijs", "Rijbewijs aanvragen", upl="rijbewijs", terms=["roze pasje", "mag ik nog autorijden"])
PARKEREN = product(
    "parkeervergunning",
    "Parkeervergunning voor bewoners",
    upl="parkeervergunning",
    terms=["parkeren voor de deur", "bewonersparkeren"],
    questions=["ik kan mijn auto niet kwijt in mijn straat"],
)
HUURTOESLAG = product(
    "huurtoeslag",
    "Huurtoeslag",
    upl="huurtoeslag",
    summary="De Belastingdienst helpt met een deel van uw huur.",
    organisation="belastingdienst",
    organisation_name="Belastingdienst",
    organisation_url="https://www.belastingdienst.nl",
    explanation="Vraag het aan bij Toeslagen.",
)
VRAAG = Findable(
    kind="vraag",
    ref="paspoort-gestolen",
    url="/vraag/paspoort-gestolen/",
    title="Mijn paspoort is gestolen. Wat nu?",
    summary="Doe eerst aangifte bij de politie.",
    terms=[Term("paspoort gestolen")],
    part_of="product:paspoort",
)
NIEUWS = Findable(
    kind="nieuws", ref="zwembad", url="/nieuws/zwembad/", title="Zwembad De Duinpan is weer open", text="Kom zwemmen."
)


def fill(*more):
    make_all_findable((PASPOORT, RIJBEWIJS, PARKEREN, HUURTOESLAG, VRAAG, NIEUWS, *more))
