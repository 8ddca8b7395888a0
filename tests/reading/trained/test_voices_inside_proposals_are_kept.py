"""What the network proposes is joined with the voices that the rules hear inside of it."""

from collections.abc import Callable

import pytest

from sayso.lexicon.cues import cues
from sayso.reading.attribution import Draft, find_attributions, parents
from sayso.reading.passage import Passage
from sayso.reading.trained.joining import join
from sayso.reading.trained.proposals import Proposal

NESTED = "Varda Radio noted that Lena Moor told reporters that the ferry had sunk."
CITING = "Erik Holm wrote that the Herald reported on Monday that the ferry had sunk, citing two officials."
Parsed = Callable[..., list[Passage]]


class Text:
    """A parsed text whose words are looked up by themselves."""

    def __init__(self, passages: list[Passage]) -> None:
        self.passages = passages
        self.words = [token.text for passage in passages for token in passage.tokens]
        self.rules = find_attributions(passages, cues())

    def at(self, words: str) -> tuple[int, ...]:
        """Return where some neighbouring words stand."""
        wanted = words.split()
        start = next(n for n in range(len(self.words)) if self.words[n : n + len(wanted)] == wanted)
        return tuple(range(start, start + len(wanted)))

    def proposal(self, source: str, cue: str, content: str) -> Proposal:
        return Proposal(self.at(cue)[0], 0.9, self.at(source) if source else (), self.at(cue), self.at(content))

    def joined(self, *proposals: Proposal) -> list[Draft]:
        return join(list(proposals), [], self.rules, self.passages, cues())


def told(draft: Draft) -> tuple[str, str, str]:
    """Return source, cue and content of a draft as words."""
    tokens = draft.passage.tokens
    source = [t.text for t in tokens[slice(*draft.source)]] if draft.source else []
    cue = [t.text for run in draft.cue for t in tokens[slice(*run)]]
    content = [t.text for part in draft.content for t in part.passage.tokens[slice(*part.run)]]
    return " ".join(source), " ".join(cue), " ".join(content)


def test_the_rules_hear_a_voice_inside_a_content(passages_of: Parsed):
    text = Text(passages_of(NESTED))
    content = "that Lena Moor told reporters that the ferry had sunk"
    drafts = text.joined(text.proposal("Varda Radio", "noted", content))
    assert [told(draft) for draft in drafts] == [
        ("Varda Radio", "noted", content),
        ("Lena Moor", "told", "that the ferry had sunk"),
    ]
    assert parents(drafts) == [None, 0]


def test_a_voice_that_hangs_on_one_inside_is_kept_too(passages_of: Parsed):
    text = Text(passages_of(CITING))
    content = "that the Herald reported on Monday that the ferry had sunk , citing two officials"
    drafts = text.joined(text.proposal("Erik Holm", "wrote", content))
    assert [told(draft)[:2] for draft in drafts] == [
        ("Erik Holm", "wrote"), ("the Herald", "reported"), ("two officials", "citing"),
    ]  # fmt: skip
    assert parents(drafts) == [None, 0, 1]


def test_who_is_cited_hangs_on_the_proposal_that_stands_for_the_rules_draft(passages_of: Parsed):
    text = Text(passages_of(CITING))
    drafts = text.joined(
        text.proposal("Erik Holm", "wrote", "that the Herald reported"),
        text.proposal("the Herald", "reported", "that the ferry had sunk"),
    )
    assert [told(draft)[1] for draft in drafts] == ["wrote", "reported", "citing"]
    assert drafts[2].within is drafts[1]
    assert parents(drafts) == [None, 0, 1]


def test_what_the_rules_hear_outside_of_all_contents_is_left_out_but_for_disputes_and_quotations(passages_of: Parsed):
    text = Text(passages_of(NESTED + "\nErik Holm hoped that it would rain.\nErik Holm denied that it had rained."))
    assert {"hoped", "denied"} <= {told(rule)[1] for rule in text.rules}
    drafts = text.joined(text.proposal("Varda Radio", "noted", "that Lena Moor told reporters"))
    assert [told(draft)[1] for draft in drafts] == ["noted", "told", "denied"]
    assert [told(draft)[1] for draft in text.joined()] == ["denied"]


