"""Joining: the network's proposals and the rules' drafts become one list of drafts.

The network says which outermost attributions there are and which words they hold; the rules say what the cue does
("denies"), and which voices speak inside a content, since the network was taught one layer only.
"""

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.lexicon.modality import load_modality
from sayso.reading.attribution.cue_classes import class_of
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.passage import Passage, Run
from sayso.reading.trained.proposals import Proposal
from sayso.reading.trained.source_words import head_of, is_beside, undergoes, whole
from sayso.reading.trained.words import Words, with_marks

DISPUTING = ("affirms", "denies")
PHRASES = ("according", "per")


def join(
    proposals: list[Proposal], inside: list[Proposal], rules: list[Draft], passages: list[Passage], cues: Cues
) -> list[Draft]:
    """Return the drafts of a document in the order of their cues; of voices `inside` others, the rules hear first."""
    words = Words.over(passages)
    at = {word: rule for rule in reversed(rules) for word in _cue_words(rule, words)}
    made: list[Draft] = []
    twins: dict[int, Draft] = {}
    inner_at = {word: rule for rule in rules if rule.within is not None for word in _cue_words(rule, words)}
    citing = {id(rule.within) for rule in rules if rule.within is not None}
    for proposal in proposals:
        twin = next((r for w in proposal.cue if (r := at.get(w)) is not None and _is_free(r, twins)), None)
        idle = _cites(proposal, inner_at, words) or _is_answered(proposal, rules, words)
        draft = None if idle else _draft(proposal, twin, words, cues)
        if draft is not None:
            if twin is not None and id(twin) in citing:  # of two voices the network may take the one that is cited
                draft.source, draft.source_head, draft.hearsay = twin.source, twin.source_head, twin.hearsay
            made.append(draft)
            if twin is not None:
                twins[id(twin)] = draft
    inner = [r for r in rules if id(r) not in twins and _speaks_inside(r, made, twins)]
    known = {id(r) for r in inner}
    kept = inner + _overlooked([r for r in rules if id(r) not in known], made, twins)
    taken = {word for draft in (*made, *kept) for word in _cue_words(draft, words)}
    for proposal in inside:
        draft = _draft(proposal, None, words, cues) if taken.isdisjoint(proposal.cue) else None
        if draft is not None:
            kept.append(draft)
    for draft in kept:
        if draft.within is None:
            _cut_to_holder(draft, made)
        else:
            draft.within = twins.get(id(draft.within), draft.within)
    return sorted([*made, *kept], key=lambda d: words.word(d.passage, d.head.i))


def _cue_words(rule: Draft, words: Words) -> set[int]:
    indices = {rule.head.i, *(index for run in rule.cue for index in range(*run))}
    return {words.word(rule.passage, index) for index in indices}


def _cites(proposal: Proposal, inner_at: dict[int, Draft], words: Words) -> bool:
    """Tell whether a proposal says no more than whom an outlet cites, which the rules hear as a voice."""
    rule = next((inner_at[word] for word in proposal.cue if word in inner_at), None)
    return (
        rule is not None
        and rule.source_head is not None
        and words.word(rule.passage, rule.source_head.i) in proposal.content
    )


def _is_answered(proposal: Proposal, rules: list[Draft], words: Words) -> bool:
    """Tell whether a noun taken for a cue is what the clause on it answers: "a claim that he denied"."""
    passage, noun = words.passage(proposal.head), words.token(proposal.head)
    return noun.pos_ == "NOUN" and any(
        rule.passage is passage and rule.head.head.i == noun.i and _answers(rule) for rule in rules
    )


def _answers(rule: Draft) -> bool:
    """Tell whether a draft's content is the noun that its cue's clause hangs on."""
    return rule.head.dep_ in ("relcl", "acl") and rule.covers(rule.head.head.i, rule.passage)


def _is_free(rule: Draft, twins: dict[int, Draft]) -> bool:
    """Tell whether a draft can be a proposal's twin; whom an outlet cites is a voice that the network knows not of."""
    return rule.within is None and id(rule) not in twins


def _speaks_inside(rule: Draft, made: list[Draft], twins: dict[int, Draft]) -> bool:
    """Tell whether a draft that the network does not know stands inside one that it knows, or hangs on one."""
    if rule.within is not None:
        return id(rule.within) in twins or _speaks_inside(rule.within, made, twins)
    return any(_holds(draft, rule) for draft in made)


