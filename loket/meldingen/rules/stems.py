"""Words as people type them, brought back to one form: plurals, small things, verbs, and letters that sound alike."""

import re
import unicodedata
from functools import lru_cache

MOST_WORDS = 200
MOST_LETTERS = 4_000
LONGEST_WORD = 40
VOWELS = "aeiouy"
SOUNDS = (("sch", "sk"), ("ij", "y"), ("ei", "y"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("x", "ks"))
_WORD = re.compile(r"[a-z]+")
BROKEN = "kapot"
_BROKEN_WORDS = {"kapot", "kapotte", "stuk", "stukke", "stukken", "defect", "defecte", "kaduuk", "broken"}
_DOES_NOT_WORK = re.compile(
    r"\b(?:doet|doen|doe)\b[^.!?]{0,50}?\b(?:het|t) (?:\w{1,12} )?nie"
    r"|\bwerk(?:t|en)? (?:\w{1,12} ){0,2}niet|\bnot work(?:ing)?\b|\bdoesnt work|\bdont work|\bout of order"
)
_LONG_BEFORE_TJE = re.compile(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|e)[lnrw]$")

# Words that tell nothing about the kind of melding: small words, time, place, and being polite.
FILLER = frozenset(
    """
    de het een t n m r s d ie ik je jij u uw we wij ze zij hij hem haar hun ons onze mijn me mij zijn er daar
    hier waar dit dat deze die wie wat welke hoe wanneer waarom want omdat doordat zodat als dan toen nu nog al
    ook wel niet nie geen nooit en of maar dus toch is was waren ben bent heb heeft hebben hebt hep had hadden
    word wordt worden werd werden kan kun kunt ken kunnen kon mag moet moeten moest zal zou zullen wil wilt
    willen ga gaat gaan ging doe doet doen deed kom komt komen kwam zie ziet zien gezien te ter aan af bij door
    in met na naar om op over per rond sinds tegen tegenover tot tussen uit van vanaf via volgens voor voorbij
    vlak achter naast langs onder boven binnen buiten zonder mee heen ertegen erin erop ervan eraf erbij erdoor
    ernaast eronder weer steeds altijd vaak soms even effe heel erg zo veel meer minder best echt gewoon zomaar
    bijna net pas sommige elke elk ieder iedere iedereen iemand niemand niets iets alles allemaal alweer
    meerdere andere ander anders zelf zich elkaar mensen vandaag gisteren gister vanmorgen vanochtend vanmiddag
    vanavond vannacht morgen middag avond nacht ochtend dag dagen week weken maand maanden jaar uur minuten
    tijdje lang eerst laatst laatste nieuwe goede goed graag alstublieft aub svp bedankt dank groet groeten
    hallo hoi beste geachte meneer mevrouw heer goedemorgen goedemiddag goedenavond gemeente melding melden
    gemeld meldt probleem vraag zeggen vind vinden denk denken weet weten lijkt blijkt kijken kijk laten laat
    staan staat stond ligt liggen leit lag zit zitten zat hangt hangen blijft blijven krijgt krijg krijgen geeft
    geven maakt maken gemaakt neemt nemen zet zetten gezet meteen snel spoedig eens eerder later hoek nr nummer
    huisnummer hoogte plek plaats kant richting deur ut em dr mn zn bv ivm mbt oa zoals namelijk bergen egmond
    schoorl camperduin hoef zee den test ja nee ok oke hey the a an are were be been it its this that these
    those there here i my our you your he she they their to on at by for from with without near next behind
    between under and or but not no very please hello hi has have do does did can could would should will up
    down out off all since days weeks someone somebody street keeps keep everywhere every night day because
    which when what who just still too also front get got going
    """.split()  # noqa: SIM905
)
PLACE_FOLLOWS = frozenset(
    """
    in op bij naast langs achter voor tegenover onder boven aan tussen rond vlakbij vanaf tegen naar on at near
    behind by along under next
    """.split()  # noqa: SIM905
)


def plain(text: str) -> str:
    """Small letters without accents, and without apostrophes inside words."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "'’`´‘")


def words_of(text: str) -> list[str]:
    """The words of a text in order; of a very long story only the beginning.

    There are many ways to say that a thing is broken ("doet het niet", "defect", "not working"): they become one word.
    """
    told = plain(text[:MOST_LETTERS])
    typed = (word[:LONGEST_WORD] for word in _WORD.findall(told)[:MOST_WORDS])
    words = [BROKEN if word in _BROKEN_WORDS else word for word in typed]
    return [*words, BROKEN] if BROKEN not in words and _DOES_NOT_WORK.search(told) else words


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One form for the forms of a word: "lampen", "lampje" and "lamp" are "lamp"; "scheve" and "skeef" are "skeef"."""
    root = _without_ending(word)
    root = _without_participle(root)
    for written, heard in SOUNDS:
        root = root.replace(written, heard)
    root = re.sub(r"c(?!h)", "k", root)
    return root[:-1] + {"d": "t", "v": "f", "z": "s"}.get(root[-1], root[-1]) if root else word


def _without_ending(word: str) -> str:
    if len(word) > 4 and word.endswith(("je", "jes")):
        return _without_diminutive(word.removesuffix("s").removesuffix("je"))
    for ending in ("ingen", "ing", "en", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and word[-len(ending) - 1] not in "aeou":
            return one_sound(word[: -len(ending)])
    if len(word) > 3 and word[-1] == "s" and word[-2] not in VOWELS + "s":
        return word[:-1]
    if word.endswith(("aait", "oeit", "ooit")):
        return word[:-1]
    if len(word) > 4 and word[-1] == "t" and word[-2] in "kpgfslmrb":
        return word[:-1]
    return word


def _without_diminutive(root: str) -> str:
    if root.endswith("et") and len(root) > 5 and root[-3] == root[-4]:  # brugget-je
        return root[:-3]
    if root.endswith("t") and _LONG_BEFORE_TJE.search(root[:-1]):  # paalt-je, tegelt-je
        return root[:-1]
    if root.endswith("mp") and root[-4:-2] in ("aa", "ee", "oo", "uu", "ui", "ie"):  # boomp-je
        return root[:-1]
    return root


def one_sound(root: str, *, stressed: bool = False) -> str:
    """The spelling of a closed syllable: "takk" is "tak", "bom(en)" is "boom"."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in VOWELS:
        return root[:-1]
    if root[-1] not in VOWELS + "wx" and root[-2] in "aeou" and (len(root) < 3 or root[-3] not in VOWELS):
        unstressed = (
            not stressed and root[-2] == "e" and root[-1] in "lmn" and any(letter in VOWELS for letter in root[:-2])
        )
        return root if unstressed else root[:-1] + root[-2] + root[-1]
    return root


def _without_participle(root: str) -> str:
    if len(root) >= 7 and root.startswith("ge") and root[-1] in "dt":
        return root[2:-1]
    if len(root) >= 6 and root.startswith("ge") and root[-1] in "kpgfslmnr" and root[2] not in VOWELS:
        return root[2:]
    return root
