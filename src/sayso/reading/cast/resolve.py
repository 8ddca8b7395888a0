"""Resolution: whom a noun phrase's head stands for, through names, role nouns and pronouns."""

from collections.abc import Callable

from spacy.tokens import Token

from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import COLLECTIVE, PERSONAL, Appearance, Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import name_of
from sayso.reading.cast.naming import named_figure
from sayso.reading.cast.owners import owner, owner_in
from sayso.reading.cast.titles import state_body
from sayso.reading.passage import Passage, Run
from sayso.values import Mention, Role

SpeakerOf = Callable[[Passage, Token], Figure | None]
FIRST = {
    "we": "side",
    "us": "side",
    "our": "side",
    "ours": "side",
    "i": "self",
    "me": "self",
    "my": "self",
    "mine": "self",
}
SINGULAR = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
RELATIVE = {"who", "which", "that", "whom", "whose"}
PAIRS = {"country", "state", "nation", "side", "neighbor", "neighbour", "capital"}
REACH = 3000  # how many characters back a pronoun may point


class Resolver:
    """Resolves heads of noun phrases to figures of one cast; `speaker_of` says who speaks at a token."""

    def __init__(self, cast: Cast, speaker_of: SpeakerOf) -> None:
        self.cast, self.speaker_of = cast, speaker_of

    def figures(self, passage: Passage, head: Token) -> list[Figure]:
        """Return whom a role's filler stands for: one figure, two for "both countries", or none."""
        if (
            head.lemma_.lower() in PAIRS
            and head.tag_ == "NNS"
            and any(c.lower_ in ("both", "two", "the") for c in passage.children[head.i])
        ):
            seen: list[Figure] = []
            for appearance in reversed(self.cast.before(passage.block.start + head.idx)):
                if appearance.figure.kind == "state" and appearance.figure not in seen:
                    seen.append(appearance.figure)
                if len(seen) == 2:
                    return seen[::-1]
        found = self.figure(passage, head)
        return [found] if found is not None else []

    def figure(self, passage: Passage, head: Token, *, voice: bool = False) -> Figure | None:
        """Return whom a head stands for. A `voice` that nothing names becomes an unnamed figure; else None."""
        found = self._figure(passage, head, voice)
        if found is not None:
            kind = "pronoun" if head.pos_ == "PRON" else "name" if head.pos_ == "PROPN" else "noun"
            start = head.left_edge.i if kind == "noun" else head.i
            span = passage.span(Run(min(start, head.i), head.i + 1))
            found.mentions.add(Mention(span, "pronoun" if kind == "pronoun" else "name" if kind == "name" else "noun"))
        return found

    def _figure(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        word = head.lower_
        if word in RELATIVE and head.tag_ in ("WP", "WDT", "WP$", "IN"):
            return self._relative(passage, head, voice)
        if head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$"):
            return self._pronoun(passage, head)
        name = name_of(passage, head)
        if name is not None and (head.pos_ == "PROPN" or head.ent_type_):
            found = named_figure(passage, self.cast, head, name)
            if found is not None:
                return found
        if head.pos_ == "ADJ":
            return owner_in(passage, self.cast, Run(head.i, head.i + 1))
        return self._noun(passage, head, voice)

    def _relative(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        clause = head.head
        while clause.dep_ not in ("relcl", "acl") and clause.head.i != clause.i:
            clause = clause.head
        return self._figure(passage, clause.head, voice) if clause.dep_ in ("relcl", "acl") else None

    def _pronoun(self, passage: Passage, head: Token) -> Figure | None:
        word, place = head.lower_, passage.block.start + head.idx
        if word in FIRST:
            speaker = self.speaker_of(passage, head)
            return speaker if speaker is None or FIRST[word] == "self" else side_of(self.cast, speaker)
        if word in SINGULAR:
            return self._person(passage, head, place, SINGULAR[word])
        if word in ("it", "its", "itself", "they", "their", "them", "themselves"):
            return self._collective(passage, head, place)
        return None

    def _person(self, passage: Passage, head: Token, place: int, gender: str) -> Figure | None:
        """Return the person last named, the subject of a clause before others; what is quoted counts less."""
        quoted = passage.quote_at(head.i) is not None
        best, best_score = None, -1.0
        for back, appearance in enumerate(reversed(self.cast.before(place))):
            if back > 14 or place - appearance.place > REACH:
                break
            figure = appearance.figure
            if figure.kind not in PERSONAL or (figure.gender and figure.gender != gender):
                continue
            distance = (place - appearance.place) / 400
            score = 10 - distance + (1.5 if appearance.subject else 0) - (3 if appearance.quoted and not quoted else 0)
            score += 2.5 if self.cast.speaks(appearance.place) else 0
            if score > best_score:
                best, best_score = figure, score
        return best

    def _collective(self, passage: Passage, head: Token, place: int) -> Figure | None:
        sentence = passage.sentence(head.i)
        start = passage.block.start + passage.tokens[sentence.start].idx
        speaker = self.speaker_of(passage, head) if passage.quote_at(head.i) is not None else None
        own = side_of(self.cast, speaker) if speaker is not None else None
        candidates = [a for a in self.cast.before(place)[-8:] if a.figure.kind in COLLECTIVE and place - a.place < 600]
        candidates = [a for a in candidates if a.figure is not own]
        inside = [a for a in candidates if a.place >= start]
        for group in (inside, candidates):
            subjects = [a for a in group if a.subject] if head.tag_ != "PRP$" else []
            if subjects or group:
                return (subjects or group)[-1].figure
        return None

    def _noun(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        lemma = head.lemma_.lower()
        for child in passage.children[head.i]:
            named = child.pos_ == "PROPN" or child.ent_type_ == "PERSON"
            if child.dep_ == "appos" and named and (found := self._figure(passage, child, voice)):
                return found
        if lemma in offices().carriers and (holder := self._carrier(passage, head)) is not None:
            return holder
        if lemma in offices().hearsay:
            return None
        words = _institution(passage, head)
        belongs = owner(passage, self.cast, head)
        if words in offices().bodies_of_state and (body := self._body(passage, head, words, belongs)) is not None:
            return body
        if offices().is_office(lemma):
            return self._holder(passage, head, lemma, belongs, voice)
        if belongs is None and (known := self._known_body(passage, head, lemma)) is not None:
            return known
        if not voice or "actor" not in load_nouns().classes.get(lemma, ()):
            return None
        return self._unnamed(passage, head, belongs, person=lemma in offices().bodies_of_state)

    def _carrier(self, passage: Passage, head: Token) -> Figure | None:
        """Return whose report or statement it is: "the CNN report", "a report at Reuters", "his remarks"."""
        for child in passage.children[head.i]:
            if (
                child.dep_ in ("poss", "compound", "nmod")
                and (found := self._figure(passage, child, False)) is not None
            ):
                return found
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "at", "in", "of"):
                holder = passage.child(child, "pobj")
                if holder is not None and holder.pos_ in ("PROPN", "NOUN", "PRON"):
                    found = self._figure(passage, holder, False)
                    if found is not None and found.kind != "state":
                        return found
        return None

    def _body(self, passage: Passage, head: Token, words: str, belongs: Figure | None) -> Figure | None:
        """Return a state's institution, or, where no owner stands beside it, the one that the text named before."""
        text = passage.doc[_core(passage, head).start : head.i + 1].text
        if belongs is not None and belongs.kind == "state":
            return state_body(self.cast, words, belongs, text)
        place = passage.block.start + head.idx
        known = [a.figure for a in self.cast.before(place) if a.figure.name.casefold().startswith(f"{words} of ")]
        if known:
            return known[-1]
        return next((f for f in reversed(self.cast.figures) if f.name.casefold().startswith(f"{words} of ")), None)

    def _holder(self, passage: Passage, head: Token, lemma: str, belongs: Figure | None, voice: bool) -> Figure | None:
        """Return the person meant by an office: one named before if it is "the …", else somebody unnamed."""
        definite = any(
            c.dep_ == "poss" or (c.lower_ in ("the", "this", "that") and c.dep_ == "det")
            for c in passage.children[head.i]
        )
        plural = head.tag_ in ("NNS", "NNPS")
        if definite and not plural:
            place = passage.block.start + head.idx
            for appearance in self._candidates(passage, place):
                if appearance.figure.kind in PERSONAL and _fits(appearance.figure, lemma, belongs):
                    return appearance.figure
            if (meant := self._bearer(head, lemma, belongs, place)) is not None:
                return meant
        return self._unnamed(passage, head, belongs, person=lemma in offices().of_state) if voice or definite else None

    def _candidates(self, passage: Passage, place: int) -> list[Appearance]:
        """Return the appearances that a definite noun may mean: the last before it; a title's may come after, too."""
        if passage.block.kind == "title":
            return [a for a in self.cast.appearances if a.place <= REACH]
        return [a for a in reversed(self.cast.before(place)) if place - a.place <= REACH]

    def _bearer(self, head: Token, lemma: str, belongs: Figure | None, place: int) -> Figure | None:
        """Return who must be meant by an office of which a state has one, when a person without office was just named."""
        if lemma not in offices().sole or belongs is None or belongs.kind != "state":
            return None
        for appearance in reversed(self.cast.before(place)[-6:]):
            figure = appearance.figure
            titles = {role.title.casefold().split()[-1] for role in figure.roles}
            if figure.kind in PERSONAL and figure.country in (None, belongs.country) and titles <= {lemma}:
                figure.holds_office(Role(head.text, belongs.name))
                figure.joins(belongs)
                return figure
        return None

    def _known_body(self, passage: Passage, head: Token, lemma: str) -> Figure | None:
        """Return the body meant by "the agency", "the alliance": the last one named of that kind."""
        if not any(c.lower_ in ("the", "this", "that") for c in passage.children[head.i]) or head.tag_ == "NNS":
            return None
        kinds = offices().kinds.get(lemma, frozenset())
        for appearance in self._candidates(passage, passage.block.start + head.idx):
            figure = appearance.figure
            if figure.kind in kinds or (figure.kind in COLLECTIVE and lemma in figure.name.casefold()):
                return figure
        return None

    def _unnamed(self, passage: Passage, head: Token, belongs: Figure | None, *, person: bool) -> Figure:
        run = _core(passage, head)
        text = passage.doc[run.start : run.end].text
        known = self.cast.known_as(text)
        if known is not None:
            return known
        figure = self.cast.add(Figure("unnamed", text, plural=head.tag_ in ("NNS", "NNPS")))
        if belongs is not None:
            if person and belongs.kind == "state":
                figure.sides.add(belongs.country or "")
            elif belongs.kind != "state":
                figure.joins(belongs)
            figure.country = belongs.country
        return figure


def side_of(cast: Cast, speaker: Figure) -> Figure:
    """Return whom a speaker means by "we": the one state or body that he or she speaks for, or the speaker."""
    if len(speaker.sides) == 1:
        code = next(iter(speaker.sides))
        state = cast.known_as(f"state {code}")
        if state is not None:
            return state
    return speaker.part_of[0] if speaker.part_of and not speaker.sides else speaker


def _fits(figure: Figure, lemma: str, belongs: Figure | None) -> bool:
    """Tell whether a person may be meant by an office noun: the title agrees, or nothing speaks against it."""
    if (
        belongs is not None
        and belongs.kind == "state"
        and figure.country
        and belongs.country
        and belongs.country != figure.country
    ):
        return False
    titles = " ".join(role.title.casefold() for role in figure.roles)
    if lemma in titles:
        return True
    return lemma in offices().general and (bool(titles) or belongs is None)


def _institution(passage: Passage, head: Token) -> str:
    """Return the longest known name of an institution that ends at a head: "foreign ministry", "ministry"."""
    words = [head.lemma_.lower() if head.tag_ in ("NNS", "NNPS") else head.lower_]
    best = " ".join(words)
    for index in range(head.i - 1, max(head.i - 3, -1), -1):
        words.insert(0, passage.tokens[index].lower_)
        if " ".join(words) in offices().bodies_of_state:
            best = " ".join(words)
    return best if best in offices().bodies_of_state or head.lower_ not in offices().bodies_of_state else head.lower_


def _core(passage: Passage, head: Token) -> Run:
    """Return the words that stand for an unnamed actor: the phrase without articles, clauses and appositions."""
    start, end = passage.subtree(head).start, head.i + 1
    while start < head.i and (passage.tokens[start].pos_ in ("DET", "PUNCT") or passage.tokens[start].dep_ == "case"):
        start += 1
    for child in passage.children[head.i]:
        if (
            child.dep_ == "prep"
            and child.i >= end
            and child.lower_ in ("of", "from", "at", "in", "familiar", "close", "with")
        ):
            end = max(end, min(passage.subtree(child).end, child.i + 8))
        elif child.i >= end and child.dep_ in ("relcl", "acl", "appos", "conj", "cc", "punct"):
            break
    while end > head.i + 1 and passage.tokens[end - 1].is_punct:
        end -= 1
    return Run(start, end)
