"""One index over all that can be found. It knows no noun of its sources: they tell what is to be found, and how."""
