"""A server on this machine that speaks just enough IMAP, and breaks off where a test wants it to."""

import re
import socketserver
import threading


class SpeaksImap(socketserver.StreamRequestHandler):
    def handle(self):
        server = self.server
        self.say(b"* OK ready")
        while line := self.rfile.readline():
            tag, _, rest = line.strip().partition(b" ")
            command = rest.upper()
            if command.startswith(b"CAPABILITY"):
                self.say(b"* CAPABILITY IMAP4rev1")
            elif command.startswith(b"LOGIN") and b"geheim" not in rest:
                self.say(tag + b" NO not you")
                continue
            elif command.startswith(b"SELECT"):
                self.say(b"* OK [UIDVALIDITY 7] fine")
            elif command.startswith(b"UID SEARCH"):
                self.say(b"* SEARCH " + b" ".join(b"%d" % uid for uid in sorted(server.mails)))
            elif command.startswith(b"UID FETCH") and b"SIZE" in command:
                for number, (uid, raw) in enumerate(sorted(server.mails.items()), start=1):
                    size = server.sizes.get(uid, len(raw))
                    self.say(b"* %d FETCH (UID %d RFC822.SIZE %d)" % (number, uid, size))
            elif command.startswith(b"UID FETCH") and not self.give(rest):
                return
            self.say(tag + b" OK done")

    def give(self, rest):
        """A piece of a mail; False when we break off in the middle of it."""
        uid, start, most = (int(each) for each in re.search(rb"FETCH (\d+) .*<(\d+)\.(\d+)>", rest).groups())
        raw = self.server.mails[uid][start : start + most]
        head = b'* 1 FETCH (INTERNALDATE " 3-Mar-2026 10:12:00 +0100" BODY[]<%d> {%d}\r\n'
        self.wfile.write(head % (start, len(raw)))
        if uid in self.server.breaks_at:
            self.server.breaks_at.discard(uid)
            self.wfile.write(raw[: len(raw) // 2])
            return False
        self.wfile.write(raw + b" UID %d)\r\n" % uid)
        return True

    def say(self, line):
        self.wfile.write(line + b"\r\n")


class ImapServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), SpeaksImap)
        self.mails, self.sizes, self.breaks_at = {}, {}, set()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]
