#!/usr/bin/env bash
# repeat_tests.sh N [PART…]: runs the tests N times, each time in another order of files, every
# second time with a busy loop on each core. Prints the failed tests and their numbers.
set -euo pipefail
cd "$(dirname "$0")/.."
times=${1:?how often}
shift
kept=build/repeat
mkdir -p "$kept"
rm -f "$kept"/run-*.txt
loops=()

start_load() {
    local core
    for ((core = 0; core < $(nproc); core++)); do
        busy &
        loops+=($!)
    done
}

busy() { # until this script ends, however it does
    local turn
    while kill -0 $$ 2>/dev/null; do
        for ((turn = 0; turn < 100000; turn++)); do :; done
    done
}

end_load() {
    if [ ${#loops[@]} -gt 0 ]; then
        kill "${loops[@]}" 2>/dev/null || true
        wait "${loops[@]}" 2>/dev/null || true
        loops=()
    fi
}
trap end_load EXIT

bad=0
for ((run = 1; run <= times; run++)); do
    seed=$((RANDOM * 32768 + RANDOM))
    load=no
    if ((run % 2 == 0)); then
        load=yes
        start_load
    fi
    began=$SECONDS
    code=0
    .venv/bin/python tools/run_tests.py --shuffle "$seed" "$@" >"$kept/run-$run.txt" 2>&1 || code=$?
    end_load
    [ "$code" = 0 ] || bad=$((bad + 1))
    printf 'run %d of %d (seed %d, load: %s, %d s): %s\n' \
        "$run" "$times" "$seed" "$load" "$((SECONDS - began))" "$(tail -1 "$kept/run-$run.txt")"
done
# A run without a report has no names of tests, but counts as failed.
grep -h '^failed: ' "$kept"/run-*.txt | sort | uniq -c | sort -rn || true
echo "$((times - bad)) of $times runs passed; their output is in $kept"
[ "$bad" = 0 ]
