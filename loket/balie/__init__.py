"""The hall: tickets, counters and displays. A visit is a ticket, and every time of it is measured from its moments."""
