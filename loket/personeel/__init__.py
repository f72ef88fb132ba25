"""How colleagues learn and are coached: trainings, a good start, talks, agreements, cases, and what they decided."""
