"""Setting: the blocks of a report as paragraphs and tables of a .docx file."""

from functools import singledispatch
from typing import Any

from docx.enum.text import WD_COLOR_INDEX

from sayso.reports.blocks import Paragraph, Saying, Table, Tree, Voices
from sayso.reports.chapters.origins import SIGNS
from sayso.reports.ooxml import bookmark, leap, rows_stay_whole
from sayso.reports.prose import Leap, Prose, Quotation, Strong
from sayso.telling.plain import plain
from sayso.telling.wording import SIGN

CELL = "Cell"  # the style of what stands in tables


@singledispatch
def set_block(block: Any, document: Any) -> None:  # noqa: ARG001  (those registered below use it)
    """Add a block to a document."""
    raise TypeError(f"{type(block).__name__} is no block")


@set_block.register
def _(block: Paragraph, document: Any) -> None:
    set_prose(document.add_paragraph(), block.prose, quiet=block.quiet)


@set_block.register
def _(block: Tree, document: Any) -> None:
    for root in block.roots:
        line = document.add_paragraph(style="List Bullet")
        line.add_run(plain(root.name)).bold = True
        line.add_run(f" {SIGNS[root.camp]} {root.does} · {root.note}")
        for hung in root.hung:
            below = document.add_paragraph(style="List Bullet 2")
            below.add_run(plain(f"{hung.name} ({hung.note}) "))
            for number in hung.numbers:
                set_prose(below, (number, " "))


@set_block.register
def _(block: Table, document: Any) -> None:
    document.add_paragraph(style="Caption").add_run(block.caption)
    table = document.add_table(rows=1, cols=len(block.heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, block.heads, strict=True):
        cell.paragraphs[0].style = CELL
        cell.paragraphs[0].add_run(head).bold = True
    for row in block.rows:
        for cell, prose in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].style = CELL
            set_prose(cell.paragraphs[0], prose)
    rows_stay_whole(table)
    document.add_paragraph()


@set_block.register
def _(block: Voices, document: Any) -> None:
    heading(document, block.title, 3)
    for saying in block.sayings:
        _saying(document, saying)


def _saying(document: Any, one: Saying) -> None:
    who = document.add_paragraph()
    who.paragraph_format.keep_with_next = True
    bookmark(who, one.anchor)
    who.add_run(plain(one.speaker)).bold = True
    about = f" ({one.about})" if one.about else ""
    who.add_run(plain(f"{about} {SIGN[one.stance]} {one.says}, {one.when}"))
    chain = " › ".join(f"{name} {cue}".strip() for name, cue in one.chain)
    through = document.add_paragraph(plain(f"Through: {chain}"))
    through.paragraph_format.keep_with_next = True
    words = document.add_paragraph(style="Quote")
    words.add_run(plain(one.passage.before))
    exact = words.add_run(plain(one.passage.words))
    exact.bold, exact.font.highlight_color = True, WD_COLOR_INDEX.YELLOW
    words.add_run(plain(one.passage.after))
    place = f" {one.source}, characters {one.span.start}–{one.span.end}."
    notes = [piece for note in one.notes for piece in (" ", *note)]
    set_prose(document.add_paragraph(), (one.number, place, *notes), quiet=True)


def heading(document: Any, words: str, level: int, anchor: str = "") -> None:
    """Add a heading to a document, with a name that links can lead to."""
    line = document.add_heading(plain(words), level)
    if anchor:
        bookmark(line, anchor)


def set_prose(line: Any, prose: Prose, *, quiet: bool = False) -> None:
    """Add prose to a paragraph; citations lead to their places."""
    for piece in prose:
        if isinstance(piece, int):
            leap(line, f"[{piece}]", f"place-{piece}")
        elif isinstance(piece, Leap):
            leap(line, plain(piece.words), piece.anchor)
        elif isinstance(piece, Quotation):
            line.add_run(plain(f"“{piece.words}” "))
            leap(line, f"[{piece.number}]", f"place-{piece.number}")
        elif isinstance(piece, Strong):
            line.add_run(plain(piece.words)).bold = True
        else:
            line.add_run(plain(piece)).italic = quiet or None
