"""Who may come in: residents by a broker or SAML, staff by password or the account of the town; and sessions."""

from loket.outside.saml.setup import doors_of
from loket.settings.installation import DEMO, SECURE, env

# Residents and businesses log in by a broker: which ways, and how it is told which of them (docs/inloggen.md).
LOGIN_ISSUER = env.address("LOKET_LOGIN_ISSUER", "")
LOGIN_CLIENT_ID = env.text("LOKET_LOGIN_CLIENT_ID", "" if not LOGIN_ISSUER else None)
LOGIN_CLIENT_SECRET = env.secret("LOKET_LOGIN_CLIENT_SECRET", "", least=1)
LOGIN_WAYS = env.words("LOKET_LOGIN_WAYS", "digid,eherkenning,eidas")
LOGIN_HINT = env.text("LOKET_LOGIN_HINT", "acr_values")
LOGIN_SERVICES = env.words("LOKET_LOGIN_SERVICES")  # a machtiging for one of these is for this whole counter
LOGIN_HINTS = env.words("LOKET_LOGIN_HINTS")  # digid=…,eherkenning=…
SAML = doors_of(env)  # DigiD, eHerkenning or eIDAS without a broker between
MIJN_NIVEAU = env.choice("LOKET_MIJN_NIVEAU", "laag", ("laag", "substantieel", "hoog"))
OIDC_ISSUER = env.address("LOKET_OIDC_ISSUER", "")
OIDC_CLIENT_ID = env.text("LOKET_OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = env.secret("LOKET_OIDC_CLIENT_SECRET", "", least=1)
OIDC_NAME = env.text("LOKET_OIDC_NAME", "werkaccount")
OIDC_SECOND_FACTOR = env.words("LOKET_OIDC_SECOND_FACTOR")  # values of acr or amr that stand for two factors
SECOND_FACTOR_REQUIRED = env.flag("LOKET_SECOND_FACTOR_REQUIRED", default=SECURE)
INLOGGEN_PARTIJ = "loket.wiring.partij_of"
INLOGGEN_DEMO = "loket.examples.inwoners.residents" if DEMO else ""
TOEGANG_DEMO = "loket.examples.cast.addresses_of_staff" if DEMO else ""
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_USER_MODEL = "organisatie.Medewerker"
LOGIN_URL = "toegang:login"
PASSWORD_RESET_TIMEOUT = 3600
SESSION_ENGINE = "loket.toegang.sessions"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
