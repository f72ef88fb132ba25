"""How the national APIs behave: tokens, whom we fetch from, and which rules of the standards are on."""

from loket.settings.installation import SECURE, TESTING, env

ZGW_TOKEN_SECONDS = env.number("LOKET_ZGW_TOKEN_SECONDS", 3600, low=60, high=24 * 3600)
# Other organisations whose addresses we may fetch (host names, or * for all), and private networks among them.
ZGW_SOURCES = env.words("LOKET_ZGW_SOURCES", "" if SECURE else "*")
ZGW_PRIVATE_NETWORKS = env.words("LOKET_ZGW_PRIVATE_NETWORKS", "" if SECURE else "127.0.0.0/8,::1/128")
ZGW_DEELZAKEN_FIRST = env.flag("LOKET_ZGW_DEELZAKEN_FIRST")  # a zaak closes after its deelzaken, and opens before
ZGW_STRICT_EIGENSCHAPPEN = env.flag("LOKET_ZGW_STRICT_EIGENSCHAPPEN")  # a value must fit its eigenschap
ZTC_PROFILE = env.choice("LOKET_ZTC_PROFILE", "1.3.1", ("1.3.1", "1.3.3"))  # rules ztc-010 to ztc-013
ZTC_PUBLISH_COMPLETE = env.flag("LOKET_ZTC_PUBLISH_COMPLETE")  # only with a roltype, a resultaattype, 2 statustypen
# A callback must also refuse a message without its authorisation, before we deliver there (nrc-003).
ZGW_CALLBACK_MUST_REFUSE = env.flag("LOKET_ZGW_CALLBACK_MUST_REFUSE")
ZGW_CALLER = "loket.wiring.caller_of"
ZGW_READ = "loket.wiring.note_read"
ZGW_PUBLISH = "loket.wiring.publish"
MACHINE_ROOTS = tuple(
    f"/{name}/api/"
    for name in ("zaken", "catalogi", "documenten", "besluiten", "autorisaties", "notificaties", "klantinteracties")
)
ZGW_CALLER_KEPT_SECONDS = 0 if TESTING else 2
