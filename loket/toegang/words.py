"""How the audit trail of log-ins reads in Dutch."""

HAPPENED = {
    "AuthenticatorConfirmed": "App voor codes ingesteld",
    "AuthenticatorRemoved": "App voor codes verwijderd",
    "LockLifted": "Blokkade opgeheven",
    "LoggedIn": "Ingelogd",
    "LogInFailed": "Inloggen mislukt",
    "MedewerkerInvited": "Uitnodiging gestuurd",
    "PasskeyAdded": "Passkey toegevoegd",
    "PasskeyRemoved": "Passkey verwijderd",
    "PasswordChanged": "Wachtwoord gewijzigd",
    "PasswordResetRequested": "Nieuw wachtwoord aangevraagd",
    "RecoveryCodesRenewed": "Nieuwe herstelcodes gemaakt",
    "RecoveryCodeUsed": "Herstelcode gebruikt",
    "SecondFactorsRemoved": "Tweede stap gewist door de beheerder",
    "SessionsEnded": "Uitgelogd op andere apparaten",
}
MEANS = {
    "code": "code uit de app",
    "demo": "demo",
    "identity": "account elders",
    "passkey": "passkey",
    "password": "wachtwoord",
    "recovery-code": "herstelcode",
}


def words_of(kind: str, facts: dict[str, object]) -> tuple[str, str]:
    """What happened, and how."""
    means = str(facts.get("means", "")).split("+")
    how = ", ".join(MEANS.get(one, one) for one in means if one)
    return HAPPENED.get(kind.split(".")[-1], kind), how or str(facts.get("name", ""))
