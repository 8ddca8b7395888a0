"""Merging: which keys of what is heard stand for one voice, and why."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.linking.grounds.heard import Heard
from sayso.linking.grounds.naming import BODIES, Names
from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.speakers import ARTEFACT, AUTHORITY, UNNAMED, artefact
from sayso.linking.groups import Groups
from sayso.linking.names import tokens
from sayso.values import Actor

NEAR = 4  # paragraphs in which one introduced without a name is named


class Merged:
    """The voices of a pile of reports; `one` gives the key that stands for all of a voice's, `reasons` why.

    `owners` maps a kind of artefact to the voice that put it out, where that can be told.
    """

    def __init__(self, heard: Iterable[Heard], actors: Mapping[str, Actor], names: Names, texts: Iterable[str]) -> None:
        self._actors, self._groups = actors, Groups[str]()
        self._standing: dict[str, str] = {}
        self.reasons: dict[str, list[str]] = defaultdict(list)
        self.owners: dict[str, str] = {}
        every = list(heard)
        self._same_names(every)
        self._introduced(every)
        for word in every:
            self._described(word)
            self._reporter(word)
            self._office(word, names)
        self._bare(every)
        self._authorities(every)
        for person, outlet in sorted({pair for text in texts for pair in names.reporters(text)}):
            self._join(person, outlet, f"{self._name(person)} is named as one of {self._name(outlet)}")
        self._artefacts(every)
        self._settle(every)

    def one(self, voice: str) -> str:
        """Return the key that stands for a voice: an actor's, where one of its keys is."""
        return self._standing.get(voice, voice)

    def why(self, voice: str) -> list[str]:
        """Return the reasons for which keys stand for one voice."""
        said = (reason for key in sorted(self.reasons) if self.one(key) == voice for reason in self.reasons[key])
        return list(dict.fromkeys(said))

    def _join(self, one: str, other: str, reason: str) -> None:
        if self._groups.root(one) != self._groups.root(other):
            self._groups.join(one, other)
            self.reasons[one].append(reason)

    def _same_names(self, heard: list[Heard]) -> None:
        """Join a body's short name to the full one of the same report, and a body named as a person with his office."""
        by_document: dict[str, set[str]] = defaultdict(set)
        for word in heard:
            by_document[word.document] |= {id for id in word.voices if id in self._actors}
        for ids in (by_document[document] for document in sorted(by_document)):
            bodies = sorted(id for id in ids if self._actors[id].kind in BODIES)
            for short in bodies:
                words = tuple(word for word in tokens(self._actors[short].name) if word != "the")
                for long in bodies:
                    full = tokens(self._actors[long].name)
                    if len(words) == 1 < len(full) and words[0] == full[-1]:
                        self._join(short, long, f"{self._name(short)} is short for {self._name(long)}")
        people = {
            tokens(name): id
            for id, actor in sorted(self._actors.items(), reverse=True)
            if actor.kind == "person"
            for name in (actor.name, *actor.aliases)
            if len(tokens(name)) > 1
        }
        for id in sorted(self._actors):
            words = tokens(self._actors[id].name)
            ends = [words[-size:] for size in (2, 3) if len(words) > size and words[-size:] in people]
            if self._actors[id].kind in BODIES and ends:
                self._join(id, people[ends[0]], f"{self._name(id)} names {self._name(people[ends[0]])}")

    def _introduced(self, heard: list[Heard]) -> None:
        """Join who is introduced without a name to the voice of the same report that is named for him.

        That is one with the same title in its words, or, of one introduced as new in the lead ("a senator"), the
        first of its kind to be heard after it.
        """
        by_document: dict[str, list[Heard]] = defaultdict(list)
        for word in heard:
            if word.voices:
                by_document[word.document].append(word)
        for words in (by_document[document] for document in sorted(by_document)):
            for number, word in enumerate(words):
                if not word.voices[0].startswith(UNNAMED):
                    continue
                if named := self._named_for(word, words[number + 1 :]):
                    self._join(word.voices[0], named, f"“{word.source}” is named {self._name(named)} further on")
                elif named := self._surname(word, words):
                    self._join(word.voices[0], named, f"“{word.source}” is {self._name(named)}")

    def _surname(self, word: Heard, words: list[Heard]) -> str | None:
        """Return the one person of a report whose last name a source is."""
        alone = tokens(word.source)
        people = {v for w in words for v in w.voices if v in self._actors and self._actors[v].kind == "person"}
        bearers = [person for person in sorted(people) if tokens(self._actors[person].name)[-1:] == alone]
        return bearers[0] if len(alone) == 1 and len(bearers) == 1 else None

    def _named_for(self, word: Heard, after: list[Heard]) -> str | None:
        title, body = _title(word.source), bool(set(tokens(word.source)) & phrases().groups)
        new = word.paragraph <= 1 and tokens(word.source)[:1] in (("a",), ("an",))
        for later in after:
            actor = self._actors.get(later.voices[0])
            if actor is None or actor.kind == "outlet" or later.paragraph > word.paragraph + NEAR or not later.vouches:
                continue
            if len(title) > 1 and set(title) <= set(tokens(later.source)) - set(tokens(actor.name)):
                return later.voices[0]
            if new and (actor.kind in BODIES if body else actor.kind == "person"):
                return later.voices[0]
        return None

    def _described(self, word: Heard) -> None:
        if word.described and word.voices:
            self._join(word.described, word.voices[0], f"“{word.source}” is said of one voice in the same words")

    def _reporter(self, word: Heard) -> None:
        if word.reporter and word.voices:
            outlet = word.voices[0]
            self._join(word.reporter, outlet, f"{self._name(word.reporter)} speaks for {self._name(outlet)}")

    def _bare(self, heard: list[Heard]) -> None:
        """Join a body that is named by its kind alone ("police") to the one body heard of that kind."""
        bodies = sorted({v for word in heard for v in word.voices if v in self._actors and self._is_body(v)})
        for word in heard:
            if not word.voices or not word.voices[0].startswith(UNNAMED):
                continue
            kind = {token for token in tokens(word.source) if token not in phrases().idle}
            meant = [body for body in bodies if kind and kind < set(tokens(self._actors[body].name))]
            if len(meant) == 1:
                self._join(word.voices[0], meant[0], f"“{word.source}” can only be {self._name(meant[0])} here")

    def _authorities(self, heard: list[Heard]) -> None:
        """Join authorities of no told state to those of the state whose authorities speak most by far."""
        counted = Counter(v for word in heard for v in word.voices if v.startswith(AUTHORITY) and v != AUTHORITY)
        first, *others = sorted(counted.items(), key=lambda item: (-item[1], item[0])) or [("", 0)]
        if first[0] and first[1] >= 2 * max((count for _, count in others), default=0):
            self._join(AUTHORITY, first[0], "most authorities that speak here are of that state")

    def _is_body(self, voice: str) -> bool:
        return self._actors[voice].kind in BODIES - {"outlet"}

    def _office(self, word: Heard, names: Names) -> None:
        """Join a person to the body that the same words say that he speaks for."""
        person = word.voices[0] if word.voices else ""
        if person not in self._actors or self._actors[person].kind != "person":
            return
        if not set(tokens(word.source)) & phrases().office:
            return
        bodies = [id for id in names.bodies(word.source) if id != person]
        if bodies:
            body = bodies[0] if self._actors[bodies[-1]].kind == "outlet" else bodies[-1]
            self._join(person, body, f"{self._name(person)} speaks for {self._name(body)}: “{word.source}”")

    def _artefacts(self, heard: list[Heard]) -> None:
        """Join what shows something to the one voice that put such a thing out."""
        put_out: dict[str, Counter[str]] = defaultdict(Counter)
        for word in heard:
            owned = [v for v in word.voices if v in self._actors]
            for kind in sorted({artefact(word.cue), artefact(word.source)} - {None}, key=str):
                if owned and kind:
                    put_out[kind][self._groups.root(owned[0])] += 1
        for kind, owners in sorted(put_out.items()):
            (owner, most), *others = sorted(owners.items(), key=lambda item: (-item[1], item[0]))
            if not others or most >= 2 * others[0][1]:
                self._join(ARTEFACT + kind, owner, f"the {kind} is what {self._name(owner)} put out")
                self.owners[kind] = owner

    def _settle(self, heard: list[Heard]) -> None:
        counted = Counter(voice for word in heard for voice in word.voices)
        for group in self._groups.all(sorted(self._groups)):
            best = min(group, key=lambda key: (key not in self._actors, -counted[key], key))
            self._standing.update(dict.fromkeys(group, best))
        self.owners = {kind: self.one(owner) for kind, owner in self.owners.items()}

    def _name(self, voice: str) -> str:
        return self._actors[voice].name if voice in self._actors else voice


def _title(source: str) -> tuple[str, ...]:
    """Return the words of who is introduced, without whose he is: "Norland's attorney general"."""
    words = tokens(re.sub(r"^.*?['’]s?\s+(?=\w)", "", source.split(",")[0]))
    return tuple(word for word in words if word not in phrases().idle)[:4]
