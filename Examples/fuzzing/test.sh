#!/usr/bin/env bash
# Replays the corpus through every parser, then lets a fuzzer look for more, 5 seconds for each parser and from the same seed every
# time, so that a change is judged by what it changed and not by luck. HOANHAP_FUZZ_SECONDS asks for a search of so many seconds
# from another seed, which goes on from what earlier ones found; 0 for the corpus alone. What breaks a promise is kept in
# Corpus/<parser>/ as crash-….
set -euo pipefail
cd "$(dirname "$0")"
# CI builds all packages in one folder.
scratch=${HOANHAP_SCRATCH:-.build}
swift test --scratch-path "$scratch"

export seconds=${HOANHAP_FUZZ_SECONDS:-5} seed=0
if [ -z "${HOANHAP_FUZZ_SECONDS:-}" ]; then
  seed=1
  # The order of a set is one more draw.
  export SWIFT_DETERMINISTIC_HASHING=1
fi
[ "$seconds" -gt 0 ] || exit 0
export HOANHAP_FUZZER=1
# A build of its own, so that the instrumented objects do not mix with the others.
export build=$scratch/fuzzer
options=(
  --scratch-path "$build" --product fuzz --sanitize=fuzzer -Xswiftc -parse-as-library
  -Xswiftc -sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table
)
# Asked with a program of one line, so that a harness that does not build is a failure and no lack of the toolchain's.
if ! swiftc -parse-as-library -sanitize=fuzzer -module-name Probe -o "$scratch/probe" - 2>/dev/null <<'SWIFT'; then
@_cdecl("LLVMFuzzerTestOneInput") public func probe(_ start: UnsafeRawPointer?, _ count: Int) -> CInt { 0 }
SWIFT
  echo "this toolchain brings no fuzzer: the corpus was replayed, nothing was looked for" >&2
  exit 0
fi
swift build "${options[@]}"
fuzz=$(swift build "${options[@]}" --show-bin-path)/fuzz
export fuzz

search() {
  local name=$1 corpus=Corpus/$1/ log=$build/$1.log found=$build/found/$1
  # New inputs go to a folder of the build; only the crashes come back. An input that takes a minute is one that hangs.
  if [ "$seed" != 0 ]; then
    found=$build/found-again/$name
    rm -rf "$found"
  fi
  mkdir -p "$found"
  HOANHAP_HARNESS=$name "$fuzz" -seed="$seed" -reload=0 -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -detect_leaks=0 -print_final_stats=1 \
    -artifact_prefix="$corpus" "$found" "$corpus" 2>"$log" || {
    tail -30 "$log" >&2
    return 1
  }
  printf '%-14s %s executions, %s inputs kept, no finding\n' "$name" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$(sed -n 's/^stat::new_units_added: *//p' "$log")"
}
export -f search
# One parser a core. A finding fails the script, once the others have ended too.
ls Corpus | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'search {}'
