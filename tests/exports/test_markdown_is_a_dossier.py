import io
from dataclasses import replace

from markdown_it import MarkdownIt

from invented import invented
from sayso.exports import write


def dossier(ledger) -> str:
    out = io.BytesIO()
    write(ledger, "markdown", out)
    return out.getvalue().decode()


def test_each_voice_stands_with_its_chain_its_words_and_its_place():
    text = dossier(invented())
    assert text.index("### Affirms") < text.index("### Denies")
    assert "through Varda Post: Varda Radio → an Ostrin minister" in text
    assert "told it that **Ostrin had shipped tractors to Kelmar in return for grain**. Ostrin's" in text
    assert "characters 69–126" in text


def test_the_summary_explains_itself():
    text = dossier(invented())
    assert "**contested** · independent origins: 1" in text
    assert "Split side: Ostrin" in text
    assert "Open: when: “It is not clear when the tractors arrived.”" in text


def test_words_of_a_document_cannot_become_markup():
    ledger = invented()
    ledger.row = replace(ledger.row, headline="<img src=x> [a](b) *c*\n# d\x1b[0m")
    html = MarkdownIt().render(dossier(ledger))
    assert "<img" not in html
    assert "<em>" not in html
    assert "<h2>&lt;img src=x&gt; [a](b) *c* # d␛[0m</h2>" in html
