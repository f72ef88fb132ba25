"""What holds for partijen, without a database."""
