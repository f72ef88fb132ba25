from loket.mail.models.bijlage import Bijlage
from loket.mail.models.mailbericht import TRAYS, Afzender, Mailbericht, Toestand
from loket.mail.models.postbus import Beveiliging, Postbus, Postbusregel, Regelveld
from loket.mail.models.stap import Mailstap, Stapsoort

__all__ = [
    "TRAYS",
    "Afzender",
    "Beveiliging",
    "Bijlage",
    "Mailbericht",
    "Mailstap",
    "Postbus",
    "Postbusregel",
    "Regelveld",
    "Stapsoort",
    "Toestand",
]
