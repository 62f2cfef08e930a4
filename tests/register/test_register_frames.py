"""A frame is a file: users write their own, and a file that is wrong says where."""

import subprocess
import sys
from pathlib import Path

import pytest
from register.telling import norms, told

from newsdesk.model import BadConfig
from newsdesk.register import check_frame, load_frames
from newsdesk.register.load import SHIPPED

SHIPPED_NAMES = {path.stem for path in SHIPPED.glob("*.toml")}
OWN = """
name = "closure"
title = "Closures of plants"
requires = [["plant"]]
identity = ["plant"]

[[role]]
name = "owner"
types = ["organisation", "state", "person"]
core = true

[[role]]
name = "plant"
types = ["thing"]
core = true

[[role]]
name = "date"
types = ["date"]
near = "sentence"

[[trigger]]
lemmas = ["close", "shut"]
part = "verb"
places = { owner = ["subject"], plant = ["object"] }

[[example]]
text = "Germany closed the power station in May 2023."
status = "done"
roles = { owner = "Germany", plant = "power station", date = "2023-05" }
"""


def written(folder: Path, text: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


#: Kinds of events of MUC-4 and CASE 2021, written as a user would.
WRITTEN = Path(__file__).parent / "frames"


@pytest.mark.parametrize(
    "path", sorted((*SHIPPED.glob("*.toml"), *WRITTEN.glob("*/*.toml"))), ids=lambda path: path.stem
)
def test_the_frames_read_their_own_examples(path: Path) -> None:
    assert check_frame(path) == ()


def test_the_shipped_frames_have_what_a_register_shows() -> None:
    frames = load_frames()
    assert {frame.name for frame in frames} == {"transfer", "strike", "visit", "funding", "blockade"}
    for frame in frames:
        assert frame.title
        assert frame.plover
        assert all(role.title and role.types for role in frame.roles)
        assert frame.columns


def test_a_frame_of_the_user_is_read_without_any_code(tmp_path: Path) -> None:
    path = written(tmp_path, OWN)
    assert check_frame(path) == ()
    frames = load_frames(tmp_path)
    assert len(frames) == 6
    (event,) = told("France will close the paper mill on 3 June 2024.", frames=frames)
    assert (event.frame, event.status) == ("closure", "planned")
    assert norms(event) == {"owner": ["France"], "plant": ["paper mill"], "date": ["2024-06-03"]}


def test_a_copy_in_the_users_folder_takes_the_place_of_the_shipped_frame(tmp_path: Path) -> None:
    text = (SHIPPED / "visit.toml").read_text("utf-8").replace('title = "Visits"', 'title = "Diary"')
    written(tmp_path, text, "visit.toml")
    assert {frame.title for frame in load_frames(tmp_path) if frame.name == "visit"} == {"Diary"}


@pytest.mark.parametrize(
    ("change", "key", "words"),
    [
        (('title = "Closures of plants"', 'titel = "x"'), "titel", "not known"),
        (('types = ["thing"]', 'types = ["gadget"]'), "role 2.types", "'gadget'"),
        (('name = "plant"', 'name = "owner"'), "role", "twice"),
        (("core = true", "core = 1"), "role 1.core", "true or false"),
        (('part = "verb"', 'part = "adverb"'), "trigger 1.part", "'adverb'"),
        (('part = "verb"', 'part = "verb"\nrequires = ["seller"]'), "trigger 1.requires", "'seller'"),
        (("owner = [", "holder = ["), "trigger 1.places", "'holder'"),
        (('requires = [["plant"]]', 'requires = [["factory"]]'), "requires[0]", "'factory'"),
        (('requires = [["plant"]]', ""), "requires", "missing"),
        (('near = "sentence"', 'near = "page"'), "role 3.near", "'page'"),
        (
            ('part = "verb"', 'part = "verb"\nnumber = "dual"'),
            "trigger 1.number",
            "there are singular, plural",
        ),
        (('types = ["thing"]', 'types = [""]'), "role 2.types", "list of texts"),
        (
            ('status = "done"', 'status = "finished"'),
            "example 1.status",
            "'finished' is not known; there are done",
        ),
        (('name = "closure"', 'name = "My Frame"'), "name", "small letters"),
        (('lemmas = ["close", "shut"]', "lemmas = [3]"), "trigger 1.lemmas", "list of texts"),
        (('lemmas = ["close", "shut"]', "lemmas = []"), "trigger 1.lemmas", "missing"),
        (("[[example]]", "[[example"), "", "no TOML"),
    ],
)
def test_a_mistake_is_named_with_file_and_key(
    tmp_path: Path, change: tuple[str, str], key: str, words: str
) -> None:
    path = written(tmp_path, OWN.replace(*change, 1))
    with pytest.raises(BadConfig) as fault:
        load_frames(tmp_path)
    assert fault.value.thing == str(path)
    assert key in fault.value.message
    assert words in fault.value.message
    found = check_frame(path)
    assert any(f"{path}: {key}" in line or "no TOML" in line for line in found)
    assert all(line.removeprefix(f"{path}: ") in fault.value.message for line in found)


def test_all_mistakes_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    text = OWN.replace('title = "Closures of plants"', 'titel = "x"\nover = ["nosuch"]')
    path = written(
        tmp_path, text.replace('types = ["thing"]', 'types = ["gadget"]').replace('part = "verb"', "part = 3")
    )
    found = "\n".join(check_frame(path))
    assert all(words in found for words in ("titel", "'gadget'", "trigger 1.part", "'nosuch' is no frame"))


def test_a_frame_stands_over_frames_that_there_are(tmp_path: Path) -> None:
    path = written(
        tmp_path, OWN.replace('identity = ["plant"]', 'identity = ["plant"]\nover = ["strike", "siege"]')
    )
    with pytest.raises(BadConfig, match="'siege' is no frame; there are"):
        load_frames(tmp_path)
    written(tmp_path, OWN.replace('"closure"', '"siege"'), "siege.toml")
    assert check_frame(path) == ()
    assert len(load_frames(tmp_path)) == 7


def test_two_frames_of_one_name_are_refused(tmp_path: Path) -> None:
    written(tmp_path, OWN, "a.toml")
    written(tmp_path, OWN, "b.toml")
    with pytest.raises(BadConfig, match=r"already the name of the frame in .*a\.toml"):
        load_frames(tmp_path)


def test_a_file_that_nests_too_deep_is_no_toml(tmp_path: Path) -> None:
    path = written(tmp_path, "role = " + "[" * 5_000)
    with pytest.raises(BadConfig, match="is no TOML"):
        load_frames(tmp_path)
    assert any("is no TOML" in line for line in check_frame(path))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadConfig, match="missing"):
        load_frames(tmp_path / "missing")


