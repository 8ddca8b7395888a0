"""Documents that mean harm, as files: what they hold must be shown everywhere, and do nothing anywhere."""

import json
from pathlib import Path

SCRIPT = "<script>document.title='owned';window.owned=1</script>"
IMAGE = '<img src=x onerror="window.owned=1">'
FORMULA = '=HYPERLINK("http://evil.example","x")'
TURNED = "\u202egnp.troper\u202c"  # the eye reads "report.png"
HIDDEN = "Sud\u200bria\ufeff \u2066x\u2069 \u200e\U000e0041"
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b1m"
TEMPLATE = "{{ 7 * 7 }} {% raw %} ${7*7} {{ visitor().token }}"
ROCKET = "\U0001f469\u200d\U0001f680"  # one picture, of three characters
CLOSING = "'\"--></textarea></title></style></script>]]>"
TOLD = "Bela Quint said that Sudria had shipped tractors to Westmark."
DENIED = "Ada Orlo denied that Sudria had shipped tractors to Westmark on 3 May 2020."

RECORDS = [
    {"title": FORMULA, "publisher": f"=2+3 {IMAGE}", "author": f"+1 {CLOSING}", "url": "javascript:alert(1)"},
    {"title": f"{SCRIPT} {TURNED}", "publisher": f"@SUM(1) {TURNED}", "author": SCRIPT, "url": f"http://x/{CLOSING}"},
    {"title": f"{ESCAPES} title", "publisher": f"{ESCAPES} Post", "author": HIDDEN, "url": "http://[broken"},
    {"title": f"-2+3|cmd {TEMPLATE}", "publisher": f"\t=1 {HIDDEN}", "author": TEMPLATE, "published": "2020-05-11"},
    {
        "title": "\u0335\u0334" * 300 + "Zalgo",
        "publisher": "A" * 5000,
        "author": "\u202e" * 50,
        "published": "2020-13-45",
    },
    {
        "title": f"x\u2028y\u2029z\u0085 {CLOSING}",
        "publisher": "\u05d0\u05d1 (=1) \u0627\u0628",
        "author": "\U0001f469\u200d\U0001f680",
    },
]
TEXTS = {
    f'"><svg onload=alert(1)> {TURNED}.txt': f"{DENIED}\n\n{SCRIPT} said {IMAGE} had shipped {TURNED} to Westmark.\n",
    "new\nline \x1b[31m.txt": f"{TOLD} Ada Orlo called the report “{SCRIPT} {CLOSING}” on Monday.\n",
    "=1+1.md": f"# {FORMULA}\n\n{TOLD}\n\n[a](javascript:alert(1)) {IMAGE}\n\n{DENIED}\n",
    "-rf.txt": f"{HIDDEN}\n{ESCAPES}\r{TOLD}\x0b\x0c {TEMPLATE}\n\nCora Bent said {HIDDEN} had shipped tractors.\n",
    "wide.txt": f"{DENIED}\n\n{'x' * 1_000_000}\n\n{TOLD}\n",
    "long.txt": f"{TOLD} {'tractor ' * 6_000}",
}
PAGE = f"""<!doctype html><html><head><title>Ada &lt;b&gt; {TURNED}</title>
<meta property="og:site_name" content="{"B" * 100_000}"><meta name="author" content="&lt;script&gt;x()&lt;/script&gt;">
<meta property="article:published_time" content="2020-05-12T00:00:00Z"><style>body {{ display: none }}</style></head>
<body onload="window.owned=1"><article><h1>Ada &lt;b&gt; {TURNED}</h1><p style="position:fixed">{TOLD}</p>{SCRIPT}
<p><a href="javascript:window.owned=1" title="{"C" * 100_000}">{DENIED}</a></p>
<p>Cora Bent said that &lt;script&gt;window.owned=1&lt;/script&gt; had shipped tractors to Westmark on 4 May 2020.</p>
<iframe src="http://evil.example/"></iframe><form action="http://evil.example/"><button>x</button></form></article></body></html>
"""


def hostile_files(folder: Path) -> list[Path]:
    """Write the files into a folder, and return their paths."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    lines = [json.dumps({"text": f"{TOLD} {DENIED} Case {n}: {IMAGE}"} | told) for n, told in enumerate(RECORDS)]
    (folder / "records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return sorted(folder.iterdir())
