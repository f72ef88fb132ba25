"""The API that partijen are read by; klantcontacten stand in it too."""

from loket.zgw.api import Api

API = Api("klantinteracties", "0.9.0", "kic", "Klantinteracties API", open_klant=True)
