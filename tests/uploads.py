"""Uploads: sending them to a desk as its form does, and waiting until they are read."""

import re
import time

from sayso.ledger import Ledger

TOKEN = re.compile(r'name="csrf" value="([0-9a-f]{64})"')
JOB = re.compile(r'name="job" value="([^"]+)"')


def post(client, *files, **fields):
    """Send files (name, text) and fields as the form does."""
    sent = [("files", (name, text if isinstance(text, bytes) else text.encode())) for name, text in files]
    return client.post("/add", data={"csrf": client.token, **fields}, files=sent or [("files", ("", b""))])


def settled(client, seconds=60):
    """Return the page once nothing is under way any more."""
    limit = time.monotonic() + seconds
    while "hx-trigger" in (page := client.get("/add").text).partition('id="jobs"')[2].partition(">")[0]:
        assert time.monotonic() < limit, page
        time.sleep(0.1)
    return page


def texts(where):
    with Ledger(where) as ledger:
        return {row.document.text for row in ledger.documents()}


def waiting(where):
    """Return what lies in the spool beside a ledger."""
    return [path for path in where.parent.glob(f".{where.name}.incoming/**/*") if path.is_file()]
