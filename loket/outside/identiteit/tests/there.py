"""A real OpenID provider on loopback, and what a browser does there. For this test and that of the broker."""

import re
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

HERE = Path(__file__).parent
NODE, PACKAGE = shutil.which("node"), HERE.parents[3] / "node_modules" / "oidc-provider"
WITH_PROVIDER = [
    pytest.mark.slow,
    pytest.mark.skipif(NODE is None, reason="no node on this machine"),
    pytest.mark.skipif(not PACKAGE.is_dir(), reason="the npm package oidc-provider is not installed"),
]
CLIENT, SECRET = "loket", "a secret of the test"


@contextmanager
def provider(back_to):
    """Its address, while it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [NODE, HERE / "provider.mjs", str(port), back_to]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        for line in running.stdout:
            if line.startswith("ready"):
                break
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(10)


def log_in_there(address, person, back_to):
    """Fill in the name, agree, and be sent back: to which address."""
    with httpx.Client(timeout=10) as browser:
        answer = browser.get(address)
        while True:
            while answer.is_redirect and not answer.headers["Location"].startswith(back_to):
                answer = browser.get(httpx.URL(str(answer.url)).join(answer.headers["Location"]))
            if answer.is_redirect:
                return answer.headers["Location"]
            action = re.search(r'action="([^"]+)"', answer.text)[1]
            prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)[1]
            form = {"prompt": prompt, "login": person, "password": "any"}
            answer = browser.post(httpx.URL(str(answer.url)).join(action), data=form)
