"""A real Dovecot on this machine, for as long as a test needs it."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
USER, PASSWORD = "info", "geheim"
CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


class Dovecot:
    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port

    def deliver(self, raw: bytes, name: str) -> None:
        """As a mail server does: written elsewhere, then moved to where it is seen."""
        for part in ("tmp", "new", "cur"):
            (self.folder / "mail" / part).mkdir(parents=True, exist_ok=True)
        place = self.folder / "mail" / "tmp" / name
        place.write_bytes(raw)
        for each in (place, *(self.folder / "mail").iterdir(), self.folder / "mail"):
            shutil.chown(each, "nobody", "nogroup")
        place.rename(self.folder / "mail" / "new" / name)

    def answers(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1) as wire:
            return wire.recv(100).startswith(b"* OK")
        return False


@contextlib.contextmanager
def dovecot():
    with tempfile.TemporaryDirectory(prefix="loket-dovecot-") as name, socket.socket() as free:
        folder = Path(name)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        for each in (folder, folder / "mail"):
            each.mkdir(exist_ok=True)
            each.chmod(0o755)
            shutil.chown(each, "nobody", "nogroup")
        config = folder / "dovecot.conf"
        config.write_text(CONFIG.format(folder=folder, port=port, password=PASSWORD, user="nobody", group="nogroup"))
        process = subprocess.Popen([PROGRAM, "-F", "-c", str(config)], stderr=subprocess.DEVNULL)
        try:
            server = Dovecot(folder, port)
            until = time.monotonic() + 10
            while not server.answers() and time.monotonic() < until and process.poll() is None:
                time.sleep(0.05)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=10)
