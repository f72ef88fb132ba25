"""What an answer says is wrong."""


def faults(answer):
    assert answer.status_code == 400, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    return [(each["name"], each["code"]) for each in answer.json()["invalidParams"]]
