#!/usr/bin/env bash
# repeat_tests.sh N [PART…]: runs the tests N times, in another order of files each time, every
# second time beside a busy loop on each core. Prints which tests failed, and how often.
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
        while :; do :; done &
        loops+=($!)
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
# What ended without a report has no names of tests, but is among the runs that failed.
grep -h '^failed: ' "$kept"/run-*.txt | sort | uniq -c | sort -rn || true
echo "$((times - bad)) of $times runs passed; their output is in $kept"
[ "$bad" = 0 ]
