"""The same stages over files, many pages at a time and without a record."""

from newsdesk.scale.batch import BadLine, Finished, run_batch
from newsdesk.scale.stages import LINE_STAGES, STAGES

__all__ = ["LINE_STAGES", "STAGES", "BadLine", "Finished", "run_batch"]
