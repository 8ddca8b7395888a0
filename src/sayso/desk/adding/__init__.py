"""Adding from the desk: files and pasted text are taken, wait for their turn, and are added beside the pages."""

from sayso.desk.adding.bench import Bench
from sayso.desk.adding.filing import Pasted
from sayso.desk.adding.jobs import Job
from sayso.desk.adding.limits import Limits, limits

__all__ = ["Bench", "Job", "Limits", "Pasted", "limits"]
