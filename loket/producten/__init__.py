"""What a resident can get, ask or tell: products of the town and of others, and questions with their answers (PDC, VAC)."""
