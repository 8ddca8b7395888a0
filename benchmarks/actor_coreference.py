"""Score which named actors of ECB+ linking takes for one, by MUC, B³, CEAFe and their mean (CoNLL F1); prints JSON.

usage: python benchmarks/actor_coreference.py FOLDER --sentences FILE.csv --topics 2,5,12

FOLDER holds a folder for each topic, FILE the checked sentences (Topic, File, Sentence Number). Scored are the marks
HUMAN_PART_PER, _ORG, _MET and HUMAN_PART that are names (a word in capitals that is no pronoun, no title alone, and
in lower case in no other mark), over all documents at once. Each is given to linking as its words stand, as an
entity of its document without offices or states, so that the figure is of names alone. Beside it stand `same_name`
(the folded words are equal) and `same_last_word`. Singletons are counted; `conll_f1_chains_only` leaves out who is
alone on the gold side.
"""

import argparse
import json
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from cat import Mark, anchors, page_of
from coreference import figures
from ecb import Checked, read_sentences, topics

from sayso.lexicon.states import state_named
from sayso.linking.grouping import grouped
from sayso.linking.names import tokens
from sayso.linking.person_words import person_words
from sayso.linking.sightings import seen
from sayso.values import ActorKind, Document, Entity, Reading, document_id, text_digest

_KINDS: dict[str, ActorKind] = {
    "HUMAN_PART_PER": "person",
    "HUMAN_PART": "organisation",
    "HUMAN_PART_ORG": "organisation",
    "HUMAN_PART_MET": "organisation",
}
_PRONOUNS = frozenset(
    {"i", "i'm", "he", "she", "it", "they", "we", "you", "his", "her", "hers", "its", "their", "our", "my"}
    | {"us", "him", "them", "who", "this", "that"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A mark that is a name: its file, words, kind and the chain that it is in."""

    file: str
    words: str
    kind: ActorKind
    chain: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--topics", required=True)
    arguments = parser.parse_args()
    named = list(read_names(arguments.folder, topics(arguments.topics), read_sentences(arguments.sentences)))
    print(json.dumps(scored(named), indent=1))


def read_names(folder: Path, wanted: set[str], checked: Checked) -> Iterator[Named]:
    """Yield the names of actors in the checked sentences of some topics, by topic, file and mark."""
    every = [
        named
        for topic in sorted(wanted, key=int)
        for path in sorted((folder / topic).glob("*.xml"))
        if (sentences := checked.get((topic, path.stem.partition("_")[2])))
        for named in _marks(path, sentences)
    ]
    common = {word for named in every for word in named.words.split() if word.islower()} | _PRONOUNS
    yield from (named for named in every if is_name(named.words, common))


def _marks(path: Path, sentences: set[int]) -> Iterator[Named]:
    root = ElementTree.parse(path).getroot()
    page, words = page_of(root), {token.get("t_id", ""): token.text or "" for token in root.iter("token")}
    chains = {
        source.get("m_id"): relation.get("note") or ""
        for relation in root.iter("CROSS_DOC_COREF")
        for source in relation.findall("source")
    }
    for mark in (mark for part in root.iter("Markables") for mark in part if mark.tag in _KINDS and anchors(mark)):
        text = " ".join(words[token] for token in anchors(mark))
        if page.sentence[anchors(mark)[0]] in sentences:
            yield Named(path.stem, text, _KINDS[mark.tag], chains.get(mark.get("m_id")) or _alone(path, mark))


def _alone(path: Path, mark: Mark) -> str:
    return f"{path.stem}/{mark.get('m_id')}"


def is_name(text: str, common: Set[str]) -> bool:
    """Tell whether words hold a name: one in capitals, besides titles and common words."""
    return any(word[0].isupper() and word.casefold() not in common and tokens(word) for word in person_words(text))


def scored(named: list[Named]) -> dict[str, object]:
    """Return the figures of linking and of the two simpler ways."""
    gold = {i: one.chain for i, one in enumerate(named)}
    ways: dict[str, Mapping[int, Hashable]] = {
        "sayso": linked(named),
        "same_name": {i: tokens(one.words) for i, one in enumerate(named)},
        "same_last_word": {i: tokens(one.words)[-1:] for i, one in enumerate(named)},
    }
    told: dict[str, object] = {"names": len(named), "chains": len(set(gold.values()))}
    return told | {way: compared(gold, found) for way, found in ways.items()}


def compared(gold: Mapping[int, Hashable], found: Mapping[int, Hashable]) -> dict[str, object]:
    """Return the figures of one way to put the names in clusters."""
    sizes: dict[Hashable, int] = defaultdict(int)
    for chain in gold.values():
        sizes[chain] += 1
    shared = {i for i, chain in gold.items() if sizes[chain] > 1}
    chained = figures(clusters(gold, shared), clusters(found, shared))
    return figures(clusters(gold, set(gold)), clusters(found, set(gold))) | {
        "conll_f1_chains_only": chained["conll_f1"]
    }


def clusters(of: Mapping[int, Hashable], kept: set[int]) -> list[frozenset[Hashable]]:
    """Return the kept names in sets, one for each thing that they are of."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for i in kept:
        found[of[i]].add(i)
    return [frozenset(cluster) for cluster in found.values()]


def linked(named: list[Named]) -> dict[int, str]:
    """Return the actor that linking takes each name for."""
    by_file: dict[str, dict[Entity, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, one in enumerate(named):
        by_file[one.file][_entity(one)].append(i)
    sightings = [sighting for file, entities in by_file.items() for sighting in seen(*_told(file, tuple(entities)))]
    actor = {entity.id: id for id, group in grouped(sightings).items() for s in group for entity in s.entities}
    return {i: actor[e.id] for entities in by_file.values() for e, places in entities.items() for i in places}


def _entity(one: Named) -> Entity:
    state = state_named(one.words)
    id = f"{document_id(one.file.encode())}/{' '.join(tokens(one.words))}"
    return Entity(id, "state" if state else one.kind, one.words, country=state.code if state else None)


def _told(file: str, entities: tuple[Entity, ...]) -> tuple[Document, Reading]:
    text = ". ".join(entity.name for entity in entities)
    id = document_id(file.encode())
    document = Document(id=id, locator=file, text=text, sha256=text_digest(text), blocks=())
    return document, Reading(id, "as marked/1", entities)


if __name__ == "__main__":
    main()
