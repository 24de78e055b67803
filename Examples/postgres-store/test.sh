#!/usr/bin/env bash
# Starts a PostgreSQL server of its own on loopback, runs the tests against it, and stops it again. Needs Debian's
# packages postgresql and libpq-dev, which it installs where they are missing and the account may. Further arguments go to
# `swift test`.
set -euo pipefail
cd "$(dirname "$0")"

tools() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
if [ -z "$(tools)" ] || ! [ -e /usr/include/postgresql/libpq-fe.h ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql libpq-dev pkg-config >/dev/null
fi
bin=$(tools)
folder=$(mktemp -d)
# The server refuses to run as root, so it runs as the account that its package made.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$folder"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
stop() { as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT

as "$bin/initdb" -D "$folder/data" -U hoanhap -A trust -E UTF8 --locale C >/dev/null
as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$folder'" start >/dev/null
export HOANHAP_POSTGRES="host=127.0.0.1 port=$port user=hoanhap dbname=postgres"
# CI builds all packages in one folder.
swift test --scratch-path "${HOANHAP_SCRATCH:-.build}" "$@"
