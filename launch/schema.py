"""Looks at the migrations: is one missing, and what SQL does each later one run? That goes to a folder, for squawk.

Run as a program with the name of that folder.
"""

import sys
from pathlib import Path


def main(folder: Path) -> None:
    import django
    from django.apps import apps
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    django.setup()
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("loket.")}
    loader = MigrationLoader(connection)
    for label, name in sorted(loader.disk_migrations):
        migration = loader.disk_migrations[label, name]
        if label in ours and not migration.initial:  # a first one makes new tables only: nobody waits for those
            lines = loader.collect_sql([(migration, False)])
            lines = ["BEGIN;", *lines, "COMMIT;"] if migration.atomic else lines
            (folder / f"{label}_{name}.sql").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
