"""Words that mean something to SQL or to LIKE, for filters: what somebody types is only ever what is looked for."""

NOTHING_IS_CALLED_SO = {  # no row holds one of these, so a filter finds nothing with them
    "a quote": "'",
    "two quotes": "''",
    "always true": "' OR '1'='1",
    "always true of a number": "1 OR 1=1",
    "another statement": "1; DROP TABLE zaken_zaak",
    "an end": ")--",
    "an end of a text": "') OR 1=1 --",
    "more rows": "' UNION SELECT NULL --",
    "a double quote": '" OR ""="',
    "a dollar": "$$; SELECT 1; $$",
    "a format": "%s%(x)s{0}",
    "a null": "x\x00y",
    "any words": "%qq%",
    "a list": "',(1)",
    "very long": "q'" * 4000,
}
AS_IT_STANDS = {"any sign": "_", "anything": "%", "an escape": "\\"}  # found only where it stands, as itself
ALL = {**NOTHING_IS_CALLED_SO, **AS_IT_STANDS}
GOOD = (200, 400, 404, 414)  # an answer, or told that this cannot be asked


def some_of(place, *, all_of_them=False):
    """Those that mean most, and two more: others for the next filter, so that all of them are tried on many."""
    names = list(ALL)
    chosen = (
        names if all_of_them else ["always true", "anything", *(names[(place * 2 + at) % len(names)] for at in (0, 1))]
    )
    return {name: ALL[name] for name in chosen}
