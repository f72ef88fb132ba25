"""The ground of the town: wijken, addresses, lamp posts, and areas that others own. Everything that asks "where?"."""
