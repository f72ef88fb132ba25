"""What a functie may allow, gathered from every capability: each names its own in `permissions.py`."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

MANAGE = "organisatie.beheren"
PERMISSIONS = {MANAGE: "Afdelingen, teams, medewerkers en mandaten beheren"}
GIVE_RIGHTS = "toegang.beheren"  # declared by toegang, which stands above; functies and their filling ask for it


@cache
def all_permissions() -> dict[str, str]:
    """Every permission of the house with its Dutch label, by capability."""
    found: dict[str, str] = {}
    for config in sorted(apps.get_app_configs(), key=lambda config: config.label):
        if config.name.startswith("loket.") and find_spec(f"{config.name}.permissions"):
            found |= getattr(import_module(f"{config.name}.permissions"), "PERMISSIONS", {})
    return found
