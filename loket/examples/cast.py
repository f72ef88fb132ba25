"""The cast: who works for the town, and who lives in it. All of them are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    email: str
    first_name: str
    last_name: str
    job_title: str
    teams: tuple[str, ...]
    functies: tuple[str, ...]
    infix: str = ""
    phone: str = ""  # the direct number, which colleagues see with a warning (S-26)

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.infix, self.last_name) if part)


AFDELINGEN = {
    "Openbare ruimte": {
        "verlichting": "Team Verlichting",
        "wijkteam-bergen": "Wijkteam Bergen",
        "wijkteam-egmond": "Wijkteam Egmond",
        "wijkteam-schoorl": "Wijkteam Schoorl",
        "serviceteam": "Serviceteam Afval",
        "groen": "Team Groen",
        "openbare-ruimte": "Team Openbare Ruimte",  # of the zaken under meldingen; its people work with meldingen
    },
    "Publiek": {"kcc": "Klantcontactcentrum"},
    "Veiligheid": {"boa": "Team Handhaving"},
    "Inwoners": {
        "vergunningen": "Team Vergunningen",
        "zorg": "Team Zorg en Inkomen",
        "burgerzaken": "Team Burgerzaken",
    },
    "Bedrijfsvoering": {"juridisch": "Team Juridische Zaken", "financien": "Team Financiën"},
}
ZAKEN = (
    "zaken.behandelen",
    "documenten.behandelen",
    "besluiten.nemen",
    "klantcontacten.behandelen",
    "mail.behandelen",
    "post.behandelen",
    "correspondentie.schrijven",
)
READ_ZAKEN = ("zaken.inzien",)
FUNCTIES = {
    "Behandelaar meldingen": ("meldingen.behandelen", "klantcontacten.behandelen", "mail.behandelen"),
    "Medewerker klantcontact": (
        "klantcontacten.vastleggen",
        "klantcontacten.behandelen",
        "klantcontacten.bekijken",
        "klantcontacten.cijfers",
        "zaken.innemen",
        "meldingen.behandelen",
        "meldingen.verdelen",
        "berichten.bekijken",
        "partijen.bekijken",
        "partijen.bijhouden",
        "telefonie.bellen",
        "telefonie.bord",
        "balie.ontvangen",
        "mail.behandelen",
        "mail.verdelen",
        "afspraken.bekijken",
        "afspraken.maken",
        "formulieren.namens",
        "formulieren.overdracht",
        "formulieren.betalingen",
        "klachten.aannemen",
        *READ_ZAKEN,
    ),
    "Coördinator openbare ruimte": (
        "meldingen.behandelen",
        "meldingen.verdelen",
        "meldingen.inrichten",
        "berichten.bekijken",
        "wijkagenda.bijhouden",
    ),
    "Behandelaar zaken": ZAKEN,
    "Coördinator zaken": (
        *ZAKEN,
        "zaken.verdelen",
        "correspondentie.posten",
        "zaken.corrigeren",
        "zaken.vertrouwelijk",
        "archief.beoordelen",
        "documenten.vrijgeven",
        "berichten.bekijken",
        "balie.cijfers",
    ),
    "Medewerker balie": (
        "balie.ontvangen",
        "balie.helpen",
        "klantcontacten.vastleggen",
        "zaken.innemen",
        "afspraken.bekijken",
        "basisregistraties.terugmelden",
    ),
    "Accountmanager bedrijven": ("partijen.bekijken", "partijen.bijhouden"),
    "Archiefmedewerker": ("archief.voorbereiden",),
    "Medewerker post": ("post.registreren",),
    "Archivaris": ("archief.vaststellen", *READ_ZAKEN),
    "Bestuursadviseur": ("regelgeving.beheren", "raad.beheren"),
    "Redacteur": ("redactie.schrijven",),
    "Eindredacteur": (
        "formulieren.beheren",
        "redactie.schrijven",
        "redactie.eindredactie",
        "zoeken.inrichten",
        "bezoek.bekijken",
        "klantcontacten.cijfers",
        "waardering.bekijken",
    ),
    "Jurist": ("redactie.juridisch", "avg.behandelen", "partijen.bekijken"),
    "Klachtbehandelaar": ("klachten.behandelen",),
    "Klachtencoördinator": ("klachten.coordineren", "waardering.bekijken"),
    "Programmamanager dienstverlening": (
        "beloften.bijhouden",
        "personeel.beheren",
        "programma.beheren",
        "waardering.bekijken",
        "waardering.bijhouden",
        "cijfers.bekijken",
        "cijfers.toelichten",
        "cijfers.inrichten",
        "cijfers.beoordelen",
    ),
    "Functionaris gegevensbescherming": ("verwerkingen.inzien", "beheer.rechten"),
    "Functioneel beheerder": (
        "avg.behandelen",
        "organisatie.beheren",
        "toegang.beheren",
        "beheer.opdrachten",
        "beheer.rechten",
        "storingen.bijhouden",
        "basisregistraties.terugmelden",
        "basisregistraties.inrichten",
        "wijkagenda.bijhouden",
        "formulieren.betalingen",
        "gebied.beheren",
        "locaties.beheren",
        "afspraken.inrichten",
        "afspraken.bekijken",
        "afspraken.maken",
        "rooster.plannen",
        "rooster.bereikbaarheid",
        "telefonie.beheren",
        "balie.inrichten",
        "balie.cijfers",
        "mail.inrichten",
        "telefonie.bord",
        "klantcontacten.cijfers",
        "klantcontacten.inrichten",
        "cijfers.bekijken",
        "cijfers.inrichten",
        "bezoek.bekijken",
        "catalogi.inrichten",
        "correspondentie.sjablonen",
        "producten.inrichten",
        "redactie.webmaster",
        "website.servicenormen",
        "zoeken.inrichten",
        "documenten.vrijgeven",
        "notificaties.beheren",
        "autorisaties.beheren",
        "meldingen.verdelen",
        "meldingen.inrichten",
        "berichten.bekijken",
    ),
}
HANDLER, KCC = ("Behandelaar meldingen",), ("Medewerker klantcontact",)
LENA = Person("lena@bergen.example", "Lena", "Lichtveld", "monteur", ("verlichting",), HANDLER, phone="072 888 01 01")
OMAR = Person("omar@bergen.example", "Omar", "Reinders", "medewerker afval", ("serviceteam",), HANDLER)
ILSE = Person("ilse@bergen.example", "Ilse", "Boomgaard", "hovenier", ("groen",), HANDLER, infix="van den")
WIM = Person("wim@bergen.example", "Wim", "Steenstra", "wijkbeheerder", ("wijkteam-bergen",), HANDLER)
EVA = Person("eva@bergen.example", "Eva", "Duinker", "wijkbeheerder", ("wijkteam-egmond",), HANDLER)
SJOERD = Person("sjoerd@bergen.example", "Sjoerd", "Klimduin", "wijkbeheerder", ("wijkteam-schoorl",), HANDLER)
PAUL = Person("paul@bergen.example", "Paul", "Wachter", "boa", ("boa",), HANDLER)
FATIMA = Person("fatima@bergen.example", "Fatima", "Amrani", "medewerker klantcontact", ("kcc",), KCC, infix="el")
HENK = Person(
    "henk@bergen.example",
    "Henk",
    "Overzicht",
    "coördinator",
    ("wijkteam-bergen", "wijkteam-egmond", "wijkteam-schoorl"),
    ("Coördinator openbare ruimte",),
)
SANNE = Person(
    "sanne@bergen.example", "Sanne", "Sleutel", "functioneel beheerder", ("kcc",), ("Functioneel beheerder",)
)
ZAAK_HANDLER = ("Behandelaar zaken",)
DESK = (*ZAAK_HANDLER, "Medewerker balie")
JANNIE = Person("jannie@bergen.example", "Jannie", "Bakker", "vergunningverlener", ("vergunningen",), ZAAK_HANDLER)
KEES = Person(
    "kees@bergen.example",
    "Kees",
    "Zandstra",
    "vergunningverlener",
    ("vergunningen",),
    (*ZAAK_HANDLER, "Klachtbehandelaar"),
)
NOOR = Person("noor@bergen.example", "Noor", "Hulpman", "consulent", ("zorg",), ZAAK_HANDLER)
BAS = Person("bas@bergen.example", "Bas", "Stempel", "medewerker burgerzaken", ("burgerzaken",), DESK)
JORIS = Person("joris@bergen.example", "Joris", "Kompas", "consulent", ("zorg",), ZAAK_HANDLER)
AICHA = Person(
    "aicha@bergen.example",
    "Aicha",
    "Pasman",
    "medewerker burgerzaken",
    ("burgerzaken",),
    (*DESK, "Redacteur"),
)
YASMIN = Person(
    "yasmin@bergen.example",
    "Yasmin",
    "Rechtman",
    "jurist",
    ("juridisch",),
    (*ZAAK_HANDLER, "Jurist", "Bestuursadviseur", "Klachtencoördinator"),
)
RUBEN = Person(
    "ruben@bergen.example",
    "Ruben",
    "Centen",
    "medewerker subsidies",
    ("financien",),
    (*ZAAK_HANDLER, "Accountmanager bedrijven", "Klachtbehandelaar"),
)
TINEKE = Person(
    "tineke@bergen.example",
    "Tineke",
    "Weegschaal",
    "coördinator",
    ("vergunningen", "zorg", "burgerzaken"),
    ("Coördinator zaken", "Eindredacteur", "Programmamanager dienstverlening"),
)
GERDA = Person(
    "gerda@bergen.example",
    "Gerda",
    "Waker",
    "functionaris gegevensbescherming",
    (),
    ("Functionaris gegevensbescherming",),
)
AUKJE = Person(
    "aukje@bergen.example",
    "Aukje",
    "Lijster",
    "medewerker post en archief",
    (),
    ("Archiefmedewerker", "Medewerker post"),
)
SIMON = Person("simon@bergen.example", "Simon", "Depot", "archivaris", (), ("Archivaris",))
STAFF = (
    *(LENA, OMAR, ILSE, WIM, EVA, SJOERD, PAUL, FATIMA, HENK, SANNE),
    *(JANNIE, KEES, NOOR, JORIS, BAS, AICHA, YASMIN, RUBEN, TINEKE, GERDA, AUKJE, SIMON),
)
PASSWORD = "loket-in-bergen"  # noqa: S105 - of the demo town, and printed when it starts

RESIDENTS = ("anna@inwoner.example", "bram@inwoner.example", "chris@inwoner.example", "dina@inwoner.example")


def addresses_of_staff() -> frozenset[str]:
    """Who can be entered as with one click, in the demo."""
    return frozenset(person.email for person in STAFF)
