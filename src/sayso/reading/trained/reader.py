"""The trained reader: the network says who says what in which words, and the rules tell the rest."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version as installed

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.edition import edition
from sayso.reading.attribution import Draft, find_attributions
from sayso.reading.passage import Passage
from sayso.reading.pipeline import MODEL, parsed, pipeline
from sayso.reading.trained.joining import join
from sayso.reading.trained.proposals import propose, propose_inside
from sayso.reading.trained.table import table
from sayso.reading.trained.weights import digest, weights
from sayso.reading.whole import read_passages
from sayso.values import Document, Reading

BASE = "MiniLM-L6-H384-uncased, as all-MiniLM-L6-v2"


class TrainedReader:
    """Reads documents by the network and the rules; pure: a Reading depends on its Document and `version` alone."""

    @property
    def version(self) -> str:
        """Return the version of the reader, the digest of its weights and the edition of the lexicon."""
        return f"trained/1+{digest()[:8]}+{edition()}"

    def describe(self) -> Mapping[str, str]:
        """Return what the weights and the models are."""
        return {
            "weights": f"sha256 {digest()}",
            "base model": BASE,
            "parser": f"{MODEL} {installed(MODEL)}",
            "lexicon": edition(),
        }

    def warm(self) -> None:
        """Load the parser and the weights now, so that processes made later share them.

        The network's sessions have one thread, the one that calls them, and so outlive a fork.
        """
        pipeline()
        weights()

    def read(self, document: Document) -> Reading:
        """Return what one document says."""
        return next(iter(self.read_many([document])))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield the reading of each document, in order; passages are parsed in batches over documents."""
        for document, passages in parsed(documents):
            yield read_passages(document, passages, _attributions(passages), self.version)


def _attributions(passages: list[Passage]) -> list[Draft]:
    """Return the attributions of a document's passages, by the network and the rules."""
    rules = find_attributions(passages, cues())
    if not passages:
        return rules
    ours = weights()
    words = table(passages, rules, ours.labels, ours.tokenizer)
    outer = propose(ours.network, words, ours.settings)
    tokens = [token for passage in passages for token in passage.tokens]
    unheard = {n for n, token in enumerate(tokens) if n not in words.hint_at and _may_say(token)}
    inner = propose_inside(ours.network, words, ours.settings, outer, unheard)
    return join(outer, inner, rules, passages, cues())


def _may_say(token: Token) -> bool:
    """Tell whether a word is one by which the lexicon knows somebody to say something."""
    lemma = token.lemma_.lower()
    return cues().is_verb(lemma) if token.pos_ == "VERB" else token.pos_ == "NOUN" and cues().is_noun(lemma)
