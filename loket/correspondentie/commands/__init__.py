"""What changes what we write back."""

from loket.correspondentie.commands.again import note_not_delivered, send_again
from loket.correspondentie.commands.box import deliver_to_box
from loket.correspondentie.commands.post import post_brieven
from loket.correspondentie.commands.reisdocument import note_reisdocument, warn_of_expiry
from loket.correspondentie.commands.send import send_brief
from loket.correspondentie.commands.sjabloon import adopt_version, keep_sjabloon, write_version
from loket.correspondentie.commands.word import begin_in_word, make_pdf, put_back
from loket.correspondentie.commands.wordsjabloon import keep_word_version, stop_word_version
from loket.correspondentie.commands.write import begin_brief, change_brief, throw_away

__all__ = [
    "adopt_version",
    "begin_brief",
    "begin_in_word",
    "change_brief",
    "deliver_to_box",
    "keep_sjabloon",
    "keep_word_version",
    "make_pdf",
    "note_not_delivered",
    "note_reisdocument",
    "post_brieven",
    "put_back",
    "send_again",
    "send_brief",
    "stop_word_version",
    "throw_away",
    "warn_of_expiry",
    "write_version",
]
