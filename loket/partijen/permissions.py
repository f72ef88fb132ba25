"""What staff may do with partijen."""

BEKIJKEN = "partijen.bekijken"
BIJHOUDEN = "partijen.bijhouden"
GATHER = "avg.behandelen"  # declared by avg, which stands above: its page is one click away
PERMISSIONS = {
    BEKIJKEN: "Klanten opzoeken en bekijken",
    BIJHOUDEN: "Gegevens van klanten verbeteren; toestemming, accountmanagers en bedrijfsbezoeken bijhouden",
}
