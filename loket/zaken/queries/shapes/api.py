"""The API that zaken are read by."""

from loket.zgw.api import Api

API = Api("zaken", "1.5.1", "zrc", "Zaken API")
