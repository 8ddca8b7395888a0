"""Pieces: a claim and a passage as the numbers of word pieces that the network takes."""

from tokenizers import Tokenizer

CLS, SEP = 101, 102  # the base model's marks, at the start and behind each of the two
CLAIM = 64  # pieces of a claim that are read


def pieces(tokenizer: Tokenizer, claim: str, said: str, length: int) -> tuple[list[int], list[int]]:
    """Return the pieces of both, at most `length` with their marks, and 0 for the claim's, 1 for those of the other."""
    first = tokenizer.encode(claim, add_special_tokens=False).ids[:CLAIM]
    second = tokenizer.encode(said, add_special_tokens=False).ids[: length - len(first) - 3]
    return [CLS, *first, SEP, *second, SEP], [0] * (len(first) + 2) + [1] * (len(second) + 1)
