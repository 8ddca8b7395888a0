"""Score which marked events of ECB+ linking takes for one, by MUC, B³, CEAFe and their mean (CoNLL F1); prints JSON.

usage: python benchmarks/event_coreference.py FOLDER --sentences FILE.csv --topics 36-45 [--least 0.5] [--reader rules]

FOLDER holds a folder for each topic, FILE the checked sentences (Topic, File, Sentence Number); only marks in these
are scored. The events are given as they are marked; who takes part in them, when, and what names them is what the
reader finds. `without_topics` links all files at once; `within_clusters` links those of each cluster of documents by
themselves, the clusters being made here from the texts alone (`document_clusters.py`). Beside both stands what comes
out where events of one lemma are one. Singletons are counted, as in most published figures; `conll_f1_chains_only`
leaves out the events that are alone on the gold side. `least` is how likely a telling has to be of an event to be
joined to it, as in the ledger; but likeness alone decides here, since the corpus knows of no frames and takes parts and
looser namings for one event. `sayso_by_the_ledgers_rules` is what the ledger would take for one.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path

from coreference import figures
from document_clusters import cluster_documents
from ecb import Report, read_reports, read_sentences, topics
from marked_events import read_marked

from sayso.linking.actors import cast
from sayso.linking.choosing import LEDGER, Bars
from sayso.linking.clusters import gather
from sayso.linking.pile import pile
from sayso.linking.tellings import telling
from sayso.reading import DEFAULT_READER
from sayso.values import Reading

Mark = tuple[str, int]  # a document and the number of a mark in it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--topics", required=True)
    parser.add_argument("--least", type=float, default=LEDGER.least)
    parser.add_argument("--reader", default=DEFAULT_READER)
    arguments = parser.parse_args()
    reports = list(read_reports(arguments.folder, topics(arguments.topics), read_sentences(arguments.sentences)))
    readings = list(read_marked(reports, arguments.reader))
    print(json.dumps(scored(reports, readings, arguments.least), indent=1))


def scored(reports: Sequence[Report], readings: Sequence[Reading], least: float = LEDGER.least) -> dict[str, object]:
    """Return all figures."""
    gold = {(r.document.id, i): one.chain for r in reports for i, one in enumerate(r.told)}
    clusters = cluster_documents({report.document.id: report.document.text for report in reports})
    home = {document: number for number, cluster in enumerate(clusters) for document in cluster}
    lemmas = {(reading.document, i): one.lemmas[0] for reading in readings for i, one in enumerate(reading.happenings)}
    rows = {report.document.id: (report, reading) for report, reading in zip(reports, readings, strict=True)}
    bars = Bars(least, rules=False)
    whole = linked(rows.values(), bars)
    parts = [cluster for ids in clusters for cluster in linked((rows[id] for id in sorted(ids)), bars)]
    return {
        "documents": len(reports),
        "events": len(gold),
        "chains": len(set(gold.values())),
        "document_clusters": len(clusters),
        "least": least,
        "without_topics": {
            "sayso": compared(gold, whole),
            "same_lemma": compared(gold, grouped(lemmas)),
            "sayso_by_the_ledgers_rules": compared(gold, linked(rows.values(), LEDGER)),
        },
        "within_clusters": {
            "sayso": compared(gold, parts),
            "same_lemma": compared(gold, grouped({mark: (word, home[mark[0]]) for mark, word in lemmas.items()})),
        },
    }


def linked(rows: Iterable[tuple[Report, Reading]], bars: Bars) -> list[set[Mark]]:
    """Return the marks in sets, one for each event that linking sees."""
    rows = list(rows)
    piled = pile((report.document, reading) for report, reading in rows)
    players = cast(piled)
    marks: dict[str, set[Mark]] = defaultdict(set)
    tellings, documents = {}, {}
    for report, reading in rows:
        for number, one in enumerate(reading.happenings):
            said = telling(one, players, report.document, report.document.id)
            tellings[said.id], documents[said.id] = said, frozenset({report.document.id})
            marks[said.id].add((report.document.id, number))
    found: dict[str, set[Mark]] = defaultdict(set)
    for id, founder in gather(tellings, documents, bars).items():
        found[founder] |= marks[id]
    return list(found.values())


def grouped(labels: dict[Mark, Hashable] | dict[Mark, str]) -> list[set[Mark]]:
    """Return the marks of each label."""
    found: dict[Hashable, set[Mark]] = defaultdict(set)
    for mark, label in labels.items():
        found[label].add(mark)
    return list(found.values())


def compared(gold: dict[Mark, str], found: list[set[Mark]]) -> dict[str, object]:
    """Return the figures against the chains, and the mean F1 without the events that are alone in theirs."""
    chains = grouped(gold)
    many = [chain for chain in chains if len(chain) > 1]
    within = set().union(*many)
    chained = figures(many, [kept for cluster in found if (kept := cluster & within)])
    return {**figures(chains, found), "conll_f1_chains_only": chained["conll_f1"]}


if __name__ == "__main__":
    main()
