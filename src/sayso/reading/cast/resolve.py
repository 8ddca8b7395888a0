"""Resolution: whom a noun phrase's head stands for, through names, role nouns and pronouns."""

from collections.abc import Callable

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.definite import body_meant, holder_meant, institution_meant, is_definite
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.homes import home_of
from sayso.reading.cast.institutions import institution_words, state_body
from sayso.reading.cast.names import name_of
from sayso.reading.cast.naming import named_figure
from sayso.reading.cast.owners import owner, owner_in
from sayso.reading.cast.pronouns import pronoun, side_of
from sayso.reading.cast.unnamed import unnamed, words_for
from sayso.reading.passage import Passage, Run
from sayso.values import Mention

SpeakerOf = Callable[[Passage, Token], Figure | None]
WHOSE = {"for", "to", "of", "at"}
RELATIVE = {"who", "which", "that", "whom", "whose"}
SOMEBODY = {"another", "some", "many", "several", "most", "first", "second", "third"}  # who speaks without a noun
OURS = {  # with "our" before them, these stand for whom the speaker speaks for
    "army", "bank", "company", "firm", "force", "government", "group", "military", "navy", "organisation",
    "organization", "party", "police", "troop",
}  # fmt: skip
COUNTRIES = {"country", "state", "nation", "side", "neighbor", "neighbour", "capital", "homeland"}


