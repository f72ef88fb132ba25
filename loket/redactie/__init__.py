"""Pages somebody is responsible for: written, looked at by another, published, kept right, and taken down in time."""
