"""What invented residents write, and what teams answer, by kind of melding."""

ANYTHING = ("Kunt u hier eens naar kijken?", "Dit is al een week zo.", "Het valt iedereen op.", "")
STORIES: dict[str, tuple[str, ...]] = {
    "verlichting": (
        "De lantaarn voor ons huis doet het niet.",
        "Lamp knippert de hele avond.",
        "Het is hier erg donker als je de hond uitlaat.",
        "Lantaarnpaal brandt overdag en is 's nachts uit.",
    ),
    "afval": (
        "Er ligt veel zwerfvuil in het plantsoen.",
        "De container zit vol, mensen zetten zakken ernaast.",
        "Iemand heeft een matras neergelegd.",
        "Prullenbak bij het bankje puilt uit.",
    ),
    "weg": (
        "Er ligt een scheve stoeptegel, mijn moeder struikelde bijna.",
        "Gat in het fietspad.",
        "Het verkeersbord is vernield.",
        "De put is verstopt, er staat een grote plas.",
    ),
    "groen": (
        "Een tak hangt laag over het fietspad.",
        "De heg steekt ver over de stoep.",
        "Onkruid staat heel hoog.",
        "Er is een boom omgewaaid bij de bosrand.",
    ),
    "parkeren": ("Fietswrak staat al maanden in het rek.", "Auto met platte banden staat hier al lang."),
    "anders": ("Graffiti op het bankje.", "Er ligt een dode meeuw op de stoep.", "Er is veel hondenpoep."),
}
DONE: dict[str, str] = {
    "verlichting": "De lantaarn brandt weer.",
    "afval": "Wij hebben het afval opgeruimd.",
    "weg": "Wij hebben het gemaakt.",
    "groen": "Wij hebben gesnoeid.",
    "parkeren": "Het wrak is weggehaald.",
    "anders": "Wij hebben het opgelost.",
}
NOT_DONE = "Wij snoeien deze heg in het najaar, want er broeden nu vogels."
