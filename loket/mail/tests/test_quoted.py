"""Each example is written as that program writes it. What stands above `QUOTE` is new."""

import pytest

from loket.mail.rules.quoted import split

NEW = "Dank u wel, dat is duidelijk.\n\nKan het ook op dinsdag?"

GMAIL_NL = """Op di 3 mrt 2026 om 10:12 schreef Gemeente Bergen <info@bergen.example>:

> Beste mevrouw De Wit,
>
> Het papier halen wij op maandag op.
"""
GMAIL_NL_BROKEN = """Op di 3 mrt 2026 om 10:12 schreef Gemeente Bergen, afdeling Publiek <
info@bergen.example>:

> Het papier halen wij op maandag op.
"""
GMAIL_EN = """On Tue, Mar 3, 2026 at 10:12 AM Gemeente Bergen <info@bergen.example> wrote:

> The paper is collected on Monday.
"""
GMAIL_EN_BROKEN = """On Tue, Mar 3, 2026 at 10:12 AM Gemeente Bergen <info@bergen.example>
wrote:

> The paper is collected on Monday.
"""
APPLE_NL = """> Op 3 mrt 2026, om 10:12 heeft Gemeente Bergen <info@bergen.example> het volgende geschreven:
>
> Het papier halen wij op maandag op.
"""
APPLE_NL_PLAIN = """Op 3 mrt. 2026 om 10:12 heeft Gemeente Bergen <info@bergen.example> het volgende geschreven:

Het papier halen wij op maandag op.
"""
APPLE_EN = """On 3 Mar 2026, at 10:12, Gemeente Bergen <info@bergen.example> wrote:

> The paper is collected on Monday.
"""
OUTLOOK_NL = """Van: Gemeente Bergen <info@bergen.example>
Verzonden: dinsdag 3 maart 2026 10:12
Aan: Joke de Wit <joke@bewoner.example>
Onderwerp: RE: Oud papier

Het papier halen wij op maandag op.
"""
OUTLOOK_RULER = "________________________________\n" + OUTLOOK_NL
OUTLOOK_EN = """From: Gemeente Bergen <info@bergen.example>
Sent: Tuesday, March 3, 2026 10:12 AM
To: Joke de Wit <joke@bewoner.example>
Subject: RE: Paper

The paper is collected on Monday.
"""
OUTLOOK_BOLD = """*Van:* Gemeente Bergen <info@bergen.example>
*Verzonden:* dinsdag 3 maart 2026 10:12
*Aan:* Joke de Wit
*Onderwerp:* RE: Oud papier

Het papier halen wij op maandag op.
"""
OUTLOOK_OLD = """-----Oorspronkelijk bericht-----
Van: Gemeente Bergen
Verzonden: dinsdag 3 maart 2026 10:12

Het papier halen wij op maandag op.
"""
OUTLOOK_OLD_EN = """-----Original Message-----
From: Gemeente Bergen
Sent: Tuesday, March 3, 2026 10:12 AM

The paper is collected on Monday.
"""
THUNDERBIRD_NL = """Op 03-03-2026 om 10:12 schreef Gemeente Bergen:
> Het papier halen wij op maandag op.
"""
THUNDERBIRD_EN = """On 3/3/26 10:12, Gemeente Bergen wrote:
> The paper is collected on Monday.
"""
PHONE_NL = """-------- Oorspronkelijk bericht --------
Van: Gemeente Bergen <info@bergen.example>
Datum: 03-03-2026 10:12 (GMT+01:00)
Aan: Joke <joke@bewoner.example>
Onderwerp: Re: Oud papier

Het papier halen wij op maandag op.
"""
YAHOO = """Op dinsdag 3 maart 2026 10:12:00 CET schreef Gemeente Bergen <info@bergen.example>:

 Het papier halen wij op maandag op.
"""
MARKS_ONLY = "> Het papier halen wij op maandag op.\n>\n> Groet, Bergen\n"
NAMED_FIRST = """Gemeente Bergen <info@bergen.example> schreef op 3 maart 2026:
> Het papier halen wij op maandag op.
"""


