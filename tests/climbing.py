"""Names of files as somebody sends them who wants ours, and a form that is sent with such a name as it is.

A test client makes names neat before it sends them; a stranger does not.
"""

CLIMBING = (
    *("../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\x.pdf", "....//....//x.pdf"),
    *("NUL", "..", ".", "x\0.pdf", "%2e%2e%2fx.pdf", "x.pdf\r\nSet-Cookie: a=b", "a" * 3000 + ".pdf", "<b>x</b>.pdf"),
)


def send_file(client, address, field, name, content, told=(), kind="application/pdf"):
    lines = [f'--grens\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}' for key, value in told]
    lines.append(
        f'--grens\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'
    )
    body = "\r\n".join(lines).encode() + content + b"\r\n--grens--\r\n"
    return client.post(address, body, content_type="multipart/form-data; boundary=grens")


def is_kept_inside(answer, folder, beside):
    """The page stands, no header was written, and nothing lies on the disk but below our folder."""
    assert answer.status_code in (200, 302, 400, 422), answer.status_code
    assert "Set-Cookie: a" not in str(answer.headers)
    assert b"root:" not in answer.content
    outside = set(folder.parent.iterdir()) - beside
    assert outside == set()
    for each in folder.rglob("*"):
        assert not any(word in each.name for word in ("passwd", "win.ini")), each
        assert len(each.name) < 200, each
