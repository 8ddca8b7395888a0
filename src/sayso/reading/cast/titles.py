"""Titles: what offices a text gives to a person, before the name, after it, in brackets or with "is"."""

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.lexicon.states import state as state_of
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.definite import body_meant
from sayso.reading.cast.figure import Figure, gender_of
from sayso.reading.cast.institutions import state_body
from sayso.reading.cast.listed import RELATIONS
from sayso.reading.cast.names import portfolio_start
from sayso.reading.cast.owners import owner, owner_in
from sayso.reading.cast.posts import post_in, without_years, words_of_years, years_in
from sayso.reading.passage import Passage, Run
from sayso.values import Role

HELD = ("of", "at", "in", "for", "on")  # what may stand between an office and where it is held


def title_before(passage: Passage, cast: Cast, figure: Figure, run: Run) -> None:
    """Take an office from the words before a name: "Iranian Foreign Ministry Spokesperson", "President"."""
    at = next((i for i in range(run.end - 1, run.start - 1, -1) if offices().is_office(passage.tokens[i].lower_)), None)
    if at is None:
        return
    title = _title(passage, at, run)
    rest = Run(run.start, title.start)
    organisation = _trimmed(passage, rest)
    body = owner_in(passage, cast, rest) if rest.start < rest.end else None
    if body is not None and body.kind == "state" and organisation in body.aliases:
        organisation = body.name  # "Ukrainian President": the office is Ukraine's
    text = passage.doc[title.start : title.end].text
    if body is None and organisation is None:
        body = _peculiar(cast, text)
        organisation = body.name if body is not None else None
    _hold(figure, Role(text, organisation), passage.tokens[at].lower_, body)
    _wait(passage, cast, figure, passage.tokens[at], body)
    figure.gender = gender_of(passage.tokens[at].lower_) or figure.gender
    if rest.start < rest.end and organisation:
        _body(passage, cast, figure, rest, organisation)


def title_after(passage: Passage, cast: Cast, figure: Figure, noun: Token, years: str | None = None) -> None:
    """Take an office from a noun in apposition, in brackets or after "is": "head of MI6".

    `years` are the words that may give its years; by default those after the noun, for an earlier term.
    """
    lemma = noun.lemma_.lower()
    if not offices().is_office(lemma):
        return
    start = _title(passage, noun.i, Run(passage.sentence(noun.i).start, noun.i + 1)).start
    title = passage.doc[start : noun.i + 1].text
    organisation = None
    body = owner(passage, cast, noun)
    of = next((c for c in passage.children[noun.i] if c.dep_ == "prep" and c.lower_ in HELD), None)
    if of is not None and (holder := passage.child(of, "pobj")) is not None:
        whole = _without_clauses(passage, holder)
        organisation = _trimmed(passage, whole)
        if body is None and (body := body_meant(passage, cast, holder)) is not None:
            organisation = body.name  # "a spokesman for the alliance"
        if _is_field(passage, cast, lemma, of, whole) or f"{lemma} of {organisation}".casefold() in offices().of_state:
            title, organisation = f"{title} {of.text} {organisation}", None
        elif of.lower_ == "in" and (holder.ent_type_ in ("GPE", "LOC", "FAC") or _is_state(body)):
            organisation = None  # "ambassador in Oslo": whose ambassador is not said there
    if organisation is None and body is not None:
        organisation = body.name
    terms = years_in(years if years is not None else words_of_years(passage, noun))
    if years is None or not terms:
        _hold(figure, Role(title, organisation), lemma, body)
        _wait(passage, cast, figure, noun, body)
    for start_year, end_year in terms:
        _hold(figure, Role(title, organisation, start_year, end_year), lemma, body)
    figure.gender = gender_of(lemma) or figure.gender


def title_in_clause(passage: Passage, cast: Cast, figure: Figure, verb: Token) -> None:
    """Take an office from a clause whose subject a person is: "has sat on the committee since 2020"."""
    post = post_in(passage, verb)
    if post is None:
        return
    words = passage.subtree(verb)
    years = passage.doc[verb.i : words.end].text
    if post.noun is not None:
        title_after(passage, cast, figure, post.noun, years)
        return
    holder, title = post.holder, post.title
    if holder is None or title is None:
        return
    organisation = without_years(_trimmed(passage, _without_clauses(passage, holder)) or holder.text)
    if " " not in organisation:  # "the committee", of which the text gave the whole name before
        known = (role.organisation for role in figure.roles if role.organisation)
        organisation = next((name for name in known if name.split()[-1] == organisation), organisation)
    body = owner(passage, cast, holder) or owner_in(passage, cast, Run(holder.left_edge.i, holder.i + 1))
    terms: list[tuple[str | None, str | None]] = [*years_in(years)]
    for start, end in terms or [(None, None)]:
        _hold(figure, Role(title, organisation, start, end), title, body)
    _wait(passage, cast, figure, holder, body)


