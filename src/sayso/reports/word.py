"""Word: a report as a .docx file, with headings, tables whose heads repeat, and numbered citations that lead on."""

import io
from datetime import UTC, date, datetime, time
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt

from sayso.reports.blocks import Table
from sayso.reports.guide import GUIDE, facts
from sayso.reports.ooxml import bookmark, dated, numbered_pages
from sayso.reports.prose import Leap, Prose
from sayso.reports.report import Report, Section, Source
from sayso.reports.setting import CELL, heading, set_block, set_prose
from sayso.telling.plain import plain
from sayso.telling.wording import STATUS, counted


def word(report: Report) -> bytes:
    """Return a report as a .docx file; the same report gives the same bytes."""
    document = _begun(report)
    _front(document, report)
    for number, section in enumerate(report.sections, 1):
        _event(document, section, number if len(report.sections) > 1 else 0)
    heading(document, "Sources", 1, "sources")
    for source in report.sources:
        _source(document, source)
    stream = io.BytesIO()
    document.save(stream)
    return dated(stream.getvalue())


def _begun(report: Report) -> Any:
    document = docx.Document()
    told = document.core_properties
    told.title, told.subject = plain(report.title)[:255], "Who says what happened, and who says otherwise"
    told.author = told.last_modified_by = f"sayso {report.making.version}"
    told.created = told.modified = datetime.combine(date.fromisoformat(report.making.day), time(), UTC)
    told.language, told.comments, told.keywords, told.revision = "en", "", "", 1
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    cells = document.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cells.base_style, cells.font.size = document.styles["Normal"], Pt(9)
    cells.paragraph_format.space_after = Pt(2)
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Mm(20)
    numbered_pages(sheet.footer.paragraphs[0])
    return document


def _front(document: Any, report: Report) -> None:
    document.add_heading(plain(report.title), 0)
    for name, value in facts(report.making):
        line = document.add_paragraph(style="List Bullet")
        line.add_run(f"{name}: ").bold = True
        line.add_run(plain(value))
    if report.cut:
        document.add_paragraph().add_run(report.cut).bold = True
    heading(document, "How to read this", 1)
    for line in GUIDE:
        document.add_paragraph(line, style="List Bullet")
    heading(document, "Contents", 1)
    for section in report.sections:
        set_prose(document.add_paragraph(style="List Number"), (Leap(section.headline, section.anchor),))
    set_prose(document.add_paragraph(style="List Number"), (Leap("Sources", "sources"),))
    heading(document, "The events at a glance", 1)
    heads = ("Event", "Status", "Witnesses by origin", "Reports", "Split sides", "Open questions")
    set_block(Table("Each event with its status, its witnesses and what is open", heads, _rows(report)), document)


def _rows(report: Report) -> tuple[tuple[Prose, ...], ...]:
    return tuple(
        (
            (Leap(one.headline, one.anchor),),
            (f"{STATUS[one.status][0]} {STATUS[one.status][1]}",),
            (str(one.witnesses),),
            (str(one.reports),),
            (", ".join(one.split) or "none",),
            (str(one.questions),),
        )
        for one in report.sections
    )


def _event(document: Any, section: Section, number: int) -> None:
    heading(document, f"{number}. {section.headline}" if number else section.headline, 1, section.anchor)
    sign, status, meaning = STATUS[section.status]
    line = document.add_paragraph()
    line.add_run(f"{sign} {status}").bold = True
    line.add_run(f": {meaning}. ")
    line.add_run(f"{counted(section.witnesses, 'witness', 'witnesses')} by origin").bold = True
    line.add_run(f", in {counted(section.reports, 'report')}; {counted(section.claims, 'claim')}.")
    if section.split:
        line.add_run(plain(f" Split side: {', '.join(section.split)}.")).bold = True
    for chapter in section.chapters:
        heading(document, chapter.title, 2)
        for block in chapter.blocks:
            set_block(block, document)


def _source(document: Any, source: Source) -> None:
    heading(document, source.name, 2, source.anchor)
    told: list[tuple[str, str | None]] = [
        ("Publisher", source.publisher),
        ("Author", source.author),
        ("Published", source.published or "no date"),
        ("Address", source.url),
        ("File", source.file),
        ("Repeats", source.copy_of.words if source.copy_of else None),
        ("SHA-256", source.sha256),
    ]
    line = document.add_paragraph("; ".join(plain(f"{name}: {value}") for name, value in told if value))
    line.paragraph_format.keep_with_next = True
    for place in source.places:
        cited = document.add_paragraph()
        bookmark(cited, f"place-{place.number}")
        cited.add_run(f"[{place.number}] ").bold = True
        cited.add_run(plain(f"“{place.words}” characters {place.span.start}–{place.span.end}"))
        for use in place.uses:
            set_prose(cited, (" ↩ ", use))
