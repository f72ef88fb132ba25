"""What can be asked about calls and telephones."""
