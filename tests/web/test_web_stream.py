"""Open pages learn of what is new, go on where they were cut off, and a server that is told to stop does so in time."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import web_world
from litestar.testing import TestClient
from web_serving import serving, stop

from newsdesk.desk import Desk, Settings
from newsdesk.model import CannotWrite, Story
from newsdesk.model import Links as AllLinks
from newsdesk.web.serving import address_of, listening
from newsdesk.web.stream import MOST_LISTENERS, Stream, resume_from


async def take(pieces: AsyncIterator[bytes], number: int) -> list[dict[str, Any]]:
    """So many events of a stream, as a browser reads them."""
    found: list[dict[str, Any]] = []
    async for piece in pieces:
        fields = dict(line.split(": ", 1) for line in piece.decode().splitlines() if ": " in line)
        if "data" in fields:
            assert fields["event"] == "change"
            found.append({"id": int(fields["id"]), **json.loads(fields["data"])})
        if len(found) == number:
            break
    return found


def test_what_is_stored_meanwhile_arrives_with_its_head_and_story(empty_desk: Desk) -> None:
    async def story() -> list[dict[str, Any]]:
        stream = Stream(empty_desk, pause=0.02)
        listening = asyncio.create_task(take(stream.listen(None), 3))
        await asyncio.sleep(0.1)
        told = [web_world.flood(), web_world.report()]
        await asyncio.to_thread(web_world.store, empty_desk.record, told)
        members = tuple(each.article.id for each in told)
        links = AllLinks(stories=(Story(members[0], "Both", members, None, None),))
        await asyncio.to_thread(empty_desk.record.stories.replace, links)
        return await asyncio.wait_for(listening, 5)

    first, second, linked = asyncio.run(story())
    assert [each["change"]["kind"] for each in (first, second, linked)] == ["article", "article", "story"]
    assert first["article"]["headline"] == "Live: the Tessel rises"
    assert len(linked["story"]["articles"]) == 2
    assert first["id"] < second["id"] < linked["id"]


def test_a_listener_that_was_cut_off_goes_on_where_it_was(desk: Desk) -> None:
    async def both() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        stream = Stream(desk, pause=0.02)
        return await take(stream.listen(0), 3), await take(stream.listen(1), 2)

    before, after = asyncio.run(both())
    assert [each["id"] for each in before[1:]] == [each["id"] for each in after]


@pytest.mark.parametrize(
    ("header", "since", "number"),
    [
        ("7", 3, 7),
        (None, 3, 3),
        (None, None, None),
        ("x", 3, 3),
        ("-1", None, None),
        ("9" * 50, 2, 2),
        ("٣", None, None),
    ],
)
def test_the_last_event_counts_more_than_the_address(
    header: str | None, since: int | None, number: int | None
) -> None:
    assert resume_from(header, since) == number


def test_too_many_listeners_are_asked_to_come_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsdesk.web.application import application

    monkeypatch.setattr(Stream, "full", property(lambda self: True))
    assert MOST_LISTENERS > 1
    with TestClient(application(desk), base_url="http://127.0.0.1") as client:
        answer = client.get("/api/v1/changes/stream")
    assert answer.status_code == 503


def test_a_closed_stream_ends(desk: Desk) -> None:
    async def closed() -> list[bytes]:
        stream = Stream(desk, pause=30)
        pieces = stream.listen(None)
        first = await anext(pieces)
        stream.close()
        return [first, *[piece async for piece in pieces]]

    assert asyncio.run(asyncio.wait_for(closed(), 3)) == [b"retry: 2000\n\n"]


@pytest.mark.parametrize("count", [1, 20])
def test_a_server_with_open_streams_stops_within_seconds(folder: Path, count: int) -> None:
    with serving(folder) as (address, process), httpx.Client(timeout=10) as client:
        streams = [client.stream("GET", f"{address}/api/v1/changes/stream?since=0") for _ in range(count)]
        lines = [stream.__enter__().iter_lines() for stream in streams]
        assert all(next(each) == "retry: 2000" for each in lines)
        assert stop(process) < 5
        assert process.returncode == 0
        assert process.stdout and "closed" in process.stdout.read()
        for stream in streams:
            stream.__exit__(None, None, None)


def test_a_taken_port_is_named_with_the_way_out(desk: Desk) -> None:
    from newsdesk.web import serve

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotWrite, match=rf"127\.0\.0\.1:{port}.*--port"):
            serve(desk, port=port)


def test_a_host_that_is_none_is_a_wrong_setting() -> None:
    from newsdesk.model import BadConfig

    with pytest.raises(BadConfig, match="--host"), listening("no such host", 0):
        pass


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:80/"), ("0.0.0.0", "http://127.0.0.1:80/"), ("::1", "http://[::1]:80/"),
     ("::", "http://[::1]:80/"), ("desk.example", "http://desk.example:80/")],
)  # fmt: skip
def test_the_address_is_one_that_can_be_typed(host: str, address: str) -> None:
    assert address_of(host, 80) == address


def test_another_process_may_write_while_this_one_serves(tmp_path: Path) -> None:
    folder = tmp_path / "record"
    with Desk.open(Settings(record=str(folder))) as desk, serving(folder) as (address, _):
        web_world.store(desk.record, [web_world.flood()])
        assert httpx.get(f"{address}/api/v1/counts").json()["articles"] == 1
