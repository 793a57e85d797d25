#!/usr/bin/env bash
# translations.sh collect: updates resources/i18n/*.ts with the texts in the source.
# translations.sh compile [FOLDER]: creates the .qm files of newer .ts files.
# translations.sh can-compile: exits with 0 if this machine has Qt's compiler.
set -euo pipefail
cd "$(dirname "$0")/.."
languages="de es fr pt"
catalogues=resources/i18n
collector=PyQt6==6.11.0 # its pylupdate6 reads Python as Python does; that of PyQt5 loses texts

# Debian's lrelease is a wrapper that fails if no Qt version is selected.
compiler() {
    local candidate
    for candidate in lrelease lrelease-qt5 lrelease6 /usr/lib/qt5/bin/lrelease /usr/lib/qt6/bin/lrelease; do
        if "$candidate" -version >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

collect() {
    local venv=build/pylupdate sources
    if [ "$(cat $venv/made-from 2>/dev/null)" != "$collector" ]; then
        rm -rf $venv
        "${PYTHON:-/usr/bin/python3}" -m venv $venv
        $venv/bin/python -m pip install -qq --disable-pip-version-check "$collector"
        echo "$collector" >$venv/made-from
    fi
    mapfile -t sources < <(find api core ui processing_provider plugin.py application.py -name '*.py' | LC_ALL=C sort)
    for language in $languages; do
        local file=$catalogues/orthodock_$language.ts
        $venv/bin/pylupdate6 --no-obsolete --no-summary --ts "$file" "${sources[@]}"
        # Line numbers would change the file with every edit of the source.
        sed -i "/^ *<location /d; s/<TS version=\"2.1\"[^>]*>/<TS version=\"2.1\" language=\"$language\" sourcelanguage=\"en\">/" "$file"
    done
}

compile() {
    local file
    for file in "${1:-$catalogues}"/*.ts; do
        if [ -e "$file" ] && [ "$file" -nt "${file%.ts}.qm" ]; then
            "$(compiler)" -silent -nounfinished -removeidentical "$file" -qm "${file%.ts}.qm"
        fi
    done
}

case ${1:-} in
    collect) collect ;;
    compile) compile "${2:-}" ;;
    can-compile) compiler >/dev/null ;;
    *) sed -n 's/^# //p' "$0" >&2; exit 2 ;;
esac
