"""Measure how soon the command line answers: `sayso --help` and an interpreter that does nothing, in turn, as JSON.

usage: python benchmarks/starting.py [--rounds 9]
"""

import argparse
import json
import sys
from statistics import median

from children import SAYSO, run


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rounds", type=int, default=9)
    pairs = [
        (run(sys.executable, "-c", "pass").wall, run(*SAYSO, "--help").wall) for _ in range(asked.parse_args().rounds)
    ]
    bare, helped = (median(pair[which] for pair in pairs) for which in (0, 1))
    print(json.dumps({"bare_s": round(bare, 3), "help_s": round(helped, 3), "ratio": round(helped / bare, 2)}))


if __name__ == "__main__":
    main()
