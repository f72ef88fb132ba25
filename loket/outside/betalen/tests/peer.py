"""A payment service on loopback that answers as Mollie's documentation says, for the test of the client."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Bank:
    """What the service knows, and what was asked of it."""

    def __init__(self):
        self.payments, self.answers, self.seen = {}, {}, []
        self.at_their_bank = set()
        self.status = None  # answer everything with this

    def answer(self, method, path, key, body):
        self.seen.append((method, path, key, body))
        if self.status:
            return self.status, {"status": self.status, "title": "Fout"}
        if key and key in self.answers:
            return 201, self.answers[key]
        code, told = self._do(method, path.strip("/").split("/"), body)
        if code == 201 and key:
            self.answers[key] = told
        return code, told

    def _do(self, method, parts, body):
        match method, parts:
            case "POST", ["v2", "payments"]:
                return 201, self._made(body)
            case "GET", ["v2", "payments", id] if id in self.payments:
                return 200, self.payments[id]
            case "DELETE", ["v2", "payments", id] if id in self.payments:
                return self._stopped(self.payments[id])
            case "POST", ["v2", "payments", id, "refunds"] if self.payments.get(id, {}).get("status") == "paid":
                return self._given_back(self.payments[id], body["amount"])
        return 404, {"status": 404, "title": "Not Found"}

    def _made(self, body):
        id = f"tr_Bergen{len(self.payments)}"
        self.payments[id] = {
            "resource": "payment",
            "id": id,
            "status": "open",
            "amount": body["amount"],
            "_links": {"checkout": {"href": f"https://betaal.example/{id}", "type": "text/html"}},
        }
        return self.payments[id]

    def _stopped(self, payment):
        """Somebody who is at their own bank already can still pay."""
        if payment["status"] != "open" or payment["id"] in self.at_their_bank:
            return 422, {"status": 422, "detail": "The payment cannot be canceled"}
        payment["status"] = "canceled"
        return 200, payment

    def _given_back(self, payment, amount):
        if payment.get("amountRefunded") == payment["amount"]:
            return 409, {"status": 409, "detail": "A duplicate refund has been detected"}
        payment["amountRefunded"] = amount
        return 201, {"resource": "refund", "id": "re_1", "amount": amount, "status": "pending"}


@contextmanager
def loopback():
    """The address of the service, and the bank behind it."""
    bank = Bank()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.respond("GET", None)

        def do_POST(self):
            self.respond("POST", json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def do_DELETE(self):
            self.respond("DELETE", None)

        def respond(self, method, body):
            right = self.headers["Authorization"] == "Bearer test_sleutel"
            key = self.headers.get("Idempotency-Key", "")
            code, told = bank.answer(method, self.path, key, body) if right else (401, {"status": 401})
            self.send_response(code)
            self.send_header("Content-Type", "application/hal+json")
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v2/", bank
    finally:
        server.shutdown()
        server.server_close()
