"""Who spoke before: whom "they", "both", "he" or "she" means, where those who have no name just spoke."""

from spacy.tokens import Token

from sayso.reading.cast import Cast, Figure
from sayso.reading.cast.figure import gender_of
from sayso.reading.heard import Voices

SINGULAR = ("he", "she")


def spoke_before(voices: Voices, number: int, cast: Cast) -> list[Figure | None]:
    """Return who spoke without a name in the sentence before, if a draft's source means them; else nobody.

    "Two officials said so. They said …", "a spokeswoman for the council said. It may last, she said."
    """
    draft = voices.drafts[number]
    head = draft.source_head
    if head is None or head.lower_ not in ("they", "both", *SINGULAR):
        return []
    passage, sentence = draft.passage, draft.passage.sentence_of[head.i]
    for earlier in range(number - 1, -1, -1):
        before = voices.drafts[earlier]
        if before.passage is not passage or sentence - passage.sentence_of[before.head.i] > 1:
            break
        if voices.parents[earlier] is None and before.source_head is not None and any(voices.speakers[earlier]):
            if head.lower_ in SINGULAR:
                return _same(voices, earlier, head, cast)
            if before.source_head.tag_ in ("NNS", "NNPS"):
                return list(voices.speakers[earlier])
    return []


def _same(voices: Voices, earlier: int, head: Token, cast: Cast) -> list[Figure | None]:
    """Return the one without a name who spoke, if a pronoun can mean that one, and names nobody who came between."""
    before = voices.drafts[earlier]
    (figure, *others), noun, start = voices.speakers[earlier], before.source_head, before.passage.block.start
    if figure is None or others or figure.kind != "unnamed" or noun is None:
        return []
    if noun.tag_ != "NN" and noun.lower_ != "one":
        return []
    between = (a for a in cast.before(start + head.idx) if a.place > start + noun.idx and not a.quoted)
    if any(a.figure.kind == "person" and a.subject for a in between):
        return []
    return [figure] if gender_of(noun.lower_) in (None, head.lower_) else []
