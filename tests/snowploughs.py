"""Two invented reports: snowploughs for copper, told by one side and denied by the other."""

ANDES = """\
Chile pays for snowploughs in copper, minister says

SANTIAGO, March 4, 2024 (Radio Andes) — Chile's transport minister Ana Rojas told Radio Andes that Norway had \
shipped forty snowploughs to Chile in return for copper.

It is not clear when the snowploughs were delivered.
"""
FJORD = """\
Oslo denies snowplough deal

OSLO, March 6, 2024 (Fjord Daily) — Norway's foreign ministry denied on Tuesday that Norway had shipped \
snowploughs to Chile.
"""
