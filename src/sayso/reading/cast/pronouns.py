"""Pronouns: whom "he", "it", "they" and "we" mean, from what the text named before."""

from spacy.tokens import Token

from sayso.reading.cast.cast import COLLECTIVE, PERSONAL, Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.passage import Passage

OWN_SIDE = frozenset({"we", "us", "our", "ours"})
OWN_SELF = frozenset({"i", "me", "my", "mine"})
SINGULAR = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
COMMON = frozenset({"it", "its", "itself", "they", "their", "them", "themselves"})
REACH = 3000  # how many characters back a pronoun may point
NEAR = 600  # and one that means a state or a body


def pronoun(passage: Passage, cast: Cast, head: Token, speaker: Figure | None) -> Figure | None:
    """Return whom a pronoun means, or None; `speaker` is who speaks the words around it, if somebody is quoted."""
    word = head.lower_
    if word in OWN_SELF:
        return speaker
    if word in OWN_SIDE:
        return side_of(cast, speaker) if speaker is not None else None
    if word in SINGULAR:
        return _person(passage, cast, head, SINGULAR[word])
    if word in COMMON:
        return _collective(passage, cast, head, speaker)
    return None


def side_of(cast: Cast, speaker: Figure) -> Figure:
    """Return whom a speaker means by "we": the one state or body that he or she speaks for, or the speaker."""
    if len(speaker.sides) == 1:
        code = next(iter(speaker.sides))
        state = cast.known_as(f"state {code}")
        if state is not None:
            return state
    return speaker.part_of[0] if speaker.part_of and not speaker.sides else speaker


def _person(passage: Passage, cast: Cast, head: Token, gender: str) -> Figure | None:
    """Return the person last named: subjects and speakers before others; what is quoted counts less."""
    place, quoted = passage.block.start + head.idx, passage.quote_at(head.i) is not None
    best, best_score = None, -1.0
    for back, appearance in enumerate(reversed(cast.before(place))):
        if back > 14 or place - appearance.place > REACH:
            break
        figure = appearance.figure
        if figure.kind not in PERSONAL or (figure.gender and figure.gender != gender):
            continue
        score = 10 - (place - appearance.place) / 400 + (1.5 if appearance.subject else 0)
        score += (2.5 if cast.speaks(appearance.place) else 0) - (3 if appearance.quoted and not quoted else 0)
        if score > best_score:
            best, best_score = figure, score
    return best


def _collective(passage: Passage, cast: Cast, head: Token, speaker: Figure | None) -> Figure | None:
    """Return the state or body last named, a subject first; in a quotation "they" are never the speaker's own side."""
    place = passage.block.start + head.idx
    start = passage.block.start + passage.tokens[passage.sentence(head.i).start].idx
    quoted = speaker is not None and passage.quote_at(head.i) is not None
    own = side_of(cast, speaker) if quoted and speaker is not None else None
    last = [a for a in cast.before(place)[-8:] if a.figure.kind in COLLECTIVE and place - a.place < NEAR]
    last = [a for a in last if a.figure is not own]
    for group in ([a for a in last if a.place >= start], last):
        subjects = [a for a in group if a.subject] if head.tag_ != "PRP$" else []
        if subjects or group:
            return (subjects or group)[-1].figure
    return None
