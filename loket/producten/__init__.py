"""What people can get, ask or tell: products of the town and of others, questions and answers (PDC, VAC)."""
