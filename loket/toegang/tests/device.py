"""A device with passkeys, in software: makes keys and signs with them as WebAuthn level 2 says, attestation "none"."""

import hashlib
import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import encode_cbor

UP, UV, AT = 0x01, 0x04, 0x40


def text(raw):
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def raw(text):
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Device:
    """`verifies`: it asks for a finger or a PIN. `counts`: it counts how often a key was used."""

    def __init__(self, origin="https://loket.example", *, verifies=True, counts=True):
        self.origin, self.counts = origin, counts
        self.flags = UP | (UV if verifies else 0)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id, self.handle, self.count = os.urandom(32), None, 0

    def make(self, options):
        """The answer to `navigator.credentials.create`."""
        self.handle = options["user"]["id"]
        point = self.key.public_key().public_numbers()
        cose = encode_cbor({1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32, "big"), -3: point.y.to_bytes(32, "big")})
        attested = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cose
        about = self._about(options["rp"]["id"], self.flags | AT) + attested
        return self._credential(
            clientDataJSON=text(self._client_data("webauthn.create", options["challenge"])),
            attestationObject=text(encode_cbor({"fmt": "none", "attStmt": {}, "authData": about})),
            transports=["internal"],
        )

    def use(self, options):
        """The answer to `navigator.credentials.get`."""
        self.count += self.counts
        about = self._about(options["rpId"], self.flags)
        client_data = self._client_data("webauthn.get", options["challenge"])
        signature = self.key.sign(about + hashlib.sha256(client_data).digest(), ec.ECDSA(SHA256()))
        return self._credential(
            clientDataJSON=text(client_data),
            authenticatorData=text(about),
            signature=text(signature),
            userHandle=self.handle,
        )

    def _about(self, rp_id, flags):
        return hashlib.sha256(rp_id.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _client_data(self, kind, challenge):
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _credential(self, **response):
        return json.dumps({"id": text(self.id), "rawId": text(self.id), "type": "public-key", "response": response})
