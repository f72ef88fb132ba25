def test_a_catalogus_is_made_and_found(zgw, django_assert_num_queries):
    body = {"domein": "ABCDE", "rsin": "517439943", "contactpersoonBeheerNaam": "Jan"}
    made = zgw.post("catalogi/catalogussen", body)
    assert made.status_code == 201
    with django_assert_num_queries(2):
        assert zgw.get(made["Location"]).json() == made.json()
    with django_assert_num_queries(3):
        assert zgw.get("catalogi/catalogussen", {"domein": "ABCDE"}).json()["count"] == 1
