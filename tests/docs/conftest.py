"""The docs as a site, built once."""

import os
import subprocess
import sys

import pytest

from pages import ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return the folder of the built site, and how its building went."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    ran = [sys.executable, "-m", "mkdocs", "build", "--site-dir", folder]
    done = subprocess.run(
        ran, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    assert (folder / "index.html").exists(), done.stderr
    return folder, done


@pytest.fixture(scope="session")
def site(built):
    """Return the folder of the built site."""
    return built[0]
