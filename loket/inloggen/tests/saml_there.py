"""Who proves it, on loopback: SimpleSAMLphp when the machine has it, and a provider of ours. For test_saml.py."""

import base64
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
from cryptography.hazmat.primitives.serialization import Encoding

from loket.environment import Environment
from loket.outside.saml.setup import doors_of
from loket.outside.saml.tests import idp, papers

SIMPLE, PHP = Path("/usr/share/simplesamlphp"), shutil.which("php")
READS_XML = [str(PHP), "-r", "exit((int) !class_exists('DOMDocument'));"]
BACK = "http://127.0.0.1:8000/mijn/inloggen/saml/terug/"
OUT = "http://127.0.0.1:8000/mijn/inloggen/saml/uit/"


def door(folder, metadata, authorities=None):
    """DigiD by this provider, as the settings make it."""
    key, certificate = papers.files(folder, "loket")
    (folder / "idp.xml").write_bytes(metadata)
    env = Environment(
        {
            "LOKET_SAML_WAYS": "digid",
            "LOKET_SAML_ENTITY_ID": idp.OURS,
            "LOKET_SAML_KEY": str(key),
            "LOKET_SAML_CERTIFICATE": str(certificate),
            "LOKET_SAML_DIGID_METADATA": str(folder / "idp.xml"),
            **({"LOKET_SAML_AUTHORITIES": str(authorities)} if authorities else {}),
        }
    )
    found = doors_of(env)
    assert not env.faults
    return found["digid"]


@contextmanager
def ours(folder):
    there = idp.Idp(folder, BACK)
    try:
        yield there, door(folder, there.metadata(), there.authorities)
    finally:
        there.close()


def why_not_simplesamlphp():
    if PHP is None or not SIMPLE.is_dir():
        return "no SimpleSAMLphp on this machine"
    return "PHP cannot read XML here: php-xml" if subprocess.run(READS_XML).returncode else ""


@contextmanager
def simplesamlphp(folder):
    """With a configuration in this folder: one person, who is in without a page; artifacts in SQLite."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    for name in ("config", "metadata", "data", "log", "cert"):
        (folder / name).mkdir()
    papers.files(folder / "cert", "idp")
    whole = base64.b64encode(papers.certificate("loket").public_bytes(Encoding.DER)).decode()
    told = {"AT": at, "FOLDER": str(folder), "ENTITY": idp.ENTITY, "OURS": idp.OURS, "BACK": BACK, "OUT": OUT}
    told |= {"CERTIFICATE": whole, "LEVEL": idp.MOBILE}
    for name, text in FILES.items():
        for key, value in told.items():
            text = text.replace(f"@{key}@", value)
        (folder / name).write_text(f"<?php\n{text}")
    running = subprocess.Popen(
        [PHP, "-S", at, "-t", str(SIMPLE / "www"), str(folder / "router.php")],
        env={"SIMPLESAMLPHP_CONFIG_DIR": str(folder / "config"), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.DEVNULL,
        stderr=(folder / "php.txt").open("w"),
    )
    try:
        yield None, door(folder, _metadata(f"http://{at}/saml2/idp/metadata.php"))
    finally:
        running.terminate()
        running.wait(10)


def _metadata(address):
    for _ in range(100):
        try:
            answer = httpx.get(address, trust_env=False)
            assert answer.status_code == 200, answer.text[-2000:]
            return answer.content
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("SimpleSAMLphp did not start")


def browse(address):
    """What a browser does at the provider, until it is sent back to us: that address."""
    with httpx.Client(verify=False, trust_env=False, timeout=20) as browser:
        for _ in range(12):
            if address.startswith((BACK, OUT)):
                return address
            answer = browser.get(address)
            assert answer.is_redirect, f"{address}: {answer.status_code}\n{answer.text[-1500:]}"
            address = str(answer.url.join(answer.headers["Location"]))
    raise AssertionError("it never came back")


FILES = {
    "router.php": """
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (preg_match('~^(/.+?\\\\.php)(/.*)?$~', $path, $found)) {
    $_SERVER['SCRIPT_NAME'] = $found[1];
    $_SERVER['PHP_SELF'] = $path;
    $_SERVER['PATH_INFO'] = $found[2] ?? '';
    $_SERVER['SCRIPT_FILENAME'] = '/usr/share/simplesamlphp/www' . $found[1];
    chdir(dirname($_SERVER['SCRIPT_FILENAME']));
    require $_SERVER['SCRIPT_FILENAME'];
    return true;
}
return false;
""",
    "config/config.php": """
