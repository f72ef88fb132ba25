"""A busy contact centre for the benchmark: a hundred thousand customers, a million klantcontacten, forty agents."""
