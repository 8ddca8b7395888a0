"""Browser: the Chromium of this machine, which sets a page on paper. It asks nobody for anything."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.errors import ExportError

VARIABLE = "SAYSO_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 300  # seconds for one document
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-pings",
    "--password-store=basic",
    "--use-mock-keychain",
    "--proxy-server=127.0.0.1:9",  # whatever would ask somebody finds a closed door
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def browser() -> Path:
    """Return the Chromium that SAYSO_CHROMIUM names, or one on the PATH; ExportError where there is none."""
    told = os.environ.get(VARIABLE)
    if told:
        if found := shutil.which(told):
            return Path(found)
        raise ExportError("there is no program there", where=f"{VARIABLE}={told}", mend="name a Chromium or Chrome")
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    raise ExportError(
        "a PDF is made by Chromium, and none is here",
        mend=f"install Chromium or Chrome, name one in {VARIABLE}, or write .html and print that",
    )


def printed(html: bytes) -> bytes:
    """Return an HTML file as a PDF, made in a profile that is thrown away; ExportError where that fails."""
    program = browser()
    with TemporaryDirectory(prefix="sayso-") as folder:
        page, paper = Path(folder, "report.html"), Path(folder, "report.pdf")
        page.write_bytes(html)
        told = [str(program), *_FLAGS, *_as_root(), f"--user-data-dir={folder}/profile", "--no-pdf-header-footer"]
        asked = [*told, "--generate-pdf-document-outline", f"--print-to-pdf={paper}", page.as_uri()]
        _run(asked, folder)
        if not paper.is_file() or not paper.stat().st_size:
            raise ExportError("the browser made no PDF", where=str(program), mend=f"name another in {VARIABLE}")
        return paper.read_bytes()


def _as_root() -> tuple[str, ...]:
    """Return what a browser needs to run as root, as in containers: it refuses its sandbox there."""
    return ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()


def _run(asked: list[str], folder: str) -> None:
    own = {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder, "XDG_RUNTIME_DIR": folder}
    try:
        done = subprocess.run(  # noqa: S603 - a program that this machine's owner chose, with flags of ours
            asked, env=os.environ | own, cwd=folder, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        mend = "report on fewer events, or write .html and print that"
        raise ExportError(f"the browser was not done in {PATIENCE} seconds", where=asked[0], mend=mend) from None
    except OSError as error:
        raise ExportError(f"the browser does not start: {error.strerror}", where=asked[0]) from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = lines[-1][:200] if lines else f"exit status {done.returncode}"
        raise ExportError(f"the browser failed: {why}", where=asked[0], mend=f"name another in {VARIABLE}")
