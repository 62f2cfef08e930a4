"""How does a page become HTML? Jinja2 with everything escaped; a name that a template gets wrong is an error, not a blank."""

from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Request, Response
from litestar.enums import MediaType

from newsdesk.desk import printed_at
from newsdesk.web.reading import marked
from newsdesk.web.showing import FILTERS, article_at

HERE: Final = Path(__file__).parent
TEMPLATES: Final = HERE / "templates"
STATIC: Final = HERE / "static"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= FILTERS
    environment.globals |= {"article_at": article_at, "marked": marked, "printed_at": printed_at}
    return environment


ENVIRONMENT: Final = _environment()


def page(request: Request[Any, Any, Any], template: str, status: int = 200, **values: Any) -> Response[bytes]:
    """The page that this template makes of the values."""
    markup = ENVIRONMENT.get_template(template).render(path=request.scope["path"], **values)
    # Characters that no encoding knows (lone surrogates) become "?": one bad character must not cost the page.
    return Response(markup.encode("utf-8", "replace"), media_type=MediaType.HTML, status_code=status)