def test_who_declines_to_say_is_one_voice(passages_of: Parsed):
    text = Text(passages_of("Erik Holm declined to say whether the ferry had sunk."))
    assert len(text.rules) > 1
    drafts = text.joined(text.proposal("Erik Holm", "declined", "to say whether the ferry had sunk"))
    assert [told(draft)[1] for draft in drafts] == ["declined"]


def test_a_voice_inside_has_no_more_words_than_the_one_around_it(passages_of: Parsed):
    text = Text(passages_of("Erik Holm said that Lena Moor had told reporters that the ferry had sunk in the night."))
    outer, inner = text.joined(
        text.proposal("Erik Holm", "said", "that Lena Moor had told reporters that the ferry had")
    )
    assert (told(outer)[1], told(inner)[1]) == ("said", "had told")
    assert told(inner)[2] == "that the ferry had"


def test_words_are_the_networks_and_what_the_cue_does_is_the_rules(passages_of: Parsed):
    text = Text(passages_of("Erik Holm of Marrow Point denied on Monday that the harbour was closed."))
    (draft,) = text.joined(text.proposal("Erik Holm of Marrow Point", "denied", "the harbour was closed ."))
    assert told(draft) == ("Erik Holm of Marrow Point", "denied", "the harbour was closed")
    assert draft.cue_class == "denies"
    assert draft.source_head is not None
    assert draft.source_head.text == "Holm"


@pytest.mark.parametrize(("cue", "cue_class"), [("denied", "denies"), ("painted", "asserts")])
def test_a_cue_that_the_rules_pass_over_has_its_class_from_the_lexicon(passages_of: Parsed, cue: str, cue_class: str):
    text = Text(passages_of(f"Erik Holm {cue} the harbour."))
    text.rules = []
    (draft,) = text.joined(text.proposal("Erik Holm", cue, "the harbour"))
    assert draft.cue_class == cue_class
    assert draft.head.text == cue


def test_a_colon_is_a_cue(passages_of: Parsed):
    text = Text(passages_of("Lena Moor: the harbour is closed"))
    (draft,) = text.joined(text.proposal("Lena Moor", ":", "the harbour is closed"))
    assert told(draft) == ("Lena Moor", ":", "the harbour is closed")


def test_nothing_but_marks_is_no_content(passages_of: Parsed):
    text = Text(passages_of(NESTED))
    assert text.joined(text.proposal("Varda Radio", "noted", ".")) == []


def test_a_content_may_run_over_passages(passages_of: Parsed):
    text = Text(passages_of("Lena Moor said:\nThe harbour is closed.\nThe ferry sank."))
    start = text.at("The harbour")[0]
    proposal = Proposal(
        text.at("said")[0], 0.9, text.at("Lena Moor"), text.at("said"), tuple(range(start, len(text.words)))
    )
    (draft,) = text.joined(proposal)
    assert [part.passage is passage for part, passage in zip(draft.content, text.passages[1:], strict=True)] == [
        True
    ] * 2
    assert told(draft)[2] == "The harbour is closed The ferry sank"


@pytest.mark.parametrize("text", ["“The ferry sank,” the Herald reported, citing two officials.",
                                  "The Herald, citing two officials, reported: “The ferry sank.”"])  # fmt: skip
def test_no_voice_is_given_twice(passages_of: Parsed, text: str):
    parsed = Text(passages_of(text))
    herald = "the Herald" if "the Herald" in text else "The Herald"
    drafts = parsed.joined(parsed.proposal(herald, "reported", "citing"))
    assert [draft.head.text for draft in drafts] == [cue for cue in parsed.words if cue in ("reported", "citing")]
