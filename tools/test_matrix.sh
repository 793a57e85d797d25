#!/usr/bin/env bash
# Runs tests/qgis on the QGIS versions of Debian releases, each in a chroot that is created once.
#
# Usage: test_matrix.sh [NAME…] [-- ARGUMENT…]
#   NAME: trixie (3.40) or backports (3.44); both by default
#   ARGUMENT: an argument for pytest in place of tests/qgis, for example a file of tests
#
# Exits with 1 if tests fail twice in a row (QGIS itself crashes sometimes), and with 77 if a
# chroot cannot be created.
#
# Needs root and debootstrap. All mounts live in a private namespace: nothing stays mounted, and
# removing a chroot never reaches into the machine. Mirrors, proxies and pip's settings are the
# machine's own.
set -euo pipefail
cd "$(dirname "$0")/.."
store=${ORTHODOCK_CHROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/orthodock/chroots}
mirror=${MIRROR:-$({ cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null || true; } \
    | sed -n 's/^URIs: *//p; s/^deb \(http[^ ]*\).*/\1/p' | sed -n 1p)}
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

IMPOSSIBLE=77
say() { printf 'test-matrix: %s\n' "$*"; }

if [ "$(id -u)" != 0 ]; then
    say "chroots need root: sudo make test-matrix"
    exit $IMPOSSIBLE
fi
if [ "${IN_NAMESPACE:-}" != 1 ]; then
    unshare --mount --propagation private true || { say "no namespace of mounts"; exit $IMPOSSIBLE; }
    exec env IN_NAMESPACE=1 unshare --mount --propagation private bash tools/test_matrix.sh "$@"
fi

suites() { # what a name stands for: the release, and the one to take QGIS from
    case $1 in
        trixie) echo trixie ;;
        backports) echo trixie trixie-backports ;;
        *) say "there is no $1" >&2; exit 1 ;;
    esac
}

mount_into() {
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev" # both go with the namespace
    cp /etc/resolv.conf /etc/hosts "$1/etc/"
    local pip=${PIP_CONFIG_FILE:-$HOME/.config/pip/pip.conf}
    [ -e "$pip" ] || pip=/etc/pip.conf
    cp "$pip" "$1/etc/pip.conf" 2>/dev/null || true
    cp /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/ca-certificates.crt"
}

make_chroot() { # ROOT RELEASE [BACKPORTS]
    local root=$1 release=$2 backports=${3:-}
    command -v debootstrap >/dev/null \
        || apt-get install -y -qq --no-install-recommends debootstrap debian-archive-keyring \
        || exit $IMPOSSIBLE
    say "making $root"
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    debootstrap --variant=minbase --include=ca-certificates "$release" "$root" "$mirror" >"$root.log" 2>&1 \
        || { tail -20 "$root.log"; exit $IMPOSSIBLE; }
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    printf 'path-exclude /usr/share/doc/*\npath-exclude /usr/share/man/*\n' >"$root/etc/dpkg/dpkg.cfg.d/small"
    [ -z "$backports" ] || echo "deb $mirror $backports main" >"$root/etc/apt/sources.list.d/backports.list"
    mount_into "$root"
    {
        chroot "$root" apt-get update -q
        # shellcheck disable=SC2086  # -t only with backports
        chroot "$root" apt-get install -y -q --no-install-recommends ${backports:+-t $backports} \
            qgis python3-qgis qgis-providers python3-gdal python3-numpy python3-requests \
            python3-venv python3-pyqt5 xvfb xauth fonts-open-sans git make
        chroot "$root" apt-get clean
    } >>"$root.log" 2>&1 || { tail -20 "$root.log"; exit $IMPOSSIBLE; }
    touch "$root/.made"
}

run_in() { # NAME
    local root=$store/$1
    read -ra wanted <<<"$(suites "$1")"
    if [ -e "$root/.made" ]; then mount_into "$root"; else make_chroot "$root" "${wanted[@]}"; fi
    local checkout=$root/root/orthodock
    mkdir -p "$checkout"
    # What setup.sh makes is kept, to be made but once.
    find "$checkout" -mindepth 1 -maxdepth 1 ! -name .venv ! -name vendor -exec rm -rf --one-file-system {} +
    git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -cT - | tar -xC "$checkout"
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        ${PIP_INDEX_URL:+PIP_INDEX_URL="$PIP_INDEX_URL"} PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
        bash -euc '
            cd /root/orthodock
            tools/setup.sh || exit '$IMPOSSIBLE'
            export QT_QPA_PLATFORM=offscreen PYTEST_QT_API=pyqt5 QGIS_AUTH_DB_DIR_PATH=$(mktemp -d)
            if [ $# = 0 ]; then
                .venv/bin/python tools/run_tests.py qgis stalls && exit
                echo "once more, what failed: QGIS itself crashes now and then"
                exec .venv/bin/python -m pytest -q --last-failed tests/qgis
            fi
            .venv/bin/python -m pytest -q -n 3 --dist loadfile "$@"
        ' bash "${tests[@]}"
}

names=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do names+=("$1"); shift; done
tests=("${@:2}")
[ ${#names[@]} -gt 0 ] || names=(trixie backports)
for name in "${names[@]}"; do suites "$name" >/dev/null; done
failed=() impossible=()
for name in "${names[@]}"; do
    say "$name"
    set +e # in an || list, -e would not hold inside
    (set -e; run_in "$name")
    code=$?
    set -e
    case $code in
        0) ;;
        "$IMPOSSIBLE") impossible+=("$name") ;;
        *) failed+=("$name") ;;
    esac
done
if [ ${#failed[@]} -gt 0 ]; then
    say "failed on ${failed[*]}"
    exit 1
fi
if [ ${#impossible[@]} -gt 0 ]; then
    say "not possible here: ${impossible[*]}"
    exit $IMPOSSIBLE
fi
say "all passed"