def _holds(draft: Draft, other: Draft) -> bool:
    """Tell whether a draft's content holds the cue of another voice: in "declined to say" there is but one."""
    if other.source_head is not None and other.source_head is draft.source_head:
        return False
    return draft.covers(other.head.i, other.passage) and not other.covers(draft.head.i, draft.passage)


def _cut_to_holder(inner: Draft, outer: list[Draft]) -> None:
    """Cut the content of an inner voice to the words of the one that holds it."""
    holder = next((draft for draft in outer if _holds(draft, inner)), None)
    if holder is None:
        return
    cut = [
        Part(part.passage, Run(max(part.run.start, own.run.start), min(part.run.end, own.run.end)))
        for part in inner.content
        for own in holder.content
        if own.passage is part.passage and own.run.meets(part.run)
    ]
    inner.content = cut or inner.content


def _overlooked(rules: list[Draft], made: list[Draft], twins: dict[int, Draft]) -> list[Draft]:
    """Return drafts of the rules whose words no proposal holds: quotations, confirmations, denials, "according to".

    What stands between marks is somebody's word and never the document's own, and what a ledger of disputes must not
    miss is who admits and who denies, though the network may. A twin takes in the rest of its quotation.
    """
    new = []
    for rule in rules:
        free = [part for part in rule.content if not any(_meets(draft, part) for draft in made)]
        if id(rule) in twins:
            twins[id(rule)].content += free if rule.quoted else []
        elif len(free) == len(rule.content) and (rule.quoted or rule.cue_class in DISPUTING or _is_phrase(rule)):
            new.append(rule)
    return new


def _is_phrase(rule: Draft) -> bool:
    """Tell whether a draft's cue is a phrase that says nothing but whose word it is: "according to", "per"."""
    return rule.head.lower_ in PHRASES


def _meets(draft: Draft, part: Part) -> bool:
    return any(own.passage is part.passage and own.run.meets(part.run) for own in draft.content)


def _draft(proposal: Proposal, twin: Draft | None, words: Words, cues: Cues) -> Draft | None:
    """Return a proposal as a draft, with what the rules know of its cue; None where it has no words to say."""
    passage, head = words.passage(proposal.head), words.token(proposal.head)
    cue = _here(passage, proposal.cue, words)
    source = max(_here(passage, proposal.source, words), key=lambda run: run.end - run.start, default=None)
    source = whole(passage, source) if source is not None else None
    if source is not None and twin is not None and twin.source is not None and is_beside(passage, source, twin):
        source = twin.source
    source_head, said = head_of(passage, source, twin) if source is not None else None, proposal.content
    if source_head is not None and undergoes(source_head, cue):
        source, source_head, said = None, None, tuple(sorted({*said, *proposal.source}))
    content = with_marks(words.parts(said), Part(passage, Run(head.i, head.i + 1)))
    if twin is not None and _answers(twin):
        content = twin.content
    if not content:
        return None
    if head.text == ":" and source is not None and cues.is_rubric(passage.doc[source.start : source.end].text):
        return None
    if twin is not None and any(run.start <= twin.head.i < run.end for run in cue):
        head = twin.head
    return Draft(
        passage,
        cue or [Run(head.i, head.i + 1)],
        head,
        twin.cue_class if twin is not None else class_of(passage, head, cues),
        source,
        source_head,
        content,
        hearsay=source is None,
        quoted=twin.quoted if twin is not None else False,
        deed=twin is None and _is_deed(passage, head, content),
    )


def _is_deed(passage: Passage, head: Token, content: list[Part]) -> bool:
    """Tell whether a cue that no rule knows for one says nothing: it has a thing for its content, or lets it be so."""
    first = content[0].passage.tokens[content[0].run.start]
    if (
        head.pos_ != "VERB"
        or first.lower_ == "that"
        or any(p.passage.quote_at(index) is not None for p in content for index in range(*p.run))
    ):
        return False
    if load_modality().has("telling.doing", head.lemma_.lower()):
        return True
    preposition = passage.child(head, "prep")
    thing = passage.child(head, "dobj") or (passage.child(preposition, "pobj") if preposition is not None else None)
    if thing is None or passage.child(head, "ccomp", "xcomp") is not None:
        return False
    return any(part.passage is passage and part.run.start <= thing.i < part.run.end for part in content)


def _here(passage: Passage, words: tuple[int, ...], over: Words) -> list[Run]:
    """Return the runs of words in one passage: a source that stands in another one (1 in 2,000) is not kept."""
    return [part.run for part in over.parts(words) if part.passage is passage]
