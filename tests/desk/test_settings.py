"""Where the desk finds what it is told."""

from pathlib import Path

import pytest

from newsdesk.desk.settings import Settings, load_settings
from newsdesk.model import BadConfig


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_without_being_told_the_record_is_in_the_data_home(home):
    assert load_settings(environment=home) == Settings(record=home["XDG_DATA_HOME"] + "/newsdesk/record")


def test_the_command_line_goes_before_the_environment_and_the_environment_before_the_file(home, tmp_path):
    written(tmp_path / "config/newsdesk/newsdesk.toml", 'record = "/from/file"\nport = 9000\n')
    assert load_settings(environment=home).record == "/from/file"
    told = home | {"NEWSDESK_RECORD": "/from/environment"}
    assert load_settings(environment=told).record == "/from/environment"
    assert load_settings(record="/from/line", environment=told) == Settings(record="/from/line", port=9000)


def test_a_file_that_is_named_goes_before_the_one_at_home(home, tmp_path):
    written(tmp_path / "config/newsdesk/newsdesk.toml", "port = 9000\n")
    named = written(tmp_path / "mine.toml", 'allow_private = ["127.0.0.0/8"]\n')
    settings = load_settings(config=str(named), environment=home)
    assert settings.allow_private == ("127.0.0.0/8",)
    assert settings.port == 8765


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("prot = 1\n", "unknown key 'prot'"),
        ('port = "many"\n', "port = 'many' should be of type int"),
        ("port = true\n", "port = True should be of type int"),
        ("allow_private = [1]\n", "allow_private"),
        ('allow_private = ["localhost"]\n', "'localhost' is no network"),
        ("port = 99999\n", "port = 99999 should be from 0 to 65535"),
        ("workers = -2\n", "workers = -2 should be from 0"),
        ("fetch_delay = -5\n", "fetch_delay = -5.0 should be from 0"),
        ("fetch_seconds = nan\n", "fetch_seconds = nan"),
        ("record = \n", "cannot be read as TOML"),
        ("record = " + "[" * 5_000, "cannot be read as TOML"),
    ],
)
def test_a_mistake_names_the_file_and_the_key(home, tmp_path, text, named):
    config = written(tmp_path / "mine.toml", text)
    with pytest.raises(BadConfig) as caught:
        load_settings(config=str(config), environment=home)
    assert str(config) in str(caught.value)
    assert named in str(caught.value)


def test_a_named_file_that_is_missing_is_an_error(home, tmp_path):
    with pytest.raises(BadConfig, match=r"nowhere\.toml"):
        load_settings(config=str(tmp_path / "nowhere.toml"), environment=home)
