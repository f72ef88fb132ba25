"""Search in the demo town: fixed answers, question trees, judged questions, and what its texts mean."""