@pytest.mark.parametrize(
    "quote",
    [
        GMAIL_NL,
        GMAIL_NL_BROKEN,
        GMAIL_EN,
        GMAIL_EN_BROKEN,
        APPLE_NL,
        APPLE_NL_PLAIN,
        APPLE_EN,
        OUTLOOK_NL,
        OUTLOOK_RULER,
        OUTLOOK_EN,
        OUTLOOK_BOLD,
        OUTLOOK_OLD,
        OUTLOOK_OLD_EN,
        THUNDERBIRD_NL,
        THUNDERBIRD_EN,
        PHONE_NL,
        YAHOO,
        MARKS_ONLY,
        NAMED_FIRST,
    ],
)
def test_what_is_new_stands_apart_from_what_it_answers(quote):
    it = split(f"{NEW}\n\n{quote}")
    assert it.text == NEW
    assert it.quoted == quote.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 maart schreef u mij dat het plein dicht is. Klopt dat?",
        "Op 3 maart 2026 schreef u mij het volgende:\nwij halen het papier op.",
        "Op maandag is de straat afgesloten.\nWie heeft dat bedacht: de gemeente?",
        "Van: de hoek bij de kerk\ntot aan de brug ligt afval.",
        "Kunt u mij helpen met:\n- een paspoort\n- een rijbewijs",
        "On Monday I wrote to you about the tree. Any news?",
        "De prijs is > 100 euro, toch?",
        "Aan: wie moet ik dit sturen?\nVan wie hoor ik iets?",
    ],
)
def test_a_text_that_only_looks_like_a_quote_is_new(text):
    assert split(text).text == text
    assert split(text).quoted == ""


def test_answers_between_the_lines_of_a_quote_are_all_kept():
    text = "Zie mijn antwoorden hieronder.\n\n" + (
        "Op 03-03-2026 om 10:12 schreef Gemeente Bergen:\n> Wat is uw adres?\nDorpsstraat 1\n> En uw naam?\nDe Wit"
    )
    it = split(text)
    assert it.quoted == ""
    assert "Dorpsstraat 1" in it.text
    assert it.text.endswith("De Wit")


def test_a_mail_that_only_passes_one_on_is_shown_whole():
    text = "---------- Forwarded message ---------\nVan: Buurman <b@bewoner.example>\n\nDe lamp is stuk."
    assert "De lamp is stuk." in split(text).text


@pytest.mark.parametrize(
    "signature",
    [
        "Met vriendelijke groet,\n\nJoke de Wit\nDorpsstraat 1\n1861 AA Bergen\n06 12345678",
        "Groetjes Joke",
        "Groet,\nJoke",
        "Hoogachtend,\n\nJ. de Wit",
        "Mvg,\nJoke",
        "Kind regards,\n\nJoke de Wit",
        "Verzonden vanaf mijn iPhone",
        "Sent from my iPhone",
        "Verstuurd vanaf mijn Samsung Galaxy-smartphone.",
        "Outlook voor Android downloaden",
    ],
)
def test_how_it_is_signed_stands_apart(signature):
    it = split(f"{NEW}\n\n{signature}\n\n{GMAIL_NL}")
    assert (it.text, it.signature) == (NEW, signature)
    assert it.quoted == GMAIL_NL.strip()


def test_the_line_of_two_dashes_begins_a_signature():
    it = split(f"{NEW}\n-- \nJoke de Wit\nBakkerij De Wit")
    assert (it.text, it.signature) == (NEW, "Joke de Wit\nBakkerij De Wit")


@pytest.mark.parametrize("text", ["Groet, Joke", "Met vriendelijke groet,\nJoke"])
def test_a_mail_of_a_greeting_only_is_no_signature(text):
    assert split(text).text == text


def test_a_greeting_in_the_middle_is_no_signature():
    text = "Groeten uit Egmond staat op de kaart die ik bedoel.\nWaar koop ik die?"
    assert split(text).signature == ""