$config = [
    'baseurlpath' => 'http://@AT@/',
    'certdir' => '@FOLDER@/cert/',
    'loggingdir' => '@FOLDER@/log/',
    'datadir' => '@FOLDER@/data/',
    'tempdir' => '@FOLDER@/data',
    'metadatadir' => '@FOLDER@/metadata',
    'debug' => null,
    'showerrors' => true,
    'errorreporting' => false,
    'logging.level' => 7,
    'logging.handler' => 'file',
    'logging.logfile' => 'log.txt',
    'technicalcontact_email' => 'nobody@bergen.example',
    'timezone' => 'Europe/Amsterdam',
    'secretsalt' => 'only for this test',
    'auth.adminpassword' => 'only for this test',
    'enable.saml20-idp' => true,
    'module.enable' => ['core' => true, 'saml' => true, 'exampleauth' => true],
    'session.duration' => 3600,
    'session.datastore.timeout' => 3600,
    'session.state.timeout' => 3600,
    'session.cookie.name' => 'there',
    'session.cookie.lifetime' => 0,
    'session.cookie.path' => '/',
    'session.cookie.domain' => '',
    'session.cookie.secure' => false,
    'session.cookie.samesite' => 'Lax',
    'session.phpsession.cookiename' => 'there_php',
    'session.phpsession.httponly' => true,
    'session.authtoken.cookiename' => 'there_token',
    'language.default' => 'en',
    'language.available' => ['en'],
    'theme.use' => 'default',
    'store.type' => 'sql',
    'store.sql.dsn' => 'sqlite:@FOLDER@/data/store.sq3',
    'store.sql.prefix' => 'there',
    'metadata.sources' => [['type' => 'flatfile']],
    'metadata.sign.enable' => false,
];
""",
    "config/authsources.php": """
$config = ['one' => ['exampleauth:StaticSource', 'bsn' => ['s00000000:999990019']]];
""",
    "metadata/saml20-idp-hosted.php": """
$metadata['@ENTITY@'] = [
    'host' => '__DEFAULT__',
    'privatekey' => 'idp-30.key',
    'certificate' => 'idp-30.crt',
    'auth' => 'one',
    'saml20.sendartifact' => true,
    'saml20.sign.response' => true,
    'saml20.sign.assertion' => true,
    'signature.algorithm' => 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'sign.logout' => true,
    'NameIDFormat' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
    'authproc' => [
        1 => [
            'class' => 'saml:AttributeNameID',
            'attribute' => 'bsn',
            'Format' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
        ],
        2 => ['class' => 'saml:AuthnContextClassRef', 'AuthnContextClassRef' => '@LEVEL@'],
    ],
];
""",
    "metadata/saml20-sp-remote.php": """
$metadata['@OURS@'] = [
    'AssertionConsumerService' => [
        [
            'index' => 0,
            'isDefault' => true,
            'Location' => '@BACK@',
            'Binding' => 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact',
        ],
    ],
    'SingleLogoutService' => [
        ['Location' => '@OUT@', 'Binding' => 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'],
    ],
    'NameIDFormat' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
    'validate.authnrequest' => true,
    'validate.logout' => true,
    'keys' => [
        ['type' => 'X509Certificate', 'signing' => true, 'encryption' => true, 'X509Certificate' => '@CERTIFICATE@'],
    ],
];
""",
}
