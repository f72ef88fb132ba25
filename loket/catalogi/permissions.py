"""The scopes of the Catalogi API. Staff may hold them as well."""

LEZEN = "catalogi.lezen"
SCHRIJVEN = "catalogi.schrijven"
FORCED_WRITE = "catalogi.geforceerd-schrijven"
FORCED_DELETE = "catalogi.geforceerd-verwijderen"
