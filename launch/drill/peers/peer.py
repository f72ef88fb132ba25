"""A server that can go away, and come back on its port."""

import socketserver
import threading
from http.server import HTTPServer
from typing import Any


class Quiet:
    """A line that breaks while the other side is being killed is what a drill is about, no news."""

    daemon_threads, allow_reuse_address, request_queue_size = True, True, 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class Peer:
    """Listens on one port; `down` refuses connections and breaks those that there are, `up` is back on that port."""

    def __init__(self, port: int, kind: type[Any], handler: type[Any]) -> None:
        self.port, self._kind, self._handler = port, kind, handler
        self._server: Any = None
        self._lines: list[Any] = []

    def up(self) -> None:
        if self._server is None:
            self._server = self._kind(("127.0.0.1", self.port), self._handler)
            self._server.peer = self
            threading.Thread(target=self._server.serve_forever, args=[0.05], daemon=True).start()

    def down(self) -> None:
        server, self._server = self._server, None
        if server:
            server.shutdown()
            server.server_close()
            for line in self._lines:
                try:
                    line.shutdown(2)
                except OSError:
                    continue
            self._lines.clear()

    def joins(self, line: Any) -> None:
        self._lines.append(line)


class TcpServer(Quiet, socketserver.ThreadingTCPServer):
    pass


class HttpServer(Quiet, socketserver.ThreadingMixIn, HTTPServer):
    pass
