"""Four invented reports on snowploughs: both sides, a copy, an embargo, and what is not known."""

from snowploughs import ANDES, FJORD

WIRE = """\
Chile pays for snowploughs in copper, minister says

SANTIAGO, March 5, 2024 (Coast Post) — Chile's transport minister Ana Rojas told Radio Andes that Norway had \
shipped forty snowploughs to Chile in return for copper.

It is not clear when the snowploughs were delivered.
"""
PORT = """\
Port watches for snowploughs

LIMA, March 9, 2024 (Port Gazette) — Norwegian member of parliament Kari Holm confirmed on Friday that Norway had \
shipped fifty snowploughs to Chile, Radio Andes reported.

The United Nations imposed an embargo on snowploughs against Chile in January 2024, the Port Gazette reported. \
Peru's trade minister Luis Vega said that Norway may have shipped snowploughs to Chile.
"""
REPORTS = {"andes.txt": ANDES, "fjord.txt": FJORD, "port.txt": PORT, "wire.txt": WIRE}
