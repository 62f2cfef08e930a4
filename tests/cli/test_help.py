"""Every command explains itself, with an example, and stands in the docs."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from calling import newsdesk

from newsdesk.cli import commands

DOCS = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")


def each(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from each(command, (*path, name))
        else:
            yield (*path, name), command


@pytest.mark.parametrize(("path", "command"), each(commands), ids=lambda value: str(value))
def test_help_gives_an_example_of_itself(path: tuple[str, ...], command: click.Command):
    assert command.help
    assert f"newsdesk {' '.join(path)}" in command.help or path == ("completion",)
    assert all(option.help or option.hidden for option in command.params if isinstance(option, click.Option))


@pytest.mark.parametrize("path", [path for path, _ in each(commands)], ids=" ".join)
def test_the_docs_know_the_command(path: tuple[str, ...]):
    assert f"`{' '.join(path)}" in DOCS


def test_help_comes_without_loading_what_it_does_not_need(tmp_path):
    called = newsdesk("--help", home=tmp_path)
    assert called.code == 0
    assert "newsdesk add page.html" in called.out
    assert called.err == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_of_the_shell(tmp_path, shell):
    called = newsdesk("completion", shell, home=tmp_path)
    assert called.code == 0
    assert "_NEWSDESK_COMPLETE" in called.out


def test_a_wrong_option_is_a_matter_of_usage(tmp_path):
    called = newsdesk("add", "--nonsense", home=tmp_path)
    assert called.code == 2
    assert "--nonsense" in called.err
