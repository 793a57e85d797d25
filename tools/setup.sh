#!/usr/bin/env bash
# Installs what the other targets need: QGIS, a venv on the Python that has it, vendor/, and
# the compiled translations.
# Can be run again: existing parts are kept.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-/usr/bin/python3}

say() { printf 'setup: %s\n' "$*"; }

missing_packages() {
    "$python" -c 'import qgis.core, qgis.gui, osgeo, requests' 2>/dev/null && command -v qgis >/dev/null \
        || echo qgis python3-qgis python3-gdal python3-requests
    "$python" -c 'import venv, ensurepip' 2>/dev/null || echo python3-venv
    "$python" -c 'import PyQt5.QtTest' 2>/dev/null || echo python3-pyqt5
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || command -v Xvfb >/dev/null || echo xvfb
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || command -v xauth >/dev/null || echo xauth
    tools/translations.sh can-compile || echo qttools5-dev-tools
    fc-list 2>/dev/null | grep -i 'open *sans' >/dev/null || echo fonts-open-sans  # -q would stop fc-list
}

packages=$(missing_packages | tr '\n' ' ')
if [ -n "${packages// /}" ]; then
    if ! command -v apt-get >/dev/null; then
        say "missing: $packages(names as on Debian). Install QGIS 3.22 or later with its Python"
        say "bindings from your system or https://qgis.org/download, then run this again; set PYTHON"
        say "to the Python that can 'import qgis'."
        exit 1
    fi
    say "installing $packages"
    as_root=(env DEBIAN_FRONTEND=noninteractive)
    [ "$(id -u)" = 0 ] || as_root=(sudo "${as_root[@]}")
    log=$(mktemp)
    # shellcheck disable=SC2086  # a list of words
    { "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -y -q --no-install-recommends $packages; } \
        >"$log" 2>&1 || { tail -30 "$log"; exit 1; }
    rm -f "$log"
fi

wanted=$(cat requirements/*.txt tools/setup.sh | sha256sum | cut -c1-16)
if [ "$(cat .venv/made-from 2>/dev/null)" != "$wanted" ] || ! .venv/bin/python -c 'import qgis.core' 2>/dev/null; then
    say "making .venv and vendor/"
    rm -rf .venv vendor
    "$python" -m venv --system-site-packages .venv
    .venv/bin/python -m pip install -qq --disable-pip-version-check -r requirements/dev.txt
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes \
        --target vendor -r requirements/runtime.txt
    rm -rf vendor/bin
    echo "$wanted" >.venv/made-from
fi

tools/translations.sh compile
mkdir -p build/plugins
ln -sfn ../.. build/plugins/orthodock
say "ready ($("$python" -c 'from qgis.core import Qgis; print("QGIS", Qgis.QGIS_VERSION)'))"
