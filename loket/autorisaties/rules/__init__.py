"""What an application may be given, and how its secrets look."""
