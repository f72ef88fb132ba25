"""The statements that find addresses. Pieces of this file are put together; what people type is a parameter."""

MOST_STREETS = 25
COLUMNS = "a.bag_id, s.name, a.number, a.letter, a.addition, s.place, a.lat, a.lon"
JOINED = "gebied_address a JOIN gebied_street s ON s.id = a.street_id"
BY_ID = f"SELECT {COLUMNS} FROM {JOINED} WHERE a.bag_id = %(id)s"
NEAREST = f"""
    SELECT {COLUMNS} FROM {JOINED}
    WHERE a.lat BETWEEN %(south)s AND %(north)s AND a.lon BETWEEN %(west)s AND %(east)s
    ORDER BY (a.lat - %(lat)s) ^ 2 + ((a.lon - %(lon)s) * cos(radians(%(lat)s))) ^ 2, a.bag_id LIMIT 1"""
NUMBER_FITS = """
    (%(number)s::int IS NULL OR a.number = %(number)s
        OR %(suffix)s = '' AND a.number::text LIKE %(number)s::text || '%%')
    AND (%(suffix)s = '' OR lower(a.letter || a.addition) LIKE %(suffix)s || '%%')"""
BY_WORDS = f"""
    WITH alike AS (
        SELECT id, name, place, word_similarity(%(words)s, search) AS score, similarity(%(words)s, search) AS whole
        FROM gebied_street
    ), s AS (
        SELECT *, max(score) OVER () AS best FROM alike
        WHERE score >= %(least)s ORDER BY score DESC, whole DESC, name LIMIT {MOST_STREETS}
    )
    SELECT {COLUMNS} FROM gebied_address a JOIN s ON s.id = a.street_id
    WHERE s.score >= s.best * 0.8 AND {NUMBER_FITS}
    ORDER BY round(s.score::numeric, 1) DESC, (a.number = %(number)s) DESC,
        row_number() OVER (PARTITION BY s.id ORDER BY a.number, a.letter, a.addition), s.whole DESC, s.place
    LIMIT %(most)s"""
BY_POSTCODE = f"""
    SELECT {COLUMNS} FROM {JOINED}
    WHERE {{fits}} AND {NUMBER_FITS}
    ORDER BY (a.number = %(number)s) DESC, a.postcode, a.number, a.letter, a.addition LIMIT %(most)s"""
STREET_OF = f"SELECT s.name, s.place FROM {JOINED} WHERE a.postcode = %(postcode)s AND a.number = %(number)s LIMIT 1"
