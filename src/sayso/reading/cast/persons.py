"""Persons: by what signs a name is a person's, and which figure bears it."""

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.lexicon.people import person_named
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import Name, looks_personal
from sayso.reading.passage import Passage, Run

PLACING = {
    "in",
    "at",
    "near",
    "from",
    "to",
    "via",
    "through",
    "around",
    "outside",
    "across",
    "over",
    "above",
    "off",
    "beyond",
    "into",
    "toward",
    "towards",
}


def new_person(cast: Cast, text: str) -> Figure:
    """Return the figure of a person named for the first time, or of the one whose fuller or other name this is."""
    words, person = text.casefold().split(), person_named(text)
    for figure in cast.figures:
        if figure.kind != "person":
            continue
        surname_first = words[-len(figure.name.split()) :] == figure.name.casefold().split()  # "Khan", then "Ayub Khan"
        if surname_first or (person is not None and person_named(figure.name) is person):
            return cast.call(figure, text)
    return cast.add(Figure("person", text))


def looks_new(head: Token, text: str, label: str, titled: bool) -> bool:
    """Tell whether a name that nobody has had so far is a person's."""
    personal = label == "PERSON" or (titled and looks_personal(text))
    return personal and text[0].isupper() and not _stands_for_place(head, text)


def is_titled(passage: Passage, run: Run) -> bool:
    """Tell whether the words before a name end with an office or an honorific."""
    last = passage.tokens[run.end - 1]
    if last.text in "])" and run.end - run.start > 1:
        last = passage.tokens[run.end - 2]
    return offices().is_office(last.lower_) or (last.lower_ in offices().honorifics and last.pos_ != "DET")


def in_apposition(passage: Passage, head: Token, text: str) -> bool:
    """Tell whether an office stands in apposition to a name ("Russia's ambassador, Ivan Petrov")."""
    if not looks_personal(text):
        return False
    nouns = [c for c in passage.children[head.i] if c.dep_ == "appos"] + ([head.head] if head.dep_ == "appos" else [])
    return any(offices().is_office(noun.lemma_.lower()) for noun in nouns)


def after_office_in_brackets(passage: Passage, name: Name) -> bool:
    """Tell whether "[Lima's envoy]" stands right before a name."""
    end = name.run.start
    closed = end > 1 and passage.tokens[end - 1].text in "])"
    return closed and offices().is_office(passage.tokens[end - 2].lemma_.lower())


def is_who(passage: Passage, head: Token) -> bool:
    """Tell whether a clause with "who" stands beside a name, as it does beside a person's."""
    clauses = [c for c in passage.children[head.i] if c.dep_ == "relcl"]
    return any(token.lower_ == "who" for clause in clauses for token in passage.children[clause.i])


def _stands_for_place(head: Token, text: str) -> bool:
    """Tell whether a single word that the parse takes for a person stands where places stand ("from Vostochny")."""
    top = top_of(head)
    return " " not in text and top.dep_ == "pobj" and top.head.lower_ in PLACING


def top_of(head: Token) -> Token:
    """Return the word by which a name hangs on its sentence, above compounds, conjuncts and appositions."""
    while head.dep_ in ("compound", "conj", "appos") and head.head.i != head.i:
        head = head.head
    return head
