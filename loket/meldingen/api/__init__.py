"""Doors for machines. Open311 GeoReport v2 (docs/open311.md) on top of the same commands as the pages."""
