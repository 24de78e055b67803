#!/usr/bin/env bash
# Tests the package over HTTP, then starts the program and uses it as a newcomer, as an officer of each agency and as a crowd would.
# Needs curl and python3; uses chromium, where it is there, for the pages. Further arguments go to `swift test`.
set -euo pipefail
cd "$(dirname "$0")"

apt() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=5 -o DPkg::Lock::Timeout=600 "$@" >/dev/null; }
for tool in curl python3; do
  command -v "$tool" >/dev/null || { apt update && apt install -y "$tool"; }
done
# CI builds all packages in one folder.
scratch=${HOANHAP_SCRATCH:-.build}
swift test --scratch-path "$scratch" "$@"

folder=$(mktemp -d)
"$scratch/debug/commune-server" --demo --port 0 --rate 100000 >"$folder/log" 2>&1 &
server=$!
stop() { kill "$server" 2>/dev/null || true; rm -rf "$folder"; }
trap stop EXIT
until SERVER=$(grep -o '^http://[0-9.:]*/' "$folder/log"); do
  kill -0 "$server" 2>/dev/null || { cat "$folder/log"; exit 1; }
  sleep 0.2
done
SERVER=${SERVER%/}
password() { awk -v account="$1" '$1 == account { print $2 }' "$folder/log"; }
PASSWORD=$(password ca-01)
export SERVER PASSWORD

echo "-- the README's lines, as they stand"
grep '^curl ' README.md >"$folder/lines"
test "$(wc -l <"$folder/lines")" -ge 20
while IFS= read -r line; do
  (cd "$folder" && bash -c "set -o pipefail; ${line/curl /curl --fail-with-body }" >"$folder/answer") ||
    { echo "failed: $line"; cat "$folder/answer"; exit 1; }
done <"$folder/lines"

echo "-- an officer of each agency"
officers=$(awk '/^[a-z]+-[0-9]+  /{ print $1 }' "$folder/log")
test "$(wc -w <<<"$officers")" = 8
for account in $officers; do
  curl -s -o /dev/null -c "$folder/jar" --data-urlencode "account=$account" \
    --data-urlencode "password=$(password "$account")" "$SERVER/sign-in"
  cookie=$(awk '$6 == "hoanhap" { print $7 }' "$folder/jar")
  test -n "$cookie"
  python3 pages.py "$SERVER" "$account" "$cookie"
done

echo "-- a short load"
curl -s -o /dev/null -c "$folder/jar" --data-urlencode "account=ca-01" --data-urlencode "password=$PASSWORD" "$SERVER/sign-in"
python3 load.py "$SERVER" "$(awk '$6 == "hoanhap" { print $7 }' "$folder/jar")"

echo "-- a stop"
kill -TERM "$server"
wait "$server"
grep -q 'status=200' "$folder/log"
if grep -E 'Mẫu|A-001|P-001|hoanhap=' "$folder/log"; then echo "the log holds a value"; exit 1; fi
