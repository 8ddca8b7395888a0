"""Measure how the cost of telling what a copy changed grows with the text: one of so many lines and one of ten times as
many, one line in fifty left out, in turn; JSON with the seconds and their ratio (10 is as long as the text).

usage: python benchmarks/revising.py [--lines 1500] [--rounds 3]
"""

import argparse
import json
import time
from statistics import median

from sayso.intake import blocks
from sayso.linking.revising import revise
from sayso.values import Document, document_id, text_digest


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--lines", type=int, default=1500)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    pairs = [(_seconds(given.lines), _seconds(10 * given.lines)) for _ in range(given.rounds)]
    short, long = (median(pair[which] for pair in pairs) for which in (0, 1))
    print(json.dumps({"short_s": round(short, 3), "long_s": round(long, 3), "ratio": round(long / short, 2)}))


def _seconds(lines: int) -> float:
    told = [
        f"Word{n} of line {n * 7919 % 10007} stands beside {n * 31 % 977} and {n % 89} others." for n in range(lines)
    ]
    whole, shorter = (_document("\n".join(some)) for some in (told, [line for n, line in enumerate(told) if n % 50]))
    begun = time.perf_counter()
    revise(whole, shorter)
    return time.perf_counter() - begun


def _document(text: str) -> Document:
    return Document(document_id(text.encode()), "lines.txt", text, text_digest(text), blocks(text))


if __name__ == "__main__":
    main()