class Resolver:
    """Resolves heads of noun phrases to figures of one cast; `speaker_of` says who speaks at a token."""

    def __init__(self, cast: Cast, speaker_of: SpeakerOf) -> None:
        self.cast, self.speaker_of = cast, speaker_of

    def figures(self, passage: Passage, head: Token) -> list[Figure]:
        """Return whom a role's filler stands for: one figure, two for "both countries", or none."""
        pair = self._pair(passage, head)
        if pair:
            return pair
        found = self.figure(passage, head)
        return [found] if found is not None else []

    def figure(self, passage: Passage, head: Token, *, voice: bool = False) -> Figure | None:
        """Return whom a head stands for. A `voice` that nothing names becomes an unnamed figure; else None."""
        found = self._figure(passage, head, voice)
        if found is not None:
            found.mentions.add(_mention(passage, head))
        return found

    def _figure(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        if head.lower_ in RELATIVE and head.tag_ in ("WP", "WDT", "WP$", "IN"):
            return self._relative(passage, head, voice)
        if voice and head.lower_ in SOMEBODY:
            return unnamed(passage, self.cast, head, None, speaks=False)
        if head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$"):
            return pronoun(passage, self.cast, head, self.speaker_of(passage, head))
        name = name_of(passage, head)
        if name is not None and (head.pos_ == "PROPN" or head.ent_type_):
            found = named_figure(passage, self.cast, head, name)
            if found is not None:
                return found
        if head.pos_ == "ADJ" and head.lower_ not in offices().presses:  # "the daily" is a noun
            return owner_in(passage, self.cast, Run(head.i, head.i + 1))
        return self._noun(passage, head, voice)

    def _pair(self, passage: Passage, head: Token) -> list[Figure]:
        """Return the two states last named for "both countries", "the two sides"; [] for other words."""
        counted = any(c.lower_ in ("both", "two", "the") for c in passage.children[head.i])
        if head.lemma_.lower() not in COUNTRIES or head.tag_ != "NNS" or not counted:
            return []
        seen: list[Figure] = []
        for appearance in reversed(self.cast.before(passage.block.start + head.idx)):
            if appearance.figure.kind == "state" and appearance.figure not in seen:
                seen.append(appearance.figure)
            if len(seen) == 2:
                return seen[::-1]
        return []

    def _relative(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        clause = head.head
        while clause.dep_ not in ("relcl", "acl") and clause.head.i != clause.i:
            clause = clause.head
        return self._figure(passage, clause.head, voice) if clause.dep_ in ("relcl", "acl") else None

    def _noun(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        lemma = head.lemma_.lower()
        if (beside := self._beside(passage, head, lemma, voice)) is not None:
            return beside
        if lemma in offices().hearsay:
            return None
        words = institution_words(passage, head)
        belongs = owner(passage, self.cast, head)
        if offices().is_state_body(words) and (body := self._body(passage, head, words, belongs)) is not None:
            return body
        if offices().is_office(lemma):
            return self._holder(passage, head, lemma, belongs, voice)
        if belongs is None and (known := body_meant(passage, self.cast, head, voice=voice)) is not None:
            return known
        if not voice or lemma in offices().evidence or lemma in offices().carriers or cues().is_verb(lemma):
            return None
        return unnamed(passage, self.cast, head, belongs, speaks=lemma in offices().bodies_of_state)

    def _beside(self, passage: Passage, head: Token, lemma: str, voice: bool) -> Figure | None:
        """Return whoever the phrase names beside a noun: in apposition, as whose report it is, as whose country."""
        for child in passage.children[head.i]:
            named = child.pos_ == "PROPN" or child.ent_type_ == "PERSON"
            if child.dep_ == "appos" and named and (found := self._figure(passage, child, False)):
                return found
            if (person := _after_whose(passage, child)) is not None and offices().is_office(lemma):
                return self._figure(passage, person, False)
        if lemma in offices().carriers:
            return self._carrier(passage, head, voice)
        if lemma in COUNTRIES and (poss := passage.child(head, "poss")) is not None:
            bearer = self._figure(passage, poss, False)
            return _country_of(self.cast, bearer) if bearer is not None else None
        if lemma in OURS and (poss := passage.child(head, "poss")) is not None and poss.lower_ == "our":
            return self._figure(passage, poss, False)
        return None

    def _carrier(self, passage: Passage, head: Token, voice: bool) -> Figure | None:
        """Return whose report or statement it is: "the CNN report", "a report at Reuters", "his remarks"."""
        for child in passage.children[head.i]:
            if child.dep_ in ("poss", "compound", "nmod") and (found := self._figure(passage, child, False)):
                return found
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "at", "in", "of"):
                holder = passage.child(child, "pobj")
                if holder is not None and holder.pos_ in ("PROPN", "NOUN", "PRON"):
                    found = self._figure(passage, holder, voice and child.lower_ in ("by", "from"))
                    if found is not None and found.kind != "state":
                        return found
        return None

    def _body(self, passage: Passage, head: Token, words: str, belongs: Figure | None) -> Figure | None:
        """Return a state's institution, or, where no owner stands beside it, the one that the text named before."""
        if belongs is None and (known := institution_meant(passage, self.cast, head, words)) is not None:
            return known
        determined = any(c.dep_ == "det" and c.lower_ == "the" for c in passage.children[head.i])
        if belongs is None and determined and words.split()[-1] in offices().homely_bodies:
            belongs = home_of(passage, self.cast, head)
        if belongs is None or belongs.kind != "state":
            return None
        text = passage.doc[words_for(passage, head).start : head.i + 1].text
        return state_body(self.cast, words, belongs, text)

    def _holder(self, passage: Passage, head: Token, lemma: str, belongs: Figure | None, voice: bool) -> Figure | None:
        """Return the person meant by an office: one named before if it is "the …", else somebody unnamed."""
        definite = is_definite(passage, head)
        if definite and head.tag_ not in ("NNS", "NNPS"):
            meant = holder_meant(passage, self.cast, head, belongs)
            if meant is not None:
                return meant
        if not (voice or definite):
            return None
        return unnamed(passage, self.cast, head, belongs, speaks=lemma in offices().of_state)


def _after_whose(passage: Passage, child: Token) -> Token | None:
    """Return the person whom the parse hangs on whose office it is: "the envoy for Chad, Ann Lee"."""
    whose = passage.child(child, "pobj") if child.dep_ == "prep" and child.lower_ in WHOSE else None
    named = passage.child(whose, "appos") if whose is not None and whose.ent_type_ != "PERSON" else None
    return named if named is not None and named.ent_type_ == "PERSON" else None


def _country_of(cast: Cast, bearer: Figure) -> Figure | None:
    """Return the state that "her country" means: the one she speaks for, or else the one she is of."""
    state = side_of(cast, bearer) if bearer.sides else cast.known_as(f"state {bearer.country}")
    return state if state is not None and state.kind == "state" else None


def _mention(passage: Passage, head: Token) -> Mention:
    if head.pos_ == "PRON":
        return Mention(passage.span(Run(head.i, head.i + 1)), "pronoun")
    if head.pos_ == "PROPN" and (name := name_of(passage, head)) is not None:
        return Mention(passage.span(name.run), "name")
    return Mention(passage.span(Run(head.left_edge.i, head.i + 1)), "noun")
