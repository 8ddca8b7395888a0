"""The trained reader: the network says who says what in which words, and the rules tell the rest."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib.metadata import version as installed

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.edition import edition
from sayso.reading.attribution import Draft, find_attributions
from sayso.reading.claims import Judge
from sayso.reading.happenings import Found
from sayso.reading.passage import Passage
from sayso.reading.pipeline import MODEL, parsed, pipeline
from sayso.reading.trained.crown import Crown
from sayso.reading.trained.joining import join
from sayso.reading.trained.judging import judge
from sayso.reading.trained.proposals import propose, propose_inside
from sayso.reading.trained.rooting import classifier, rooted
from sayso.reading.trained.settings import Bounds
from sayso.reading.trained.table import table
from sayso.reading.trained.weights import digest, weights
from sayso.reading.whole import as_found, read_passages
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
        classifier()

    def read(self, document: Document) -> Reading:
        """Return what one document says."""
        return next(iter(self.read_many([document])))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield the reading of each document, in order; passages are parsed in batches over documents."""
        for document, passages in parsed(documents):
            drafts, judged = _read(passages)
            yield read_passages(document, passages, drafts, self.version, judged)


def crowned(passages: list[Passage]) -> Crown:
    """Return what the network sees in the words of one document's happenings."""
    ours = weights()
    words = table(passages, find_attributions(passages, cues()), ours.labels, ours.tokenizer)
    return Crown(ours.network, words, ours.network.look(words), passages)


def _read(passages: list[Passage]) -> tuple[list[Draft], Judge]:
    """Return the attributions of a document's passages, by the network and the rules, and who judges its happenings."""
    rules = find_attributions(passages, cues())
    if not passages:
        return rules, as_found
    ours = weights()
    words = table(passages, rules, ours.labels, ours.tokenizer)
    seen = ours.network.look(words)
    outer = propose(ours.network, words, seen, ours.settings)
    tokens = [token for passage in passages for token in passage.tokens]
    unheard = {n for n, token in enumerate(tokens) if n not in words.hint_at and _may_say(token)}
    inner = propose_inside(ours.network, words, ours.settings, outer, unheard)
    crown = Crown(ours.network, words, seen, passages)
    return join(outer, inner, rules, passages, cues()), partial(_judged, crown, ours.settings.bounds)


def _judged(crown: Crown, bounds: Bounds, passage: Passage, found: list[Found]) -> list[Found]:
    """Return a passage's happenings, with how surely they are told and with their roots."""
    return rooted(passage, judge(crown, bounds, passage, found))


def _may_say(token: Token) -> bool:
    """Tell whether a word is one by which the lexicon knows somebody to say something."""
    lemma = token.lemma_.lower()
    return cues().is_verb(lemma) if token.pos_ == "VERB" else token.pos_ == "NOUN" and cues().is_noun(lemma)
