"""What changes the scan tray."""

from loket.post.commands.tray.collect import collect_scans
from loket.post.commands.tray.intake import split_stapel, take_in
from loket.post.commands.tray.keeping import content_of, sweep_scans
from loket.post.commands.tray.pages import cut_scan, join_with_previous, turn_scan
from loket.post.commands.tray.read import read_scan
from loket.post.commands.tray.register import Vastlegging, bring_back, register_scan, throw_away

__all__ = [
    "Vastlegging",
    "bring_back",
    "collect_scans",
    "content_of",
    "cut_scan",
    "join_with_previous",
    "read_scan",
    "register_scan",
    "split_stapel",
    "sweep_scans",
    "take_in",
    "throw_away",
    "turn_scan",
]
