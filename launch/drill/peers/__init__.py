"""The systems of others that a town leans on, as small servers of ours that can go away: mail out, mail in, the BRP."""
