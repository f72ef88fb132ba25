"""What Awb chapter 9 asks, without database or clock."""
