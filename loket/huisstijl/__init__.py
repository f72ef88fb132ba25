"""The look: layouts, parts, icons, keys and the town's own theme. No database, no noun of the town."""
