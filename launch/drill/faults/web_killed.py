"""First one process of the web server is killed, then all of them (kill -9)."""

import os
import signal

from launch.drill.fault import Fault
from launch.drill.town import Town
from launch.processes import group_of


def kill(town: Town) -> None:
    web = town.named("web server").process
    assert web
    others = [pid for pid in group_of(web.pid) if pid != web.pid]
    for pid in others[-1:]:
        os.kill(pid, signal.SIGKILL)
    town.pass_time(4)
    for pid in group_of(web.pid):
        os.kill(pid, signal.SIGKILL)


FAULT = Fault(
    name="web",
    what="one web process is killed (kill -9), and four seconds later the whole web server",
    undone="the web server starts its process anew; what looks after it starts the web server anew",
    begin=kill,
    seconds=6,
)
