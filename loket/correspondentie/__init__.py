"""What we write back: letters and mails from templates, in plain Dutch, sent the way that the law allows."""
