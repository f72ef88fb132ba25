"""What Loket tells about itself: guides for each role at /docs/, and in the demo a tour of the town."""
