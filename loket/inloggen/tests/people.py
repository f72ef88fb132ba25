"""Who logs in, in tests: invented, with numbers of the test range."""

from loket.inloggen.rules.demo import DemoResident
from loket.inloggen.rules.ingelogde import Kind, Machtiging, Niveau, Via
from loket.inloggen.rules.proof import Proof

ANS, BEP, KVK = "999990019", "999990032", "90000001"
BEPS = Machtiging(kind=Kind.PERSOON, bsn=BEP, naam="Bep Bedacht")


def proof(**changed):
    told = {"via": Via.DEMO, "niveau": Niveau.SUBSTANTIEEL, "bsn": ANS, "naam": "Ans Bedacht"}
    return Proof(**{**told, **changed})


def residents():
    people = {
        "ans": proof(),
        "ans-voor-bep": proof(namens=BEPS),
        "bep": proof(bsn=BEP, naam="Bep Bedacht", niveau=Niveau.LAAG),
        "zaak": proof(kind=Kind.BEDRIJF, bsn="", kvk=KVK, naam="Bakkerij Bedacht"),
    }
    return {code: DemoResident(each, "bedacht") for code, each in people.items()}
