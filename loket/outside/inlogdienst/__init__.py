"""The log-in of residents and businesses (DigiD, eHerkenning, eIDAS) by a broker: a port, a client, and a fake."""

from loket.outside.inlogdienst.client import Broker, inlogdienst
from loket.outside.inlogdienst.fake import FakeBroker
from loket.outside.inlogdienst.port import Inlogdienst

__all__ = ["Broker", "FakeBroker", "Inlogdienst", "inlogdienst"]
