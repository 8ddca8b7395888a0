"""Runs the notebooks of docs in a fresh kernel of this interpreter, and keeps what they show: `make notebooks`."""

import re
import shutil
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
SECONDS = 300  # for one cell


def notebooks() -> list[Path]:
    """Return the notebooks of docs."""
    return sorted((ROOT / "docs").rglob("*.ipynb"))


def ran(path: Path, folder: Path) -> Any:
    """Return a notebook as it comes out when it is run in a folder beside the examples; CellExecutionError if not."""
    book = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    shutil.copytree(ROOT / "examples", folder / "examples")
    sockets = str(folder / "kernel")  # of this machine: nothing goes over TCP
    kernel = AsyncKernelManager(kernel_name="python3", transport="ipc", ip=sockets)
    NotebookClient(book, km=kernel, timeout=SECONDS, resources={"metadata": {"path": str(folder)}}).execute(
        reset_kc=True
    )
    for cell in book.cells:
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.execution_count = None
        for output in cell.get("outputs", ()):
            _trim(output)
    return book


def told(output: Any) -> str:
    """Return what an output says: its text, of HTML the words without the tags and the style."""
    data = output.get("data", {})
    if "text/html" in data:
        bare = re.sub(r"<style>.*?</style>|<[^>]+>", " ", data["text/html"], flags=re.DOTALL)
        return " ".join(bare.split())
    return str(output.get("text") or data.get("text/plain", ""))


def _trim(output: Any) -> None:
    if "text/html" in output.get("data", {}):
        del output["data"]["text/plain"]
    if "execution_count" in output:
        output["execution_count"] = None


def main() -> None:
    """Run them all, and write them with what they show: where they stand, or into a folder."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--out", type=Path, metavar="FOLDER")
    out = parser.parse_args().out
    for path in notebooks():
        with tempfile.TemporaryDirectory() as folder:
            book = ran(path, Path(folder))
        book.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
        nbformat.write(book, out / path.name if out else path)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
