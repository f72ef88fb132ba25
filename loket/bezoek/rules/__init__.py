"""Pure: what counts as a view, who is a program, and how a browser is told apart for one day."""
