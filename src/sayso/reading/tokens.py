"""Tokens: texts cut into words, with the cuts mended that the model's rules get wrong in news text."""

import re

from spacy.language import Language
from spacy.tokens import Doc

CLOSING = re.compile(r"(?<=\bon )X(?=\. [A-ZÀ-Ý])")  # "she wrote on X. Anna Lind said": no initial of hers


def tokens(model: Language, text: str) -> Doc:
    """Return a text's tokens, not yet parsed; a network's one-letter name at a sentence's end stands by itself."""
    doc = model.make_doc(text)
    joined = [found.start() for found in CLOSING.finditer(text)]
    if joined:
        with doc.retokenize() as mend:
            for token in doc:
                if token.idx in joined and token.text == "X.":
                    mend.split(token, ["X", "."], heads=[(token, 0), (token, 0)])
    return doc
