"""How colleagues learn and are coached."""
