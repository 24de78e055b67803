#!/usr/bin/env bash
# Replays the corpus through every parser, then lets a fuzzer look for more: so many seconds for each parser, 5 unless told by
# HOANHAP_FUZZ_SECONDS; 0 for the corpus alone. What breaks a promise is kept in Corpus/<parser>/ as crash-….
set -euo pipefail
cd "$(dirname "$0")"
# CI builds all packages in one folder.
scratch=${HOANHAP_SCRATCH:-.build}
swift test --scratch-path "$scratch"

export seconds=${HOANHAP_FUZZ_SECONDS:-5}
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
  local name=$1 corpus=Corpus/$1/ log=$build/$1.log
  # New inputs go to a folder of the build; only the crashes come back.
  mkdir -p "$build/found/$name"
  HOANHAP_HARNESS=$name "$fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -detect_leaks=0 -print_final_stats=1 \
    -artifact_prefix="$corpus" "$build/found/$name" "$corpus" 2>"$log" || {
    tail -30 "$log" >&2
    return 1
  }
  printf '%-14s %s executions, %s inputs kept, no finding\n' "$name" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$(sed -n 's/^stat::new_units_added: *//p' "$log")"
}
export -f search
# One parser a core. A finding fails the script, once the others have ended too.
ls Corpus | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'search {}'
