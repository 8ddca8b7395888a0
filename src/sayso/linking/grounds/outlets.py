"""Outlets that reports cite and that are nobody's actor yet: sites, blogs and papers, by how their names are told."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sayso.linking.grounds.phrases import phrases
from sayso.linking.names import tokens
from sayso.values import Actor, slug

_CAMEL = r"(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+|\d+\w*[A-Z]\w+)"
_DOMAIN = r"(?:[A-Za-z][\w-]+\.(?:com|net|org|info|tv|co\.[a-z]{2}|com\.[a-z]{2}))"
_NAME = r"(?:[A-Z][\w&]*(?:\s+(?:for|of|the)\s+[A-Z]\w*|\s+[A-Z]\w*){1,2})"
_WORD = r"(?:[A-Z][\w&]*(?:\s+[A-Z]\w*){0,2})"


def unlisted(texts: Iterable[str], actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """Return outlets by id that the texts name as such and that no actor is, each under the name first met."""
    known = {"".join(tokens(name)) for actor in actors.values() for name in (actor.name, *actor.aliases)}
    found: dict[str, Actor] = {}
    for text in texts:
        for name in _cited(text):
            joined = "".join(word for word in tokens(name) if word != "the")
            if len(joined) > 3 and joined not in known and joined not in phrases().idle:
                found.setdefault(joined, Actor(f"org:{slug(name)}", "outlet", name, aliases=_spellings(name)))
    return {actor.id: actor for actor in found.values() if actor.id not in actors}


def _cited(text: str) -> Iterator[str]:
    speaks = "|".join(phrases().speaking)
    for pattern in (
        rf"\b(?P<name>{_CAMEL})(?=\s+(?:{speaks}))",
        rf"\b(?:by|via|told|citing|from|to|on|in)\s+(?P<name>{_CAMEL})\b",
        rf"\b(?P<name>{_DOMAIN})(?![\w/])",
        rf"\b(?:{_venues()})\s+(?:called|named)\s+(?P<name>{_WORD})",
        rf"\b(?:{_venues()})\s+(?P<name>{_NAME})",
        rf"\b(?:{_accounts()})\s+(?:from|by|in)\s+(?:the\s+)?(?P<name>{_NAME})",
        rf"\b[Tt]he\s+(?P<name>{_NAME})\s+(?:{_venues()})\b",
    ):
        yield from (match["name"].removeprefix("The ") for match in re.finditer(pattern, text))


def _venues() -> str:
    return "|".join(sorted(phrases().venues))


def _accounts() -> str:
    return "|".join(sorted(phrases().accounts))


def _spellings(name: str) -> tuple[str, ...]:
    """Return other ways to write a name: apart where it is written in one, and without its domain."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return tuple(dict.fromkeys(spelling for spelling in (apart, re.sub(r"\.\w{2,4}$", "", name)) if spelling != name))
