"""Repairs: slips that the model makes again and again in news text, mended once, right after the parse."""

from spacy.language import Language
from spacy.tokens import Doc

from sayso.reading.repairs.clauses import find_passive, find_verb, keep_clause, part_from_citing
from sayso.reading.repairs.main_verbs import end_sentence, go_on, report
from sayso.reading.repairs.nouns import describe, join_list, name_holder
from sayso.reading.repairs.words import mend_lemma

NAME = "sayso_repairs"
MENDS = (  # each mends one token, and tells whether it did: at most one does
    mend_lemma,
    join_list,
    name_holder,
    report,
    keep_clause,
    find_passive,
    go_on,
    part_from_citing,
    describe,
    end_sentence,
    find_verb,
)


@Language.component(NAME)
def repair(doc: Doc) -> Doc:
    """Mend what the parse has wrong of each token, in the order of the text."""
    for token in doc:
        any(mend(token) for mend in MENDS)
    return doc
