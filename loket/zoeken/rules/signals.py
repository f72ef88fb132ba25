"""The signals of search, as editors read them."""

SIGNALS_IN_WORDS = {
    "exact": ("Precies de naam", "De vraag is precies de naam of een zoekwoord van de pagina."),
    "words": ("Dezelfde woorden", "Vraag en zoekwoord delen woorden."),
    "letters": ("Dezelfde letters", "De letters lijken op elkaar. Dit helpt bij tikfouten."),
    "whole": ("Alle woorden van de pagina", "De woorden staan ergens op de pagina."),
    "meaning": ("Betekenis van een voorbeeldvraag", "De vraag betekent hetzelfde als een vraag bij de pagina."),
    "thing": ("Betekenis van de pagina", "De vraag gaat over hetzelfde als de pagina."),
}
