"""One file for each fault, in the order in which they are tried: what changes the town most comes first and last."""

from launch.drill.fault import Fault
from launch.drill.faults import (
    brp_down,
    clock_jump,
    connections_lost,
    database_killed,
    deploy,
    disk_full,
    imap_down,
    poisoned_job,
    slow_database,
    smtp_down,
    two_workers,
    web_killed,
    worker_killed,
)

FAULTS: dict[str, Fault] = {
    module.FAULT.name: module.FAULT
    for module in (
        deploy,
        worker_killed,
        two_workers,
        web_killed,
        database_killed,
        connections_lost,
        slow_database,
        smtp_down,
        imap_down,
        brp_down,
        poisoned_job,
        clock_jump,
        disk_full,
    )
}
