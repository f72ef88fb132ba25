"""One page of an editor: where it stands, how it looks, and all that may be done with it. A file for each of those."""
