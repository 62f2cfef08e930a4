"""The pages for readers lead where they say."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PAGES = [*PROJECT.glob("*.md"), *(PROJECT / "docs").glob("*.md")]


def headings(page: Path) -> set[str]:
    lines = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line).strip().lower().replace(" ", "-") for line in lines}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path):
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", page.read_text("utf-8")):
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{page.name} leads to {target}"
        assert not anchor or anchor in headings(found), f"{page.name} leads to {target}"


def test_every_page_is_reached_from_the_readme():
    readme = (PROJECT / "README.md").read_text("utf-8")
    assert [page.name for page in (PROJECT / "docs").glob("*.md") if f"docs/{page.name}" not in readme] == []
