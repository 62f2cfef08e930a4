"""The desk: the one object that a user holds. `cli`, `web` and `scale` speak to it alone.

What it gives stands in `__init__.pyi` and is loaded when it is first asked for (SPEC 1): a worker, which derives one page after the
other, needs neither the record nor what links, and starts without.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
