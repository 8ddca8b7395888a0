"""The throttle: how often somebody may guess a password."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from threading import Lock

MINUTES = 15
MOST_KEPT = 10_000  # keys; the one that failed longest ago is forgotten first


class Throttle:
    """Remembers failures of this process, each under several keys with the number that each key may have."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._failures: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, limits: Mapping[str, int]) -> int:
        """Return the seconds until the next try is allowed under all these keys, 0 where it is now."""
        with self._lock:
            now = self._clock()
            waits = [self._wait(key, most, now) for key, most in limits.items()]
        return max(waits, default=0)

    def failed(self, limits: Mapping[str, int]) -> None:
        """Note a failure under these keys."""
        with self._lock:
            for key, most in limits.items():
                self._failures.setdefault(key, deque()).append(self._clock())
                self._failures.move_to_end(key)
                while len(self._failures[key]) > most:
                    self._failures[key].popleft()
            while len(self._failures) > MOST_KEPT:
                self._failures.popitem(last=False)

    def passed(self, key: str) -> None:
        """Forget the failures of a key."""
        with self._lock:
            self._failures.pop(key, None)

    def _wait(self, key: str, most: int, now: float) -> int:
        failures = self._failures.get(key, deque())
        if len(failures) < most:
            return 0
        return max(0, int(failures[0] + MINUTES * 60 - now + 1))
