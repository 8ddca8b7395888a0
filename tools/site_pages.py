"""Hooks of the docs site (see mkdocs.yml): pages as they stand in the project, made ready for MkDocs.

A fence that names the file that it is saved as gets the name as its title; pages that stand beside the code come in
under a name of their own; a notebook becomes a page of its cells and what they showed.
"""

import json
import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
BESIDE = {  # pages that stand beside what they tell of: where, and their name on the site
    "examples/README.md": "examples.md",
    "src/sayso/reading/trained/weights/MODEL_CARD.md": "explanation/model-card.md",
    "src/sayso/reading/trained/ROOTS.md": "explanation/roots.md",
}
NAMED = re.compile(r"^```(\w+) (\S+)$", re.MULTILINE)
DOCTEST = re.compile(r"^```python\n(?=>>> )", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s#]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand beside the code, and put a page in the place of each notebook."""
    for path, name in BESIDE.items():
        text = _relinked((ROOT / path).read_text(encoding="utf-8"), path, name)
        files.append(File.generated(config, name, content=text))
    for file in [file for file in files if file.src_uri.endswith(".ipynb")]:
        book, name = json.loads(Path(file.abs_src_path or "").read_text(encoding="utf-8")), file.src_uri[:-6] + ".md"
        files.append(File.generated(config, name, content=_relinked(page_of(book), f"docs/{name}", name)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Return a page's Markdown with links to pages beside the code led to where the site has them."""
    if page.file.generated_by:
        return ready(markdown)
    return ready(_relinked(markdown, f"docs/{page.file.src_uri}", page.file.src_uri))


def on_post_page(output: str, **_: Any) -> str:
    """Return a page whose dialog of search has a name, for those who hear it."""
    return output.replace(
        'data-md-component="search" role="dialog"', 'data-md-component="search" role="dialog" aria-label="Search"'
    )


def ready(markdown: str) -> str:
    """Return Markdown whose fences MkDocs knows: a file's name as title, doctests as such."""
    return DOCTEST.sub("```pycon\n", NAMED.sub(r'```\1 title="\2"', markdown))


def page_of(book: dict[str, Any]) -> str:
    """Return a notebook as Markdown: its text, its code, and what each cell showed."""
    return "\n\n".join(part for cell in book["cells"] for part in _cell(cell))


def _cell(cell: dict[str, Any]) -> list[str]:
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        return [source]
    return [f"```python\n{source}\n```", *(_output(output) for output in cell["outputs"])]


def _output(output: dict[str, Any]) -> str:
    data = output.get("data", {})
    if "text/html" in data:
        return f'<div class="output" markdown="0">{"".join(data["text/html"])}</div>'
    text = "".join(output.get("text") or data.get("text/plain", ""))
    return f"```text\n{text.rstrip()}\n```"


def _relinked(markdown: str, path: str, name: str) -> str:
    """Return Markdown of a file of the project as a page of the site: its links lead to the same places there."""

    def led(found: re.Match[str]) -> str:
        target = found.group(1)
        if "://" in target:
            return found.group()
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        page = re.sub(r"\.ipynb$", ".md", BESIDE.get(there) or there.removeprefix("docs/"))
        return f"]({posixpath.relpath(page, posixpath.dirname(name) or '.')}"

    return LINK.sub(led, markdown)
