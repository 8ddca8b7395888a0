"""Pronouns: whom "he", "it", "they" and "we" mean, from what the text named before."""

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import COLLECTIVE, PERSONAL, Appearance, Cast
from sayso.reading.cast.figure import Figure, Gender
from sayso.reading.passage import Passage

OWN_SIDE = frozenset({"we", "us", "our", "ours"})
OWN_SELF = frozenset({"i", "me", "my", "mine"})
SINGULAR: dict[str, Gender] = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
COMMON = frozenset({"it", "its", "itself", "they", "their", "them", "themselves"})
HOLDERS = PERSONAL | {"unnamed"}  # whom "he" or "she" may mean
SURE = 2.0  # how much nearer than the next somebody must be for a pronoun to say a person's gender
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
        quoted = speaker is not None and passage.quote_at(head.i) is not None
        if speaker is not None and not quoted and head.dep_ in ("nsubj", "nsubjpass") and _is_body(speaker):
            return speaker  # "the office says it has received reports"
        return collective(passage, cast, head, side_of(cast, speaker) if quoted and speaker is not None else None)
    return None


def _is_body(figure: Figure) -> bool:
    """Tell whether a figure is a body, though it may have no name: what it says of "it" it says of itself."""
    if figure.kind in COLLECTIVE:
        return True
    return figure.kind == "unnamed" and offices().is_body(figure.name.casefold().split()[-1])


def side_of(cast: Cast, speaker: Figure) -> Figure:
    """Return whom a speaker means by "we": the one state or body that he or she speaks for, or the speaker."""
    if len(speaker.sides) == 1:
        code = next(iter(speaker.sides))
        state = cast.known_as(f"state {code}")
        if state is not None:
            return state
    return speaker.part_of[0] if speaker.part_of and not speaker.sides else speaker


def _person(passage: Passage, cast: Cast, head: Token, gender: Gender) -> Figure | None:
    """Return the person last named: subjects and speakers before others; what is quoted counts less."""
    place, quoted = passage.block.start + head.idx, passage.quote_at(head.i) is not None
    told = _told_before(passage, head)
    best, best_score, next_score = None, -1.0, -1.0
    for back, appearance in enumerate(reversed(cast.before(place))):
        if back > 14 or place - appearance.place > REACH:
            break
        figure = appearance.figure
        if figure.kind not in HOLDERS or figure.gender not in (None, gender):
            continue
        score = 10 - (place - appearance.place) / 400 + (1.5 if appearance.subject else 0)
        score += 2.5 if appearance.subject and appearance.clause in told else 0
        score += (2.5 if cast.speaks(appearance.place) else 0) - (3 if appearance.quoted and not quoted else 0)
        if score > best_score:
            next_score = best_score if figure is not best else next_score
            best, best_score = figure, score
        elif figure is not best:
            next_score = max(next_score, score)
    if best is not None and best_score - next_score >= SURE:
        best.gender = gender
    return best


def _told_before(passage: Passage, head: Token) -> set[int]:
    """Return the places of the main verbs of this sentence and the one before: their subjects are meant first."""
    number = passage.sentence_of[head.i]
    tokens = passage.tokens[passage.sentences[max(number - 1, 0)].start : head.i]
    return {passage.block.start + token.idx for token in tokens if token.head.i == token.i}


def collective(passage: Passage, cast: Cast, head: Token, own: Figure | None = None) -> Figure | None:
    """Return the state or body that "it", "its" or "they" mean, or None; `own` is never meant.

    A name inside a quotation counts only for a pronoun inside one. In its own sentence a possessive means the subject
    of its clause or else the nearest; what an earlier sentence named counts less, and there its subject comes first.
    """
    place = passage.block.start + head.idx
    start = passage.block.start + passage.tokens[passage.sentence(head.i).start].idx
    quoted = passage.quote_at(head.i) is not None
    near = [a for a in cast.before(place)[-12:] if a.figure.kind in COLLECTIVE and place - a.place < NEAR]
    near = [a for a in near if a.figure is not own and (quoted or not a.quoted)]
    near = [a for a in near if not quoted or a.figure.kind != "outlet"]  # who is quoted speaks of no paper
    if head.tag_ == "PRP$":
        if _of_unnamed(passage, head):
            return None
        inside = [a for a in near if a.place >= start]
        if inside:
            return (_of_clause(passage, head, inside) or inside[-1]).figure
    for first in (start, _start_before(passage, head), passage.block.start, 0):
        if group := [a for a in near if a.place >= first]:
            return ([a for a in group if a.subject] or group)[-1].figure
    return None


def _start_before(passage: Passage, head: Token) -> int:
    """Return the place where the sentence before begins, or the passage where there is none."""
    number = max(passage.sentence_of[head.i] - 1, 0)
    return passage.block.start + passage.tokens[passage.sentences[number].start].idx


def _of_unnamed(passage: Passage, head: Token) -> bool:
    """Tell whether a possessive is of the body that its clause has for a subject and does not name ("the council")."""
    subject = _subject(passage, head)
    return subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() in offices().bodies_of_others


def _subject(passage: Passage, head: Token) -> Token | None:
    verb = next((token for token in passage.ancestors(head) if token.pos_ in ("VERB", "AUX")), None)
    subject = passage.child(verb, "nsubj", "nsubjpass") if verb is not None else None
    return subject if subject is not None and subject.i < head.i else None


def _of_clause(passage: Passage, head: Token, named: list[Appearance]) -> Appearance | None:
    """Return the one of those named who is the subject of the clause in which a possessive stands, if one is."""
    subject = _subject(passage, head)
    if subject is None:
        return None
    first, last = (passage.block.start + token.idx for token in (subject.left_edge, subject))
    return next((a for a in reversed(named) if a.subject and first <= a.place <= last), None)
