"""Networks report to nobody: the runtime's own reporting is off before it is loaded, and one place loads it."""

import ast
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import sayso

SOURCE = Path(sayso.__file__).parent
LOADS = "from pathlib import Path; from sayso.networks import session; session(Path(__import__('sys').argv[1]))"


def test_a_network_that_runs_leaves_no_trace_at_home(tmp_path: Path) -> None:
    network = str(files("sayso.stance") / "weights" / "pair.onnx")
    where = os.pathsep.join(sys.path)
    told = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "PYTHONPATH": where, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", LOADS, network], check=True, env=told)
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == []


def test_one_place_loads_the_runtime() -> None:
    loading = {path.name for path in SOURCE.rglob("*.py") if "onnxruntime" in _imported(path)}
    assert loading == {"networks.py"}


def _imported(path: Path) -> set[str]:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names = [alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names]
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names += [node.module or "" for node in tree if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}
