"""What a figure says, when it is good enough, and over which days it goes."""
