"""Marks over a document's words: sources, cues and contents, cut nowhere, laid over one another."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from sayso.cli.views.words import QUIET, shown
from sayso.values import CLAIMING, Attribution, Block, Document, Span

SOURCE, CUE, CONTENT, CLAIM = "bold green", "italic yellow", "cyan", "underline"


def legend() -> Text:
    """Return what each mark means."""
    parts = ((SOURCE, "source"), (CUE, "cue"), (CONTENT, "content"), (CLAIM, "claim"))
    return Text("  ").join(Text(name, style) for style, name in parts)


def marked(document: Document, attributions: Sequence[Attribution], claims: Iterable[Span]) -> list[RenderableType]:
    """Return a document block by block with its marks; blocks that make no claim are named and dim."""
    layers = [(part, CONTENT) for link in attributions for part in link.content]
    layers += [(part, SOURCE) for link in attributions for part in link.source]
    layers += [(part, CUE) for link in attributions for part in link.cue]
    layers += [(span, CLAIM) for span in claims]
    return [line for block in document.blocks for line in _block(document, block, layers)]


def _block(document: Document, block: Block, layers: Iterable[tuple[Span, str]]) -> list[RenderableType]:
    words = shown(document.text[block.start : block.end], {"title": "bold", "body": ""}.get(block.kind, QUIET))
    for span, style in layers:
        if block.span.meets(span):
            words.stylize(style, max(span.start - block.start, 0), min(span.end, block.end) - block.start)
    label: list[RenderableType] = [] if block.kind in CLAIMING else [Text(f"({block.kind})", QUIET)]
    return [*label, words, Text()]
