"""Tree: a parsed Doc as plain lists by token number, so that walks over it are cheap."""

from collections.abc import Iterator

from spacy.tokens import Doc

VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOMINAL = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "DT", "WP", "WDT", "JJ", "FW", "JJR", "JJS", "PDT"}
)
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})


class Tree:
    """Lists over the tokens of one Doc: `dep`, `tag`, `lemma`, `lower`, `head`, `ent` (type or "") and `kids`."""

    __slots__ = ("dep", "doc", "ent", "ent_at", "head", "kids", "lemma", "lower", "tag")

    def __init__(self, doc: Doc, hyphened: frozenset[str] = frozenset()) -> None:
        tokens = list(doc)  # made once: each walk over a Doc makes its tokens anew
        self.doc = doc
        self.dep = [t.dep_ for t in tokens]
        self.tag = [t.tag_ for t in tokens]
        self.lower = [t.lower_ for t in tokens]
        self.lemma = [t.lemma_.lower() for t in tokens]
        self.head = [t.head.i for t in tokens]
        self.ent = [t.ent_type_ for t in tokens]
        self.ent_at = {i: (e.start, e.end) for e in doc.ents for i in range(e.start, e.end)}
        self.kids: list[list[int]] = [[] for _ in doc]
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        for i in range(2, len(doc)):
            if self.lower[i - 1] in ("-", "‑") and f"{self.lower[i - 2]}-{self.lemma[i]}" in hyphened:
                self._join(i - 2, i)

    def _join(self, first: int, last: int) -> None:
        """Make one noun of a hyphened word that was parsed as three: the last part takes what the others had."""
        self.lemma[last] = f"{self.lower[first]}-{self.lemma[last]}"
        self.tag[last] = "NNS" if self.tag[last] == "NNS" else "NN"
        outer = next((i for i in (first, first + 1, last) if self.head[i] not in (first, first + 1, last)), last)
        self.dep[last], self.head[last] = self.dep[outer], self.head[outer]
        for part in (first, first + 1):
            self.kids[last] += [k for k in self.kids[part] if k not in (first, first + 1, last)]
            self.kids[part], self.dep[part], self.head[part] = [], "punct", last
        above = self.kids[self.head[last]]
        above[:] = [k for k in above if k not in (first, first + 1, last)] + ([last] if self.head[last] != last else [])
        self.kids[last] = sorted({k for k in self.kids[last] if k not in (first, first + 1)} - {last})
        for kid in self.kids[last]:
            self.head[kid] = last

    def __len__(self) -> int:
        return len(self.head)

    def having(self, i: int, *deps: str) -> list[int]:
        """Return the children of a token with one of the labels, in order."""
        dep = self.dep
        return [kid for kid in self.kids[i] if dep[kid] in deps]

    def verbal(self, i: int) -> bool:
        """Tell whether a token is a verb form (no modal)."""
        return self.tag[i] in VERBAL

    def noun(self, i: int) -> bool:
        """Tell whether a token is a noun or a name."""
        return self.tag[i].startswith("NN")

    def conjuncts(self, i: int) -> list[int]:
        """Return a token and the nominal ones coordinated after it."""
        found = [i]
        for one in found:
            found += [
                k
                for k in self.kids[one]
                if self.dep[k] == "conj" and self.tag[k] in NOMINAL and k > one and not self.having(k, "case", "neg")
            ]
        return found

    def first_conjunct(self, i: int) -> int:
        """Return the first of the coordination that a token is in."""
        while self.dep[i] == "conj" and self.head[i] != i:
            i = self.head[i]
        return i

    def up(self, i: int) -> Iterator[int]:
        """Yield the tokens above one, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def passive(self, verb: int) -> bool:
        """Tell whether a verb is in the passive voice, a bare participle after its noun included."""
        if self.having(verb, "auxpass", "nsubjpass"):
            return True
        if self.tag[verb] != "VBN" or self.having(verb, "aux", "nsubj"):
            return False
        if self.dep[verb] == "conj":
            first = self.first_conjunct(verb)
            return self.tag[first] == "VBN" and self.passive(first)
        return self.dep[verb] in ("acl", "amod", "advcl", "relcl", "ROOT") and not self.having(verb, "dobj")
