"""A provider of ours that speaks SAML: it proves what one tells it to, and can be told to cheat. For tests."""

import base64
import hashlib
import os
import secrets
import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding

from loket.outside.saml.messages import STAMP, SUCCESS, in_envelope
from loket.outside.saml.signature import message_in, signed, verified
from loket.outside.saml.tests import papers
from loket.outside.saml.xml import BINDING, SAMLP, XENC, XENC11, made, only, parse, text_of, words

ENTITY, OURS = "https://idp.example/metadata", "urn:loket"
MOBILE = "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract"
BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer"


def stamp(minutes=0.0):
    return (datetime.now(UTC) + timedelta(minutes=minutes)).strftime(STAMP)


def metadata(at="https://127.0.0.1:1", by="idp", **changed):
    """What the provider tells of itself; `changed` leaves out or changes an end."""
    whole = base64.b64encode(papers.certificate(by).public_bytes(Encoding.DER)).decode()
    ends = [
        ("ArtifactResolutionService", "SOAP", f"{at}/artifact", "0"),
        ("SingleLogoutService", "HTTP-Redirect", f"{at}/out", None),
        ("SingleSignOnService", "HTTP-Redirect", f"{at}/sso", None),
        *changed.get("more", ()),
    ]
    role = made(
        "md:IDPSSODescriptor",
        *(
            [made("md:KeyDescriptor", made("ds:KeyInfo", made("ds:X509Data", made("ds:X509Certificate", whole))))]
            if changed.get("key", True)
            else []
        ),
        *(
            made(f"md:{what}", Binding=f"{BINDING}{binding}", Location=place, index=index)
            for what, binding, place, index in ends
            if what != changed.get("without")
        ),
        protocolSupportEnumeration=SAMLP,
    )
    return text_of(made("md:EntityDescriptor", role, entityID=ENTITY, validUntil=changed.get("until")))


def name_id(value, **attributes):
    return made("saml:NameID", value, **attributes)


def attribute(name, *values):
    return made("saml:Attribute", *(made("saml:AttributeValue", value) for value in values), Name=name)


def encrypted(element, holder="saml:EncryptedID", to="loket", cbc=False):
    """For the key of `to`, as eHerkenning hides who somebody is."""
    secret, plain = os.urandom(32), text_of(element)
    if cbc:
        fill, start = 16 - len(plain) % 16, os.urandom(16)
        seal = Cipher(algorithms.AES(secret), modes.CBC(start)).encryptor()
        value = start + seal.update(plain + bytes([0] * (fill - 1) + [fill])) + seal.finalize()
    else:
        start = os.urandom(12)
        value = start + AESGCM(secret).encrypt(start, plain, None)
    oaep = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)
    wrapped = papers.key(to).public_key().encrypt(secret, oaep)
    return made(
        holder,
        made(
            "xenc:EncryptedData",
            made("xenc:EncryptionMethod", Algorithm=f"{XENC}aes256-cbc" if cbc else f"{XENC11}aes256-gcm"),
            made(
                "ds:KeyInfo",
                made(
                    "xenc:EncryptedKey",
                    made("xenc:EncryptionMethod", Algorithm=f"{XENC}rsa-oaep-mgf1p"),
                    _cipher(wrapped),
                ),
            ),
            _cipher(value),
        ),
    )


def _cipher(value):
    return made("xenc:CipherData", made("xenc:CipherValue", base64.b64encode(value).decode()))


