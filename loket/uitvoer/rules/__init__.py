"""What goes out of each table, and what a column means."""
