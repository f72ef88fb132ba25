"""Words that tell of danger now: then the form shows the phone number first (domain facts 5.3)."""

import re

from loket.meldingen.rules.stems import plain, stem, words_of

WITHIN = 6  # words of one danger stand near each other
DANGERS = tuple(
    tuple(frozenset(stem(word) for word in choice.split("/")) for choice in danger.split())
    for danger in (
        "asbest/asbestplaat/asbestplaten/asbestos/asbesthoudend",
        "gaslucht/gaslek/gasgeur/gaslekkage",
        "ruik/ruikt/ruiken/lucht/stinkt/smell/leak/lek gas",
        "draad/draden/stroomdraad/stroomdraden/kabel/kabels/stroomkabel/elektriciteitskabel/bedrading"
        " bloot/blote/open/los/losse/eruit/hangt/hangen/zichtbaar/ziet",
        "wire/wires/cable/cables exposed/live/loose/bare/hanging",
        "stroomdraad/stroomdraden/stroomkabel/hoogspanning",
        "onder stroom/spanning",
        "put/rioolput/straatput/kolk open",
        "putdeksel/deksel/putdeksels weg/mist/ontbreekt/gestolen/verdwenen/eraf/af put/putdeksel/rioolput/straatput",
        "putdeksel/putdeksels weg/mist/ontbreekt/gestolen/verdwenen/eraf/af",
        "manhole/drain open/missing",
        "vlammen/vonken/explosie/ontploffing/ontploft/ontploffen/flames/sparks/explosion",
        "levensgevaar/levensgevaarlijk/levensgevaarlijke",
        "acuut/direct/direkt/groot gevaar",
        "weg/straat/rijbaan/fietspad/road/street geblokkeerd/versperd/blocked",
        "boom/boompje/tree weg/straat/rijbaan/road/street omgevallen/gevallen/omgewaaid/fell/fallen",
        "boom/boompje/tree op/staat/about omvallen/vallen/fall",
        "gewond/gewonden/gewonde mens/mensen/persoon/kind/man/vrouw/iemand",
        "chemisch/chemische/giftig/giftige/gifvaten",
    )
)

_FIRE = re.compile(r"\bin (?:de )?(?:brand|fik|hens)\b|\bon fire\b|\ber is (?:\w+ )?brand\b")


def danger_in(text: str) -> bool:
    """Does the text speak of danger to life or traffic? Rather once too often: it only shows a number to call."""
    words = [stem(word) for word in words_of(text)]
    return bool(_FIRE.search(plain(text))) or any(_told(danger, words) for danger in DANGERS)


def _told(danger: tuple[frozenset[str], ...], words: list[str]) -> bool:
    spots = [[place for place, word in enumerate(words) if word in choice] for choice in danger]
    return all(spots) and any(
        all(any(abs(place - first) <= WITHIN for place in others) for others in spots[1:]) for first in spots[0]
    )
