"""Naming: a proper name becomes a figure, by the lexicon, by the parse's label, and by the words around it."""

from spacy.tokens import Token

from sayso.lexicon.bodies import body_seated
from sayso.lexicon.offices import offices
from sayso.lexicon.people import person_named
from sayso.reading.cast.cast import Appearance, Cast
from sayso.reading.cast.commons import SUBJECTS, common_figure
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.institutions import state_body
from sayso.reading.cast.listed import take_people
from sayso.reading.cast.names import Name, body_in, looks_personal, name_of, state_in
from sayso.reading.cast.owners import owner, owner_in
from sayso.reading.cast.titles import title_after, title_before, title_in_clause
from sayso.reading.passage import Passage, Run

MEASURES = {"DATE", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "TIME"}
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
QUALITIES = {
    "defence",
    "defense",
    "foreign",
    "interior",
    "finance",
    "vice",
    "deputy",
    "first",
    "chief",
    "prime",
    "state",
}
NO_ACTOR = {"FAC", "LOC", "EVENT", "WORK_OF_ART", "PRODUCT", "LANGUAGE", "LAW", "DATE", "TIME"}


def register(passage: Passage, cast: Cast) -> None:
    """Take every name of a passage into the cast, with the offices that stand around it."""
    roots = {ent.root.i: ent for ent in passage.doc.ents if ent.label_ not in MEASURES}
    for head in passage.tokens:
        if head.i in roots and _register_name(passage, cast, head):
            continue
        if (figure := common_figure(passage, cast, head)) is not None:
            cast.appears(_appearance(passage, figure, head, head.i))


def _register_name(passage: Passage, cast: Cast, head: Token) -> bool:
    name = name_of(passage, head)
    figure = named_figure(passage, cast, head, name) if name is not None else None
    if name is None or figure is None:
        return False
    cast.appears(_appearance(passage, figure, head, name.run.start))
    if figure.kind == "person":
        offices_of(passage, cast, figure, head, name)
        take_people(passage, figure, head, name)
    return True


def _appearance(passage: Passage, figure: Figure, head: Token, first: int) -> Appearance:
    top = _top(head)
    whole = top
    while whole.dep_ in ("poss", "compound", "amod") and whole.head.i != whole.i:
        whole = _top(whole.head)
    return Appearance(
        passage.block.start + passage.tokens[first].idx,
        figure,
        subject=top.dep_ in SUBJECTS,
        quoted=passage.quote_at(head.i) is not None,
        topic=whole.dep_ in SUBJECTS,
        clause=passage.block.start + whole.head.idx,
        block=passage.block.start,
        headline=passage.block.kind == "title",
    )


def named_figure(passage: Passage, cast: Cast, head: Token, name: Name) -> Figure | None:
    """Return the figure that a proper name stands for, making one where the name is new; None if it is no actor's."""
    text, label = name.text, name.label
    place = passage.block.start + head.idx
    titled = (name.before is not None and _titled(passage, name.before)) or _in_apposition(passage, head, text)
    titled = titled or _after_office_in_brackets(passage, name) or (looks_personal(text) and _is_who(passage, head))
    if not titled and label != "PERSON" and (state := state_in(text)) is not None:
        return None if head.pos_ == "NOUN" else _seated(cast, head, text) or cast.state(state, text)
    if _is_office_alone(text):
        return None
    if not titled and (body := _public_body(passage, cast, head, name)) is not None:
        return body
    if (known := cast.person(text, place)) is not None:
        return cast.call(known, text) if len(text.split()) > 1 else known
    if (known := cast.known_as(text) or _short_state(cast, text)) is not None:
        return known
    if (state := state_in(text)) is not None and not titled:
        return cast.state(state, text)
    if person_named(text) is not None or _looks_new(head, text, label, titled):
        return _new_person(cast, text)
    if label in NO_ACTOR or not any(ch.isupper() for ch in text):
        return None
    return _organisation(passage, cast, name) if label in ("ORG", "NORP", "") else None


