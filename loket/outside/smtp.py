"""The mail server, as Django speaks with it; and one thing more: whether it may have taken a mail without saying so.

After the dot that ends a mail the server may take its time: it looks for viruses, or asks the next server. Whoever
hangs up then and sends it again makes a double (RFC 1047; RFC 5321, 4.5.3.2.6). So there we wait longer.
"""

from smtplib import SMTP, SMTPException
from typing import Any

from django.core.mail.backends.smtp import EmailBackend

LONGER = 6  # times the usual time-out
END = b"\r\n.\r\n"


class NoLastWord(SMTPException):
    """All of the mail went over, and no answer came: taken or not, nobody here knows."""


class Talk(SMTP):
    def data(self, msg: Any) -> tuple[int, bytes]:
        self.all_said = False
        try:
            return super().data(msg)
        except (SMTPException, OSError) as error:
            if self.all_said:
                raise NoLastWord from error
            raise
        finally:
            if self.sock and isinstance(self.timeout, (int, float)):
                self.sock.settimeout(self.timeout)

    def send(self, s: Any) -> None:
        super().send(s)
        self.all_said = isinstance(s, bytes) and s.endswith(END)
        if self.all_said and self.sock and isinstance(self.timeout, (int, float)):
            self.sock.settimeout(self.timeout * LONGER)

    def getreply(self) -> tuple[int, bytes]:
        answer = super().getreply()
        self.all_said = False
        return answer


class Backend(EmailBackend):
    @property
    def connection_class(self) -> type[SMTP]:
        return Talk
