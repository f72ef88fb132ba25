"""A manager interface on loopback that speaks the protocol as Asterisk does: challenge, answers, lists, events."""

import hashlib
import socket
from contextlib import contextmanager, suppress
from threading import Event, Thread

USER, SECRET = "loket", "geheim"
CHALLENGE = "840415273"


class AmiServer:
    """`channels` and `entries` are what it shows; `actions` what it was asked; `say` sends an event to who listens."""

    def __init__(self):
        self.channels, self.entries, self.actions, self.listeners = [], [], [], []
        self.logged_in = Event()
        self.fault = ""  # "mute": accepts and says nothing; "banner": another program
        self.refuses = set()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.everybody = []
        Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                peer, _ = self.server.accept()
            except OSError:
                return
            self.everybody.append(peer)
            Thread(target=self.serve, args=(peer,), daemon=True).start()

    def serve(self, peer):
        if self.fault == "mute":
            return
        peer.sendall(b"HTTP/1.1 400 Bad\r\n" if self.fault == "banner" else b"Asterisk Call Manager/6.0.0\r\n")
        rest, known = b"", False
        try:
            while got := peer.recv(4096):
                *packets, rest = (rest + got).split(b"\r\n\r\n")
                for packet in packets:
                    told = dict(line.split(": ", 1) for line in packet.decode().split("\r\n"))
                    known = self.answer(peer, told, known)
        except OSError:
            return

    def answer(self, peer, told, known):
        action, number = told["Action"], told["ActionID"]
        self.actions.append(told)
        if action == "Challenge":
            reply(peer, Response="Success", ActionID=number, Challenge=CHALLENGE)
        elif action == "Login":
            known = told["Username"] == USER and told["Key"] == hashlib.md5((CHALLENGE + SECRET).encode()).hexdigest()
            if not known:
                reply(peer, Response="Error", ActionID=number, Message="Authentication failed")
                return False
            reply(peer, Response="Success", ActionID=number, Message="Authentication accepted")
            reply(peer, Event="FullyBooted", Privilege="system,all", Status="Fully Booted")
            if told["Events"] == "on":
                self.listeners.append(peer)
                self.logged_in.set()
        elif not known:
            reply(peer, Response="Error", ActionID=number, Message="Permission denied")
        elif action in ("CoreShowChannels", "QueueStatus"):
            self.show(peer, action, number)
        elif action == "Ping":
            reply(peer, Response="Success", ActionID=number, Ping="Pong")
        elif action in self.refuses:
            reply(peer, Response="Error", ActionID=number, Message="No such channel")
        else:
            reply(peer, Response="Success", ActionID=number, Message="Queued")
        return known

    def show(self, peer, action, number):
        event, rows = (
            ("CoreShowChannel", self.channels) if action == "CoreShowChannels" else ("QueueEntry", self.entries)
        )
        reply(peer, Response="Success", ActionID=number, EventList="start", Message="will follow")
        if action == "QueueStatus":
            reply(peer, Event="QueueParams", ActionID=number, Queue="kcc", Calls=str(len(rows)))
        for row in rows:
            reply(peer, Event=event, ActionID=number, **row)
        reply(peer, Event=f"{action}Complete", ActionID=number, EventList="Complete", ListItems=str(len(rows)))

    def say(self, event, **told):
        for peer in self.listeners:
            reply(peer, Event=event, **told)

    def drop(self):
        """The connection is gone, as after a restart of the exchange."""
        self.logged_in.clear()
        for peer in self.everybody:
            peer.shutdown(socket.SHUT_RDWR)
        self.everybody, self.listeners = [], []

    def close(self):
        self.server.shutdown(socket.SHUT_RDWR)  # wakes who waits for a connection, else it takes one more
        self.server.close()
        for peer in self.everybody:
            peer.close()


def reply(peer, **told):
    peer.sendall(("".join(f"{name}: {value}\r\n" for name, value in told.items()) + "\r\n").encode())


@contextmanager
def ami_server():
    server = AmiServer()
    try:
        yield server
    finally:
        with suppress(OSError):  # a test may have closed it
            server.close()
