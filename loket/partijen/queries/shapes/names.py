"""Names of people as SQL on the row `{t}`; a betrokkene has the same columns."""

CONTACTNAAM = (
    "json_build_object('voorletters', {t}.voorletters, 'voornaam', {t}.voornaam,"
    " 'voorvoegselAchternaam', {t}.voorvoegsel_achternaam, 'achternaam', {t}.achternaam)"
)
FIRST = "coalesce(nullif({t}.voornaam, ''), {t}.voorletters)"
LAST = "nullif({t}.voorvoegsel_achternaam, ''), nullif({t}.achternaam, '')"
VOLLEDIGE_NAAM = f"concat_ws(' ', nullif({FIRST}, ''), {LAST})"
