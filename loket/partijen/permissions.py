"""What staff may do with partijen."""

BEKIJKEN = "partijen.bekijken"
BIJHOUDEN = "partijen.bijhouden"
PERMISSIONS = {
    BEKIJKEN: "Klanten opzoeken en bekijken",
    BIJHOUDEN: "Toestemming, accountmanagers en bedrijfsbezoeken bijhouden",
}
