"""Pages of Markdown as something to run: their fences, in order."""

import re
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^(?P<mark>```+)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=mark)$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Fence:
    """A fence: its language, the file that it is to be saved as (its second word), its text, and its line."""

    language: str
    file: str
    body: str
    line: int


@dataclass(frozen=True)
class Step:
    """A command of a console fence, and what the page says that it prints."""

    command: str
    printed: str
    line: int


def pages() -> list[Path]:
    """Return the README and every page of docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def fences(page: Path) -> list[Fence]:
    """Return the fences of a page."""
    text = page.read_text(encoding="utf-8")
    found = []
    for match in FENCE.finditer(text):
        language, _, file = match["info"].strip().partition(" ")
        found.append(Fence(language, file, match["body"], text.count("\n", 0, match.start()) + 1))
    return found


def steps(fence: Fence) -> list[Step]:
    """Return the commands of a console fence; a line that begins with `$ ` is one, what follows it is printed."""
    found: list[Step] = []
    for number, line in enumerate(fence.body.splitlines(), start=fence.line + 1):
        if line.startswith("$ "):
            found.append(Step(line[2:], "", number))
        elif found:
            last = found[-1]
            found[-1] = Step(last.command, f"{last.printed}{line}\n", last.line)
    return found


def tool(name: str) -> ModuleType:
    """Return a program of tools/ as a module."""
    spec = spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