def _title(passage: Passage, at: int, within: Run) -> Run:
    """Return the words of the title that has its office at a token: with its field, its grade and its "of State"."""
    start, end = at, at + 1
    while start > within.start and offices().is_office(_phrase(passage, start - 1, at)):
        start -= 1
    while (
        end + 1 < within.end
        and passage.tokens[end].lower_ == "of"
        and offices().is_office(_phrase(passage, start, end + 1))
    ):
        end += 2
    if start == at and passage.tokens[at].lower_ in offices().portfolios:
        start = portfolio_start(passage, at, within.start)
    dashed = start - within.start > 1 and passage.tokens[start - 1].text == "-"
    if dashed and offices().is_office(passage.tokens[start - 2].lower_):
        start -= 2
    while start > within.start and passage.tokens[start - 1].lower_ in offices().grades:
        start -= 1
    return Run(start, end)


def _is_field(passage: Passage, cast: Cast, lemma: str, of: Token, words: Run) -> bool:
    """Tell whether "of …" after a minister says for what, and not for whom ("minister of transport")."""
    bare = passage.tokens[words.start].pos_ != "DET"
    return lemma in offices().portfolios and of.lower_ in ("of", "for") and bare and not owner_in(passage, cast, words)


def _peculiar(cast: Cast, title: str) -> Figure | None:
    """Return the one state that has an office of this name, if there is but one ("Assistant Secretary of State")."""
    words = title.casefold().split()
    while words and words[0] in offices().grades:
        words.pop(0)
    state = state_of(offices().peculiar.get(" ".join(words), ""))
    return cast.state(state) if state is not None else None


def _is_state(body: Figure | None) -> bool:
    return body is not None and body.kind == "state"


def _hold(figure: Figure, role: Role, word: str, body: Figure | None) -> None:
    figure.holds_office(role)
    if body is None:
        return
    title, organisation = role.title, role.organisation
    if body.kind != "state":
        figure.joins(body)
        if organisation and offices().is_office(word) and body.country and title.casefold() in offices().of_state:
            figure.sides |= body.sides
    elif word in offices().of_state or title.casefold() in offices().of_state or " of parliament" in title.casefold():
        figure.joins(body)
    elif word not in RELATIONS:
        figure.country = figure.country or body.country


def _body(passage: Passage, cast: Cast, figure: Figure, run: Run, organisation: str) -> None:
    """Join a person to the body whose words stand before the title ("Foreign Ministry Spokesperson")."""
    for size in (3, 2, 1):
        words = passage.doc[max(run.start, run.end - size) : run.end].text
        if offices().is_state_body(words.casefold()):
            state = owner_in(passage, cast, Run(run.start, max(run.start, run.end - size)))
            figure.joins(state_body(cast, words, state, organisation))
            return


def _wait(passage: Passage, cast: Cast, figure: Figure, noun: Token, body: Figure | None) -> None:
    """Note an office without an owner that must be some state's: its state is settled once the whole text is read."""
    if body is not None or not figure.roles:
        return
    role = figure.roles[-1]
    whole, words = (
        role.title.casefold(),
        (role.organisation or "").casefold().replace("'s", "").replace("’s", "").split(),
    )
    homely = whole in offices().homely or (not words and whole.split()[-1] in offices().homely)
    homely = homely or (whole.split()[0] in offices().homely and " of " in whole)
    if (homely and not words) or any(word in offices().homely_bodies for word in words):
        cast.homeless.append((passage, noun, figure, len(figure.roles) - 1))


def _without_clauses(passage: Passage, holder: Token) -> Run:
    start, end = passage.subtree(holder)
    for child in passage.children[holder.i]:
        if child.dep_ in ("relcl", "acl", "appos", "punct") and child.i > holder.i:
            end = min(end, passage.subtree(child).start)
    return Run(start, max(end, holder.i + 1))


def _trimmed(passage: Passage, run: Run) -> str | None:
    start, end = run
    while start < end and (passage.tokens[start].pos_ == "DET" or passage.tokens[start].lower_ in offices().qualifiers):
        start += 1
    while end > start and (passage.tokens[end - 1].is_punct or passage.tokens[end - 1].tag_ == "POS"):
        end -= 1
    return passage.doc[start:end].text.strip("[]() ") or None if start < end else None


def _phrase(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.tokens[i].lower_ for i in range(start, end + 1))
