"""Who works at the desks of tests."""

SECRET = "a quiet harbour at noon"  # noqa: S105
PEOPLE = {"Ada Orlo": "keeper", "Bela Quint": "analyst", "Cora Bent": "reader"}
