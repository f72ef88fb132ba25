"""What staff does with besluiten: take one, look at it, put it right, take it back."""
