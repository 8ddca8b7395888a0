"""Callers of the desk's API: each answer that they get is held against what the API declares."""

from pathlib import Path

import httpx
from starlette.testclient import TestClient

from declared import declared
from sayso.desk import app
from sayso.desk.api import ROOT


class Caller:
    """Calls an API, and sees that it answers as it declares."""

    def __init__(self, client: httpx.Client, **headers: str) -> None:
        self.client, self.headers = client, headers

    def __call__(self, method: str, path: str, headers: dict[str, str] | None = None, **more: object) -> httpx.Response:
        whole = path if path.startswith(ROOT) else f"{ROOT}{path}"
        sent = self.headers | (headers or {})
        return declared(self.client.request(method, whole, headers=sent, follow_redirects=False, **more))

    def get(self, path: str, **more: object) -> httpx.Response:
        return self("GET", path, **more)

    def post(self, path: str, **more: object) -> httpx.Response:
        return self("POST", path, **more)


def called(where: Path, **headers: str) -> Caller:
    """Return a caller of a desk of its own over a ledger."""
    client = TestClient(app(where), base_url="http://127.0.0.1:8765", raise_server_exceptions=False)
    return Caller(client, **headers)
