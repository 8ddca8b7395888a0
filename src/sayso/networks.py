"""Networks: ONNX files run on the CPU, one thread each, so that what they answer depends on nothing beside it.

Nothing leaves the machine: from 1.29 on the runtime reports to its maker unless it is told not to before it is loaded,
so this is the only place that loads it.
"""

import os
from pathlib import Path
from typing import Any

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime  # after it was told


def session(file: Path) -> Any:
    """Return a network, loaded."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
