"""Redacts private data in texts.

Two levels: secrets (for the local log), and also names (for bug reports). Prefers redacting too
much.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

HIDDEN = "[hidden]"
LONG = 8  # characters from which a word is also redacted inside other words
_WORDS = (
    r"(?:\w*[_-])?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|access[_-]?key)|jwt|"
    r"session(?:[_-]?id)?|sig(?:nature)?|csrf\w*|authcfg"
)
_QUOTED = r"[bru]?(?:\"(?:[^\"\\]|\\.)*\"?|'(?:[^'\\]|\\.)*'?)"
_SECRETS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        # Headers, to the end of the line or of the quoted string.
        (
            r"\b((?:proxy-)?authorization|(?:set-)?cookie)(['\"]?\s*[:=]\s*['\"]?)[^\r\n'\"]*",
            rf"\1\2{HIDDEN}",
        ),
        (r"\b(jwt|bearer|basic)\s+[\w.~+/=-]{6,}", rf"\1 {HIDDEN}"),
        # User name and password in a URL, also with invalid characters.
        (r"(\b[a-z][a-z0-9+.-]{0,15}://)\S*@", rf"\1{HIDDEN}@"),
        (r"\?[\w.%~-]+=[^\s'\"<>)]*", f"?{HIDDEN}"),
        (
            rf"\b({_WORDS})\b([\\'\"]*\s*(?:[:=]|%3[ad])\s*)(?:{_QUOTED}|[^\s&][^\r\n&]*)",
            rf"\1\2{HIDDEN}",
        ),
        # Tokens: three long parts separated by dots (RFC 7519).
        (r"\bey[\w-]{6,}\.[\w-]+(?:\.[\w-]*)?|\b[\w-]{12,}\.[\w-]{12,}\.[\w-]{12,}", HIDDEN),
    )
)
# Suffixes of host names; two letters are a country, unless they are a file extension.
_FILES = r"(?!(?:py|md|gz|so|ui|qm|ts|sh|db|7z|js)\b)"
_DOMAINS = (
    r"com|org|net|edu|gov|mil|int|info|biz|io|dev|app|cloud|tech|online|earth|farm|survey|local|"
    r"localdomain|lan|internal|intranet|corp|home|arpa|test|example|invalid"
)
_NAMES = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*", "[mail]"),
        (
            r"(\b(?:https?|ftps?|socks\w*|wss?)://)(?:\[hidden\]@)?(?!\[host)[^\s/?#'\"<>]+",
            r"\1[host]",
        ),
        (r"\b(host\s*=\s*)(?:'[^']*'|\"[^\"]*\")", r"\1[host]"),
        (r"\b\d{1,3}(?:\.\d{1,3}){3}\b", "[address]"),
        (
            r"(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\w:])(?<!\d\d:\d\d:\d\d)",
            "[address]",
        ),
        (
            rf"(?<![\w-])(?:[\w-]{{1,63}}\.){{1,12}}{_FILES}(?:{_DOMAINS}|[a-z]{{2}})\b(?!\.?[(\w])",
            "[host]",
        ),
        (r"((?:/home|/users|/media|/run/media|:[\\/]+users)[\\/]+)[^\\/\r\n:'\"]+", r"\1[user]"),
        (r"(?<![\w:\]])\\\\(?!\?)[^\\\s'\"]+", r"\\\\[host]"),
    )
)
_IN_HOME = re.compile(
    r"(~|(?:/home|/users|/media|/run/media|:[\\/]+users)[\\/]+\[user\])([\\/][^\r\n'\":;,]*)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[\\/](?:plugins|site-packages|dist-packages)[\\/].*")


def without_secrets(text: str) -> str:
    """Remove passwords, tokens and URL queries from a text."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


def without_names(text: str, known: Mapping[str, str]) -> str:
    """Remove secrets and the names of machines, users and servers from a text.

    `known`: replacements of known names and secrets.
    """
    # Longest first, as a name may be part of another one.
    words = sorted(filter(None, known), key=len, reverse=True)
    if words:
        any_of = "|".join(map(_pattern, words))
        text = re.sub(any_of, lambda found: known[found[0]], text)
    text = without_secrets(text)
    for pattern, replacement in _NAMES:
        text = pattern.sub(replacement, text)
    return _IN_HOME.sub(_without_folders, text)


def _pattern(word: str) -> str:
    """Match a short word only as a whole word."""
    if len(word) >= LONG:
        return re.escape(word)
    begin, end = (
        (r"(?<!\w)" if word[0].isalnum() else ""),
        (r"(?!\w)" if word[-1].isalnum() else ""),
    )
    return begin + re.escape(word) + end


def _without_folders(found: re.Match[str]) -> str:
    """Shorten a path in the user's folder to the part that does not identify the user."""
    code = _CODE.search(found[2])
    return f"{found[1]}/…{code[0] if code else ''}"