def offices_of(passage: Passage, cast: Cast, figure: Figure, head: Token, name: Name) -> None:
    """Give a person the offices that stand before the name, in apposition, in brackets, or after "is"."""
    if name.before is not None:
        title_before(passage, cast, figure, name.before)
    _bracketed(passage, cast, figure, name.run.start)
    for child in passage.children[head.i]:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            title_after(passage, cast, figure, child)
    if head.dep_ == "appos" and head.head.pos_ in ("NOUN", "PROPN"):
        title_after(passage, cast, figure, _office_over(head.head))
    if head.dep_ in SUBJECTS:
        title_in_clause(passage, cast, figure, head.head)
    clauses_of(passage, cast, figure, head)
    end = name.run.end
    if end < len(passage.tokens) - 2 and passage.tokens[end].text in "[(":
        _after_bracket(passage, cast, figure, end + 1)


def clauses_of(passage: Passage, cast: Cast, figure: Figure, head: Token) -> None:
    """Give a person the offices of the clauses beside a noun that means him or her: "the deputy, who chairs …"."""
    for child in passage.children[head.i]:
        if child.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in passage.children[child.i]):
            title_in_clause(passage, cast, figure, child)
        elif child.dep_ in ("appos", "prep", "pobj"):
            clauses_of(passage, cast, figure, child)


def _office_over(noun: Token) -> Token:
    """Return the office to which a place belongs that the parse takes for it ("ambassador in Oslo, …"), or the noun."""
    office = noun.head.head
    found = noun.dep_ == "pobj" and noun.pos_ == "PROPN" and offices().is_office(office.lemma_.lower())
    return office if found else noun


def _bracketed(passage: Passage, cast: Cast, figure: Figure, end: int) -> None:
    """Read "[CIA Director] William Burns"."""
    start = end - 1
    if start > 0 and passage.tokens[start].text in "])":
        while start > 0 and passage.tokens[start].text not in "[(":
            start -= 1
        title_before(passage, cast, figure, Run(start + 1, end - 1))


def _after_bracket(passage: Passage, cast: Cast, figure: Figure, start: int) -> None:
    """Read "Richard Moore [head of MI6]"."""
    for index in range(start, min(start + 8, len(passage.tokens))):
        token = passage.tokens[index]
        if token.text in "])":
            return
        if offices().is_office(token.lemma_.lower()):
            title_after(passage, cast, figure, token)
            after = passage.tokens[index + 1] if index + 1 < len(passage.tokens) else token
            if not figure.part_of and after.lower_ in ("of", "at"):
                body = owner_in(passage, cast, Run(index + 2, min(index + 6, len(passage.tokens))))
                if body is not None:
                    figure.joins(body)
            return


def _top(head: Token) -> Token:
    while head.dep_ in ("compound", "conj", "appos") and head.head.i != head.i:
        head = head.head
    return head


def _seated(cast: Cast, head: Token, city: str) -> Figure | None:
    """Return the body that acts or speaks under the name of its city, if the text speaks of it ("Brussels said")."""
    body = body_seated(city)
    acts = body is not None and _top(head).dep_ in SUBJECTS and cast.known_as(body.name) is not None
    return cast.body(body, city) if body is not None and acts else None


def _public_body(passage: Passage, cast: Cast, head: Token, name: Name) -> Figure | None:
    """Return the body that the lexicon knows by a name, or the outlet that a name must be by the words around it."""
    if (body := body_in(name.text)) is not None and cast.settles(body, name.text):
        return cast.body(body, name.text)
    if _is_outlet(passage, head, name):
        return cast.known_as(name.text) or cast.add(Figure("outlet", name.text))
    return None


def _is_outlet(passage: Passage, head: Token, name: Name) -> bool:
    """Tell whether a name is an outlet's by its last word, the noun after it, or what stands in apposition to it."""
    if name.label not in ("PERSON", "ORG", "") or not name.text[0].isupper() or head.pos_ != "PROPN":
        return False
    words = name.text.casefold().split()
    after = passage.tokens[name.run.end] if name.run.end < len(passage.tokens) else head
    followed = after.pos_ == "NOUN" and after.i == head.head.i and after.lower_ in offices().presses
    described = any(c.dep_ == "appos" and c.lemma_.lower() in offices().presses for c in passage.children[head.i])
    return followed or described or (len(words) > 1 and words[-1] in offices().outlets and name.label == "PERSON")


