"""Read ECB+ for training: each marked event as the reader tells it, as a pickle.

usage: python training/prepare_events.py FOLDER SENTENCES.csv TOPICS OUT.pickle

As `benchmarks/event_coreference.py` takes them; TOPICS is a list like "1,3-4".
"""

import pickle
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from ecb import read_reports, read_sentences, topics
from marked_events import read_marked


def main() -> None:
    folder, sentences, wanted, out = sys.argv[1:]
    reports = list(read_reports(Path(folder), topics(wanted), read_sentences(Path(sentences))))
    Path(out).write_bytes(pickle.dumps(list(zip(reports, read_marked(reports), strict=True))))


if __name__ == "__main__":
    main()