def assertion(request_id, back, **told):
    """A good one, or with one thing that is not: `told` says which."""
    stands = {"until": 2, "audience": OURS, "issuer": ENTITY, "context": MOBILE, "at": 0, "confirmed": request_id}
    now = {**stands, "recipient": back, "who": name_id("s00000000:999990019"), "attributes": (), **told}
    return made(
        "saml:Assertion",
        made("saml:Issuer", now["issuer"]),
        made(
            "saml:Subject",
            now["who"],
            made(
                "saml:SubjectConfirmation",
                made(
                    "saml:SubjectConfirmationData",
                    InResponseTo=now["confirmed"],
                    Recipient=now["recipient"],
                    NotOnOrAfter=stamp(now["until"]),
                ),
                Method=BEARER,
            ),
        ),
        made(
            "saml:Conditions",
            made("saml:AudienceRestriction", made("saml:Audience", now["audience"])) if now["audience"] else None,
            NotBefore=stamp(now.get("from", -1)),
            NotOnOrAfter=stamp(now["until"]),
        ),
        made(
            "saml:AuthnStatement",
            made("saml:AuthnContext", made("saml:AuthnContextClassRef", now["context"])),
            AuthnInstant=stamp(now["at"]),
            SessionIndex="there-1",
        ),
        made("saml:AttributeStatement", *now["attributes"]) if now["attributes"] else None,
        ID=now.get("id") or f"_{secrets.token_hex(8)}",
        Version="2.0",
        IssueInstant=stamp(),
    )


def response(request_id, back, *asserted, status=SUCCESS, why=""):
    inner = made("samlp:StatusCode", Value=why) if why else None
    return made(
        "samlp:Response",
        made("saml:Issuer", ENTITY),
        made("samlp:Status", made("samlp:StatusCode", inner, Value=status)),
        *asserted,
        ID=f"_{secrets.token_hex(8)}",
        Version="2.0",
        IssueInstant=stamp(),
        InResponseTo=request_id,
        Destination=back,
    )


def resolved(resolve_id, answer, by="idp"):
    """In its envelope and signed: the whole of what comes over the channel."""
    whole = made(
        "samlp:ArtifactResponse",
        made("saml:Issuer", ENTITY),
        made("samlp:Status", made("samlp:StatusCode", Value=SUCCESS)),
        answer,
        ID=f"_{secrets.token_hex(8)}",
        Version="2.0",
        IssueInstant=stamp(),
        InResponseTo=resolve_id,
    )
    return in_envelope(signed(whole, papers.key(by), papers.certificate(by)) if by else whole)


class Idp:
    """On loopback, by TLS, and only for who shows the certificate of `loket`. `told` changes what it says next."""

    def __init__(self, folder, back):
        self.back, self.told, self.artifacts, self.asked = back, {}, {}, []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        key_file, certificate_file = papers.files(folder, "idp-tls")
        context.load_cert_chain(certificate_file, key_file)
        context.load_verify_locations(papers.files(folder, "loket")[1])
        context.verify_mode = ssl.CERT_OPTIONAL  # a browser shows none; who asks for an artifact must
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.url, self.authorities = f"https://127.0.0.1:{self.server.server_port}", certificate_file
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def metadata(self):
        return metadata(self.url)

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def sign_on(self, query):
        """Somebody proved who they are: back with an artifact that stands for the answer."""
        request = message_in(query, "SAMLRequest", [papers.certificate("loket")])
        self.asked.append(request)
        artifact = base64.b64encode(
            b"\x00\x04\x00\x00" + hashlib.sha1(ENTITY.encode()).digest() + os.urandom(20)
        ).decode()
        told, self.told = self.told, {}
        if "status" in told:
            answer = response(request.get("ID"), self.back, **told)
        else:
            answer = response(request.get("ID"), self.back, assertion(request.get("ID"), self.back, **told))
        self.artifacts[artifact] = answer
        relay = parse_qs(query)["RelayState"][0]
        return f"{self.back}?{urlencode({'SAMLart': artifact, 'RelayState': relay})}"

    def resolve(self, data):
        """An artifact counts once."""
        asked = verified(only(only(parse(data), "soap:Body"), "samlp:ArtifactResolve"), [papers.certificate("loket")])
        return text_of(resolved(asked.get("ID"), self.artifacts.pop(words(only(asked, "samlp:Artifact")), None)))

    def handler(self):
        idp = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(302)
                self.send_header("Location", idp.sign_on(urlsplit(self.path).query))
                self.end_headers()

            def do_POST(self):
                data = self.rfile.read(int(self.headers["Content-Length"]))
                told = idp.resolve(data) if self.connection.getpeercert() else b""
                self.send_response(200 if told else 403)
                self.send_header("Content-Length", str(len(told)))
                self.end_headers()
                self.wfile.write(told)

            def log_message(self, *words):
                """Says nothing."""

        return Handler
