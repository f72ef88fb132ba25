"""What may be in the catalogue, and why not: the rules ztc-000 to ztc-020 of the standard."""
