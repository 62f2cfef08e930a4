"""The right characters from whatever bytes and labels they come with."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.charset import decode, encoded, in_utf8, lost_characters

RUSSIAN = "Паром вышел из гавани в шесть часов утра, сообщили в управлении порта. " * 6
_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32), 127])
GERMAN = "Die Fähre verließ den Hafen früh – „endlich“, sagte die Behörde. " * 6


@pytest.mark.parametrize(
    ("text", "encoding", "header", "declared"),
    [
        (RUSSIAN, "cp1251", "", "windows-1251"),
        (RUSSIAN, "cp1251", "text/html; charset=windows-1251", ""),
        (RUSSIAN, "koi8-r", "text/html; charset=koi8-r", ""),
        (RUSSIAN, "cp1251", "", ""),
        (RUSSIAN, "utf-8", "text/html; charset=windows-1251", "windows-1251"),
        (RUSSIAN, "cp1251", "text/html; charset=utf-8", "windows-1251"),
        (RUSSIAN, "utf-16", "", ""),
        (RUSSIAN, "utf-8-sig", "", "iso-8859-1"),
        (GERMAN, "cp1252", "", "iso-8859-1"),
        (GERMAN, "utf-8", "", ""),
        ("港口周日重新开放，第一艘渡轮已经离港。" * 9, "gb18030", "", "gb2312"),
        ("港は日曜日に再開し、最初のフェリーが出港した。" * 9, "shift_jis", "", "Shift_JIS"),
        ("港は日曜日に再開し、最初のフェリーが出港した。" * 9, "iso2022_jp", "", "iso-2022-jp"),
    ],
)
def test_text_is_decoded(text: str, encoding: str, header: str, declared: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    body = f"<html><head>{meta}<title>t</title></head><body><p>{text}</p></body></html>".encode(encoding)
    assert text in decode(body, header)


def test_a_cut_character_costs_only_itself() -> None:
    assert decode("Ende: ü".encode()[:-1]) == "Ende: \ufffd"


def test_a_few_foreign_bytes_do_not_change_the_page() -> None:
    assert "früh" in decode(b"<meta charset=utf-8>" + "früh ".encode() * 100 + b"\xe9")


@pytest.mark.parametrize("declared", ["", "utf-8", "x-unknown", "euc-jp"])
@pytest.mark.parametrize("broken", [b"\xff", b"\xe9", b"\xc3(", b"\xe2\x80"])
def test_a_broken_character_in_a_page_of_utf8_costs_only_itself(declared: str, broken: bytes) -> None:
    page = (
        f'<html><head><meta charset="{declared}"></head><body><p>{GERMAN}|</p><p>{RUSSIAN}</p></body></html>'
    )
    assert decode(page.encode().replace(b"|", b"before " + broken + b" behind")) == page.replace(
        "|", f"before \ufffd{'(' if broken.endswith(b'(') else ''} behind"
    )


def test_a_page_with_few_characters_beyond_ascii_is_in_utf8_where_most_of_them_are() -> None:
    assert decode("The ferry’s last trip – ".encode() + b"caf\xe9") == "The ferry’s last trip – caf\ufffd"
    assert decode("The ferry’s last trip – café".encode("cp1252")) == "The ferry’s last trip – café"


def test_controls_and_lone_surrogates_are_never_kept() -> None:
    page = (
        "<article>"
        + "<p>A line of text with\0 a control\x07 and a \ud800 surrogate in it, said the office.</p>" * 9
    )
    article = read(page)
    assert isinstance(article, Article)
    assert "\0" not in article.text
    assert "\ufffd" in article.text
    article.text.encode("utf-8")


def test_utf7_is_not_decoded() -> None:
    assert "<script>" not in decode(b"<meta charset=utf-7>+ADw-script+AD4-")


@pytest.mark.parametrize("label", ["hex", "uu", "base64", "rot13", "zlib", "quopri"])
def test_codecs_of_bytes_are_no_charset(label: str) -> None:
    body = f'<html><head><meta charset="{label}"></head><body><p>{GERMAN}</p></body></html>'.encode("cp1252")
    assert GERMAN in decode(body)
    assert GERMAN in decode(body, f"text/html; charset={label}")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"Le caf\xe9 \xe0 Br\xeame, dit Zo\xeb", "Le café à Brême, dit Zoë"),
        (b"Alder\x92s wall is \x93unsafe\x94", "Alder’s wall is “unsafe”"),
        ("café".encode() + b" and one stray \xe9", "café and one stray �"),
        (b"a teaser that was cut \xc3...", "a teaser that was cut �..."),
        (b"\xe2\x80 a quotation that was cut", "� a quotation that was cut"),
    ],
)
def test_a_page_that_says_utf8_and_has_none_is_western(written, read):
    assert decode(b"<html><head><meta charset=utf-8></head><body><p>" + written + b"</p>").endswith(
        f"{read}</p>"
    )


@pytest.mark.parametrize(
    "letter",
    ["a", "\x7f", "\x80", "ß", "ÿ", "\u07ff", "ш", "\u0800", "港", "\ud7ff", "\ue000", "\ufffd", "😀", "\U0001ffff", "\U0010ffff"],
)  # fmt: skip
@pytest.mark.parametrize("place", [0, 1, 15, 16, 17, 31])
@pytest.mark.parametrize("behind", [0, 1, 15, 16, 200])
def test_characters_of_any_width_are_written_in_utf8(letter: str, place: int, behind: int) -> None:
    text = "ferry " * 6
    text = text[:place] + letter * 3 + (text * 40)[:behind]
    assert encoded(text) == text.replace("\x7f", "").encode()


@pytest.mark.parametrize("odd", ["\x00", "\x0b", "\x1f", "\x7f", "\ufffe", "\uffff", "\ud83d"])
@pytest.mark.parametrize("beside", ["", "ß", "港", "😀"])
def test_what_is_no_character_is_left_out_of_any_text(odd: str, beside: str) -> None:
    kept = encoded(f"{beside}the ferry{odd} left the port\t\n{beside}").decode()
    assert kept.replace("\ufffd", "") == f"{beside}the ferry left the port\t\n{beside}"
    assert ("\ufffd" in kept) == ("\ud800" <= odd <= "\udfff")


def test_lost_characters_are_counted() -> None:
    assert lost_characters("\ufffdthe ferry\ufffd，\ufffc left\ufffd".encode()) == 3


@pytest.mark.parametrize("place", [0, 62, 63, 64])
@pytest.mark.parametrize(
    "sound",
    [
        "\x80",
        "\u07ff",
        "\u0800",
        "\u0fff",
        "\ud7ff",
        "\ue000",
        "\ufffd",
        "\U00010000",
        "\U0003ffff",
        "\U0010ffff",
    ],
)
def test_sound_utf8_is_kept_as_it_is(sound: str, place: int) -> None:
    body = ("." * place + sound + " 12°").encode()
    assert in_utf8(body, "text/html; charset=windows-1252") == body


@pytest.mark.parametrize("place", [0, 62, 63, 64])
@pytest.mark.parametrize(
    "broken",
    [
        "80",
        "c0 80",
        "c1 bf",
        "c2 20",
        "e0 9f bf",
        "e1 80 20",
        "ed a0 80",
        "ee 80",
        "f0 8f bf bf",
        "f1 80 80 20",
        "f4 90 80 80",
        "f5 80 80 80",
        "ff",
    ],
)
def test_what_is_not_sound_utf8_is_in_other_characters(broken: str, place: int) -> None:
    body = b"." * place + bytes.fromhex(broken) + b" \xb0 \xb0 \xb0"
    assert (
        in_utf8(body, "text/html; charset=iso-8859-5")
        == body.decode("iso-8859-5").translate(_CONTROLS).encode()
    )
