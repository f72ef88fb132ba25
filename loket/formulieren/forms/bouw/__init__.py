"""What an editor types while building a form."""
