"""Who sees visitors, who makes appointments for them, and who says what one can make an appointment for."""

READ = "afspraken.bekijken"
MAKE = "afspraken.maken"
ARRANGE = "afspraken.inrichten"
PERMISSIONS = {
    READ: "Afspraken van inwoners bekijken",
    MAKE: "Afspraken maken, verzetten en afzeggen voor inwoners",
    ARRANGE: "Inrichten waarvoor inwoners een afspraak kunnen maken",
}
