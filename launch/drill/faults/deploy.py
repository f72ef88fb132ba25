"""A new version while people work: old and new code side by side on one database.

The town was made by an older version out of git. `serve migrate` of this version runs while the old one answers; then
the new web server starts beside the old one, the old one stops, and worker and mailboxes are exchanged.
"""

from launch.drill.fault import Fault
from launch.drill.old import why_not
from launch.drill.town import Town
from launch.places import ROOT


def exchange(town: Town) -> None:
    if town.run("launch", "serve", "migrate", code=ROOT):
        raise RuntimeError("serve migrate failed")
    town.pass_time(5)  # old code on the new tables
    [old_port], new_port = town.ports, town.spare_port
    old_web = town.named("web server")
    new_web = town.web(new_port, ROOT)
    town.children.append(new_web)
    new_web.start()
    town.wait_for(lambda: town.answers(new_port), 60)
    town.ports[:] = [new_port, old_port]
    town.pass_time(5)  # side by side
    for old, new in ((town.named("job worker"), town.worker(ROOT)), (town.named("mailboxes"), town.listener(ROOT))):
        town.children.remove(old)
        old.stop()
        town.children.append(new)
        new.start()
    town.children.remove(old_web)
    old_web.stop()
    town.ports[:] = [new_port]
    town.code = ROOT


FAULT = Fault(
    name="deploy",
    what="a new version comes while people work: migrations, then old and new code side by side",
    undone="the old version has stopped",
    begin=exchange,
    seconds=2,
    settle=110,
    why_not=why_not,
)
