"""How the audit trail of the organisation reads in Dutch."""

HAPPENED = {
    "AfdelingAdded": "Afdeling toegevoegd",
    "AfdelingChanged": "Afdeling gewijzigd",
    "AfwezigheidChanged": "Afwezigheid gewijzigd",
    "AfwezigheidRegistered": "Afwezigheid doorgegeven",
    "AfwezigheidWithdrawn": "Afwezigheid ingetrokken",
    "DirectNumberGiven": "Direct nummer aan een klant gegeven",
    "EmploymentEnded": "Uit dienst, account gesloten",
    "EmploymentResumed": "Weer in dienst, account geopend",
    "FunctieAdded": "Functie toegevoegd",
    "FunctieAssigned": "Functie gekregen",
    "FunctieChanged": "Functie gewijzigd",
    "FunctieEnded": "Functie beëindigd",
    "GemeenteChanged": "Gegevens van de gemeente gewijzigd",
    "MandaatEnded": "Mandaat beëindigd",
    "MandaatGranted": "Mandaat gegeven",
    "MedewerkerChanged": "Gegevens gewijzigd",
    "MedewerkerHired": "In dienst, account gemaakt",
    "SkillAdded": "Vakgebied toegevoegd",
    "SkillChanged": "Vakgebied gewijzigd",
    "SkillEnded": "Vakgebied beëindigd",
    "SkillGranted": "Vakgebied gekregen",
    "TeamAdded": "Team toegevoegd",
    "TeamChanged": "Team gewijzigd",
}
FIELDS = {
    "active": "in gebruik",
    "address": "adres",
    "afdeling_id": "afdeling",
    "channels_off": "kanalen die uit staan",
    "deputy_id": "vervanger",
    "direct_number": "wie het nummer ziet",
    "email": "e-mailadres",
    "first_day": "eerste dag",
    "first_name": "voornaam",
    "full_name": "volledige naam",
    "head_id": "afdelingshoofd",
    "infix": "tussenvoegsel",
    "job_title": "werk",
    "last_day": "laatste dag",
    "last_name": "achternaam",
    "leader_id": "teamleider",
    "name": "naam",
    "opening_hours": "openingstijden",
    "permissions": "rechten",
    "phone": "telefoonnummer",
    "phone_14": "14-nummer",
    "phone_abroad": "nummer vanuit het buitenland",
    "phone_direct": "directe nummer",
    "primary_team_id": "eerste team",
    "quiet_from": "begin van de stille uren",
    "quiet_until": "einde van de stille uren",
    "show_14_number": "14-nummer tonen",
    "tagline": "ondertitel",
    "teams": "teams",
}


def details(facts: dict[str, object]) -> str:
    """Which fields changed, or what was given, in words."""
    fields = facts.get("fields")
    if isinstance(fields, list):
        return ", ".join(FIELDS.get(str(name), str(name)) for name in fields)
    return str(facts.get("functie") or facts.get("skill") or facts.get("relation") or "")
