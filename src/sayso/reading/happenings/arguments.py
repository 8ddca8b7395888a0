"""Arguments: who is the subject, object and owner of a word, through passives, control, relatives, coordination."""

from sayso.lexicon.control import load_control
from sayso.reading.happenings.relatives import antecedent, resolve
from sayso.reading.happenings.strays import glued_receiver, strayed_subject
from sayso.reading.happenings.tree import RELATIVES, Tree

_DEPTH = 8


def surface_subject(tree: Tree, verb: int, depth: int = 0) -> list[int]:
    """Return the grammatical subject's heads, found elsewhere where the verb has none of its own."""
    own = tree.having(verb, "nsubj", "nsubjpass")
    if own:
        return [resolve(tree, own[-1], verb)]
    strayed = strayed_subject(tree, verb)
    if strayed or depth > _DEPTH or tree.head[verb] == verb:
        return strayed
    return _inherited(tree, verb, depth + 1)


def _inherited(tree: Tree, verb: int, depth: int) -> list[int]:
    dep, head = tree.dep[verb], tree.head[verb]
    if dep in ("conj", "dep", "parataxis") and tree.verbal(head):
        return surface_subject(tree, head, depth)
    if dep == "conj" and tree.tag[head] == "JJ" and tree.lower[head].endswith("ed") and tree.verbal(tree.head[head]):
        return surface_subject(tree, tree.head[head], depth)  # "planned, armed and led", a verb read as an adjective
    if dep in ("xcomp", "ccomp", "acomp", "advcl"):
        return _controller(tree, verb, head, depth)
    if dep == "pcomp" or (dep == "pobj" and tree.tag[verb] == "VBG"):
        return _of_preposition(tree, head, depth)
    if dep in ("acl", "relcl", "amod"):
        if tree.tag[verb] in ("VBG", "VBN") and not tree.having(verb, "aux"):
            return [head]
        if dep == "amod" and tree.tag[verb] == "JJ" and verb > head:  # "Norland, still subject to a ban, …"
            return [head]
        name = tree.tag[head].startswith("NNP") or (tree.ent[head] and tree.head[head] == head)
        if tree.tag[verb] == "VB" and name:  # a headline: "Norland to sell tractors"
            return [head]
        return owner(tree, head, depth)
    return []


def _controller(tree: Tree, verb: int, head: int, depth: int) -> list[int]:
    """Return whose doing an infinitive, gerund or participle under `head` is."""
    if tree.noun(head):
        return owner(tree, head, depth)
    if not tree.verbal(head):  # "are willing to sell": the adjective's own verb
        return surface_subject(tree, tree.head[head], depth) if tree.dep[head] == "acomp" else []
    if tree.lemma[head] in load_control().by_nobody or (
        tree.dep[verb] == "ccomp" and tree.tag[verb] not in ("VB", "VBG")
    ):
        return []
    things = tree.having(head, "dobj")
    if things and tree.lemma[head] in load_control().by_object and things[0] < verb:
        return things[:1]
    return surface_subject(tree, head, depth)


def _of_preposition(tree: Tree, preposition: int, depth: int) -> list[int]:
    """Return whose doing a gerund after a preposition is."""
    above = tree.head[preposition]
    if tree.dep[preposition] in ("pcomp", "prep") and tree.tag[above] == "IN":  # "because of selling"
        above = tree.head[above]
    if tree.verbal(above):
        things = tree.having(above, "dobj")
        if things and tree.lower[preposition] in ("of", "from", "for", "with") and things[0] < preposition:
            return things[:1]
        return surface_subject(tree, above, depth)
    if tree.noun(above):
        return owner(tree, above, depth)
    return surface_subject(tree, tree.head[above], depth) if tree.dep[above] == "acomp" else []


def owner(tree: Tree, noun: int, depth: int = 0) -> list[int]:
    """Return whose a noun is: its possessor, else the subject of the verb whose object it is."""
    own = tree.having(noun, "poss")
    if own:
        return own[:1]
    named = [k for k in tree.having(noun, "amod", "compound", "nmod") if tree.ent[k] in ("GPE", "NORP", "ORG")]
    by = [k for p in tree.having(noun, "prep", "agent") if tree.lower[p] == "by" for k in tree.having(p, "pobj")]
    named = named or [k for k in by if tree.ent[k]]  # "the decision by Norland"
    if named:
        return named[:1]
    head = tree.head[noun]
    if depth <= _DEPTH and tree.dep[noun] in ("dobj", "attr") and tree.verbal(head) and not tree.passive(head):
        found = surface_subject(tree, head, depth + 1)
        return [] if found and tree.dep[noun] == "attr" and tree.lower[found[0]] in ("it", "there") else found
    return []


def _own_objects(tree: Tree, verb: int) -> list[int]:
    things = [k for k in tree.having(verb, "dobj", "oprd") if tree.dep[k] == "dobj"]
    if not things and tree.dep[verb] == "amod" and tree.tag[verb] == "VBG" and tree.head[verb] > verb:
        before = tree.tag[verb - 1] if verb else ""
        return [tree.head[verb]] if before == "IN" else []  # "of lifting sanctions", read as an adjective
    return things


def objects(tree: Tree, verb: int) -> list[int]:
    """Return the heads of the logical object: of a passive its grammatical subject."""
    things = _own_objects(tree, verb)
    if tree.passive(verb):
        return things or surface_subject(tree, verb)
    if things:
        return [resolve(tree, things[0], verb)]
    if tree.dep[verb] == "xcomp" and tree.verbal(tree.head[verb]):
        relative = [k for k in _own_objects(tree, tree.head[verb]) if tree.tag[k] in ("WDT", "WP")]
        return [resolve(tree, relative[0], tree.head[verb])] if relative else []  # "that they meant to deliver"
    noun = antecedent(tree, verb)
    if noun is not None and tree.dep[verb] == "relcl" and tree.having(verb, "nsubj") and not tree.having(verb, "mark"):
        bare = not any(tree.tag[k] in ("WDT", "WP") and tree.dep[k].startswith("nsubj") for k in tree.kids[verb])
        moved = any(tree.tag[k] in ("WRB",) for k in tree.kids[verb])
        stranded = any(tree.lower[j] in RELATIVES for p in tree.having(verb, "prep") for j in tree.kids[p])
        return [noun] if bare and not moved and not stranded else []
    return []


def subjects(tree: Tree, verb: int) -> list[int]:
    """Return the heads of the logical subject: of a passive what stands after "by"."""
    if not tree.passive(verb):
        return surface_subject(tree, verb)
    by = [p for p in tree.having(verb, "agent", "prep") if tree.lower[p] == "by"]
    for thing in [] if by else _own_objects(tree, verb):  # "was given rockets by Norland", hung on the rockets
        by = [p for p in tree.having(thing, "agent", "prep") if tree.lower[p] == "by"]
    gerunds = [k for p in tree.having(verb, "prep") for k in tree.having(p, "pcomp") if tree.tag[k] == "VBG"]
    for gerund in [] if by else gerunds:  # "banned from flying by Norland", hung on the gerund
        by = [p for p in tree.having(gerund, "agent", "prep") if tree.lower[p] == "by"]
    return [k for p in by for k in tree.having(p, "pobj")]


def datives(tree: Tree, verb: int) -> list[int]:
    """Return the heads of who receives without a preposition."""
    own = [k for k in tree.having(verb, "dative", "iobj") if tree.tag[k] not in ("IN", "TO")]
    things = _own_objects(tree, verb)
    if own or not things:
        return own
    if tree.passive(verb):
        return surface_subject(tree, verb)
    return glued_receiver(tree, verb, things[0])