def test_a_frame_that_does_not_read_its_example_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, OWN.replace('plant = "power station"', 'plant = "steel mill"'))
    assert check_frame(path) == (f"{path}: example 1: plant is read as 'power station', not 'steel mill'",)


def test_the_command_explains_mistakes_and_tries_the_examples(tmp_path: Path) -> None:
    sound, wrong = (
        written(tmp_path, OWN),
        written(tmp_path, OWN.replace('status = "done"', 'status = "planned"'), "b.toml"),
    )
    command = (sys.executable, "-m", "newsdesk", "frames", "check")
    run = subprocess.run((*command, str(sound)), capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    run = subprocess.run((*command, str(wrong)), capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert f"{wrong}: example 1: status is read as 'done', not 'planned'" in run.stdout + run.stderr


def test_a_trigger_is_barred_by_what_it_is_done_to(tmp_path: Path) -> None:
    written(tmp_path, OWN.replace('part = "verb"', 'part = "verb"\nbarred = ["eye"]'))
    frames = load_frames(tmp_path)
    assert told("Germany closed the eyes.", frames=frames) == ()
    assert len(told("Germany closed the power station.", frames=frames)) == 1


def test_groups_of_a_trigger_take_the_place_of_those_of_the_frame(tmp_path: Path) -> None:
    written(tmp_path, OWN.replace('part = "verb"', 'part = "verb"\nrequires = [["owner"]]'))
    frames = load_frames(tmp_path)
    assert told("The mill was closed.", frames=frames) == ()
    assert [event.frame for event in told("Germany closed.", frames=frames)] == ["closure"]


def test_a_site_is_a_thing_where_somebody_can_be(tmp_path: Path) -> None:
    written(tmp_path, OWN.replace('types = ["thing"]', 'types = ["site"]'))
    frames = load_frames(tmp_path)
    assert norms(told("Germany closed the factory.", frames=frames)[0])["plant"] == ["factory"]
    assert told("Germany closed the account.", frames=frames) == ()


def test_a_trigger_without_what_it_requires_tells_nothing(tmp_path: Path) -> None:
    written(tmp_path, OWN.replace('part = "verb"', 'part = "verb"\nrequires = ["owner"]'))
    frames = load_frames(tmp_path)
    assert told("The paper mill was closed on 3 June 2024.", frames=frames) == ()
    assert len(told("France closed the paper mill on 3 June 2024.", frames=frames)) == 1


def test_a_binary_file_is_no_frame(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xff\xfe\x00")
    (finding,) = check_frame(path)
    assert "cannot be read as text" in finding


def test_a_frame_that_is_not_there_is_named_in_plain_words(tmp_path: Path) -> None:
    (finding,) = check_frame(tmp_path / "x.toml")
    assert finding.endswith("x.toml: cannot be read: No such file or directory")


def test_the_frame_that_the_manual_shows_is_sound(tmp_path: Path) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "register.md").read_text("utf-8")
    part = manual[manual.index('    name = "closure"') : manual.index("- **types**")]
    path = written(tmp_path, "\n".join(line[4:] for line in part.splitlines()))
    assert check_frame(path) == ()


def own_frame(folder: Path, name: str = "fire", trigger: str = "", role: str = "", head: str = "") -> Path:
    """A frame of fires whose trigger, role or head has these further lines."""
    text = f"""
name = "{name}"
requires = []
{head}

[[role]]
name = "what"
types = ["thing"]
{role}

[[trigger]]
lemmas = ["burn", "fire"]
part = "verb"
places = {{ what = ["subject", "object"] }}

[[trigger]]
lemmas = ["fire", "blaze"]
part = "noun"
places = {{ what = ["in", "at"] }}
{trigger}
"""
    return written(folder, text, f"{name}.toml")


def kinds_told(text: str, folder: Path) -> list[str]:
    return [
        event.frame for event in told(text, frames=load_frames(folder)) if event.frame not in SHIPPED_NAMES
    ]


def test_with_no_role_required_the_words_alone_tell_the_event(tmp_path: Path) -> None:
    own_frame(tmp_path)
    assert kinds_told("Firemen fought a blaze.", tmp_path) == ["fire"]


def test_a_trigger_counts_only_beside_one_of_its_words_in_the_sentence(tmp_path: Path) -> None:
    own_frame(tmp_path, trigger='beside = ["firefighter", "smoke"]')
    assert kinds_told(
        "After an hour of hard work the firefighters had put out the large blaze.", tmp_path
    ) == ["fire"]
    assert kinds_told("He left in a blaze of glory. Firefighters applauded.", tmp_path) == []


def test_a_trigger_tells_nothing_with_a_forbidden_word_in_its_sentence(tmp_path: Path) -> None:
    own_frame(tmp_path, trigger='without = ["soldier"]')
    assert kinds_told("A fire was seen at the mill.", tmp_path) == ["fire"]
    assert kinds_told("The soldiers came under fire at the mill.", tmp_path) == []


def test_words_with_a_hyphen_are_found_though_the_parse_parts_them(tmp_path: Path) -> None:
    text = OWN.replace(
        'lemmas = ["close", "shut"]', 'lemmas = ["close", "shut", "fire-bomb"]\nwithout = ["make-believe"]'
    )
    frames = load_frames(
        written(tmp_path, text.replace("lemmas", "beside = ['sit-in', 'day-to-day']\nlemmas")).parent
    )
    assert told("France closed the paper mill after two sit-ins.", frames=frames)
    assert told("France closed the paper mill and its day-to-day trade.", frames=frames)
    assert told("Youths fire-bombed the paper mill during a sit-in.", frames=frames)
    assert not told("France closed the paper mill on a day.", frames=frames)
    assert not told("France closed the paper mill after a make-believe sit-in.", frames=frames)


def test_a_noun_may_be_wanted_in_the_singular_only(tmp_path: Path) -> None:
    own_frame(tmp_path, trigger='number = "singular"')
    assert kinds_told("The fire was put out.", tmp_path) == ["fire"]
    assert kinds_told("Fires are rare in these woods.", tmp_path) == []
    assert kinds_told("He is charged with fire and theft.", tmp_path) == []


def test_a_role_may_want_and_bar_words(tmp_path: Path) -> None:
    own_frame(tmp_path, role='words = ["mill", "house"]\nwithout = ["toy"]')
    frames = load_frames(tmp_path)
    assert norms(told("Rebels burned the mill.", frames=frames)[0]) == {"what": ["mill"]}
    assert norms(told("Rebels burned the letter.", frames=frames)[0]) == {}
    assert norms(told("Rebels burned the toy house.", frames=frames)[0]) == {}


def test_where_a_frame_stands_over_another_its_event_is_told_instead(tmp_path: Path) -> None:
    own_frame(tmp_path)
    own_frame(tmp_path, name="wildfire", trigger='within = ["forest"]', head='over = ["fire"]')
    text = tmp_path / "wildfire.toml"
    text.write_text(
        text.read_text("utf-8").replace('lemmas = ["burn", "fire"]', 'lemmas = ["scorch"]'), "utf-8"
    )
    assert kinds_told("A forest fire raged in the south.", tmp_path) == ["wildfire"]
    assert kinds_told("A fire broke out at the mill. A forest fire raged in the south.", tmp_path) == [
        "fire",
        "wildfire",
    ]


def test_frames_that_stand_over_each_other_are_refused(tmp_path: Path) -> None:
    own_frame(tmp_path, head='over = ["wildfire"]')
    own_frame(tmp_path, name="wildfire", head='over = ["fire"]')
    with pytest.raises(BadConfig, match=r"'fire'.*stand over each other"):
        load_frames(tmp_path)
    assert any("stand over each other" in line for line in check_frame(tmp_path / "wildfire.toml"))


def test_a_frame_does_not_stand_over_itself(tmp_path: Path) -> None:
    own_frame(tmp_path, head='over = ["fire"]')
    with pytest.raises(BadConfig, match="'fire' stands over itself"):
        load_frames(tmp_path)
    assert any("'fire' stands over itself" in line for line in check_frame(tmp_path / "fire.toml"))
