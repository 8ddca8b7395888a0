"""A revision: what a copy made of its original, and what that makes it."""

from typing import NamedTuple
from urllib.parse import urlsplit

from sayso.linking.credits import is_agency, outlet
from sayso.linking.revising.alignment import SURE
from sayso.linking.revising.moves import with_moves
from sayso.linking.revising.parts import Part, Range, parts
from sayso.linking.revising.tokens import Tokens, tokens
from sayso.values import CLAIMING, Document, Fragment, Relation, Revision, Span

MOST = 0.5  # of a text's words


class _Count(NamedTuple):
    """Words of titles and bodies: those that both have, the original's, the copy's; and whether nothing else is."""

    kept: int
    original: int
    copy: int
    same: bool


def revise(original: Document, copy: Document) -> Revision:
    """Return what `copy` made of `original`, word by word; it depends on the two alone."""
    before, after = tokens(original.text), tokens(copy.text)
    cut = list(with_moves(parts(before, after), before, after))
    count = _count(cut, before.inside(_claiming(original)), after.inside(_claiming(copy)), before, after)
    published_both = _outlet(original, copy)
    relation = _relation(count, published_both)
    return Revision(
        original=original.id,
        copy=copy.id,
        relation=relation,
        fragments=tuple(_fragment(part, before, after) for part in cut),
        kept=count.kept,
        original_words=count.original,
        copy_words=count.copy,
        reason=_reason(relation, count, published_both),
    )


def _claiming(document: Document) -> list[Span]:
    return [block.span for block in document.blocks if block.kind in CLAIMING]


def _fragment(part: Part, before: Tokens, after: Tokens) -> Fragment:
    other = after if part.kind == "left_out" else before
    elsewhere = other.span(*part.elsewhere) if part.elsewhere else None
    return Fragment(part.kind, before.span(*part.before), after.span(*part.after), elsewhere)


def _count(cut: list[Part], ours: list[bool], theirs: list[bool], before: Tokens, after: Tokens) -> _Count:
    kept, same = 0, True
    for part in cut:
        if part.kind == "kept" or (part.kind == "added" and part.elsewhere):
            kept += _words(part.after, theirs, after)
        same = same and (part.kind == "kept" or not (any(ours[slice(*part.before)]) or any(theirs[slice(*part.after)])))
    whole, other = (0, len(ours)), (0, len(theirs))
    return _Count(kept, _words(whole, ours, before), _words(other, theirs, after), same)


def _words(place: Range, claiming: list[bool], text: Tokens) -> int:
    """Return how many words of titles and bodies stand there; a sign is none."""
    return sum(claiming[at] and text.words[at][:1].isalnum() for at in range(*place))


def _relation(count: _Count, published_both: str | None) -> Relation:
    shorter = min(count.original, count.copy)
    if count.same and count.kept:
        return "exact"
    if count.kept < min(SURE, MOST * shorter) or not count.kept:
        return "apart"
    if published_both and count.kept >= MOST * shorter:
        return "update"
    return "quotation" if count.kept < MOST * count.copy else "near"


def _outlet(one: Document, other: Document) -> str | None:
    """Return the outlet that published both, None where that is not known.

    What an agency wrote on one day may stand in two papers; of two days it is the agency's own next version.
    """
    hosts = {_host(one.url), _host(other.url)} - {None}
    if one.publisher and other.publisher and len(hosts) < 2:
        days = {one.published, other.published} - {None}
        carried = is_agency(other.publisher) and len(days) < 2 and not hosts
        return other.publisher if outlet(one.publisher) == outlet(other.publisher) and not carried else None
    return hosts.pop() if len(hosts) == 1 and one.url and other.url else None


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _reason(relation: Relation, count: _Count, published_both: str | None) -> str:
    """Say in words what the relation follows from."""
    shared = f"{count.kept} of its {count.copy} words are among the original's {count.original}"
    return {
        "exact": f"all {count.copy} words of its title and body are the original's, and nothing is left out",
        "near": shared,
        "update": f"{shared}, and {published_both} published both",
        "quotation": f"{shared}: most of it is another text",
        "apart": f"{shared}: hardly a word in a row is shared",
    }[relation]
