"""Pages of appointments: for residents, and for staff."""
