"""Which version of a named type counts, as SQL: the published one that is valid on the day (ztc-000, historiemodel)."""

from loket.zgw.day import TODAY


def valid(row: str) -> str:
    """Published and valid. The last day itself no longer counts, so that a next version may begin on it."""
    until = f"({row}.einde_geldigheid IS NULL OR {row}.einde_geldigheid > {TODAY})"
    return f"(NOT {row}.concept AND {row}.begin_geldigheid <= {TODAY} AND {until})"


def counts_for(row: str, other: str = "{t}") -> str:
    """Valid; and who is still a draft sees the drafts that it names as well."""
    return f"({valid(row)} OR ({other}.concept AND {row}.concept))"


def first_begin(table: str, name: str) -> str:
    return f"(SELECT min(v.begin_geldigheid) FROM {table} v WHERE {_versions(name)})"


def last_end(table: str, name: str) -> str:
    """Empty while one of the versions has no end."""
    end = "CASE WHEN bool_or(v.einde_geldigheid IS NULL) THEN NULL ELSE max(v.einde_geldigheid) END"
    return f"(SELECT {end} FROM {table} v WHERE {_versions(name)})"


def _versions(name: str) -> str:
    return f"v.catalogus_id = {{t}}.catalogus_id AND v.{name} = {{t}}.{name}"


def with_zaaktype(table: str) -> str:
    """The rows of a table below zaaktype, with what they have from their zaaktype."""
    return (
        f"(SELECT c.*, z.catalogus_id, z.identificatie, z.concept, z.begin_geldigheid, z.einde_geldigheid"
        f" FROM {table} c JOIN catalogi_zaaktype z ON z.id = c.zaaktype_id) {{t}}"
    )