def _after_office_in_brackets(passage: Passage, name: Name) -> bool:
    """Tell whether "[Lima's envoy]" stands right before a name."""
    end = name.run.start
    closed = end > 1 and passage.tokens[end - 1].text in "])"
    return closed and offices().is_office(passage.tokens[end - 2].lemma_.lower())


def _is_who(passage: Passage, head: Token) -> bool:
    """Tell whether a clause with "who" stands beside a name, as it does beside a person's."""
    clauses = [c for c in passage.children[head.i] if c.dep_ == "relcl"]
    return any(token.lower_ == "who" for clause in clauses for token in passage.children[clause.i])


def _titled(passage: Passage, run: Run) -> bool:
    last = passage.tokens[run.end - 1]
    if last.text in "])" and run.end - run.start > 1:
        last = passage.tokens[run.end - 2]
    return offices().is_office(last.lower_) or (last.lower_ in offices().honorifics and last.pos_ != "DET")


def _short_state(cast: Cast, text: str) -> Figure | None:
    """Return the one state named so far of which a point of the compass is short for the name ("the North")."""
    if text not in ("North", "South", "East", "West"):
        return None
    found = [f for f in cast.figures if f.kind == "state" and f.name.startswith(f"{text} ")]
    return found[0] if len(found) == 1 else None


def _is_office_alone(text: str) -> bool:
    """Tell whether a name is no name but an office or a kind of body in capitals ("Defence Minister", "Department")."""
    words = text.casefold()
    last = words.split()[-1]
    whole = words in offices().of_state or offices().is_state_body(words) or words in offices().bodies_of_others
    return whole or (offices().is_office(last) and all(offices().is_office(w) or w in QUALITIES for w in words.split()))


def _in_apposition(passage: Passage, head: Token, text: str) -> bool:
    """Tell whether an office stands in apposition to a name ("Russia's ambassador, Ivan Petrov")."""
    if not looks_personal(text):
        return False
    nouns = [c for c in passage.children[head.i] if c.dep_ == "appos"] + ([head.head] if head.dep_ == "appos" else [])
    return any(offices().is_office(noun.lemma_.lower()) for noun in nouns)


def _stands_for_place(head: Token, text: str) -> bool:
    """Tell whether a single word that the parse takes for a person stands where places stand ("from Vostochny")."""
    top = _top(head)
    return " " not in text and top.dep_ == "pobj" and top.head.lower_ in PLACING


def _looks_new(head: Token, text: str, label: str, titled: bool) -> bool:
    """Tell whether a name that nobody has had so far is a person's."""
    personal = label == "PERSON" or (titled and looks_personal(text))
    return personal and text[0].isupper() and not _stands_for_place(head, text)


def _new_person(cast: Cast, text: str) -> Figure:
    words, person = text.casefold().split(), person_named(text)
    for figure in cast.figures:
        if figure.kind != "person":
            continue
        surname_first = words[-len(figure.name.split()) :] == figure.name.casefold().split()  # "Khan", then "Ayub Khan"
        if surname_first or (person is not None and person_named(figure.name) is person):
            return cast.call(figure, text)
    return cast.add(Figure("person", text))


def _organisation(passage: Passage, cast: Cast, name: Name) -> Figure:
    words = name.text.split()
    for size in (3, 2, 1):
        tail = " ".join(words[-size:]).casefold()
        if len(words) >= size and offices().is_state_body(tail):
            state = owner_in(passage, cast, name.run) or owner(passage, cast, passage.tokens[name.run.end - 1])
            if state is not None and state.kind == "state":
                return state_body(cast, tail, state, name.text)
    kind = "outlet" if words[-1].casefold() in offices().outlets else "organisation"
    return cast.add(Figure("outlet" if kind == "outlet" else "organisation", name.text))
