#!/usr/bin/env bash
# Starts a PostgreSQL server of its own on a socket in its folder, runs the tests against it, and stops it again. Needs Debian's
# packages postgresql and libpq-dev, which it installs where they are missing and the account may. Further arguments go to
# `swift test`.
set -euo pipefail
cd "$(dirname "$0")"

tools() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
if [ -z "$(tools)" ] || ! [ -e /usr/include/postgresql/libpq-fe.h ]; then
  apt() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=5 -o DPkg::Lock::Timeout=600 "$@" >/dev/null; }
  apt update
  apt install -y postgresql libpq-dev pkg-config
fi
bin=$(tools)
folder=$(mktemp -d)
# The server refuses to run as root, so it runs as the account that its package made.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$folder"
stop() { as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT

as "$bin/initdb" -D "$folder/data" -U hoanhap -A trust -E UTF8 --locale C >/dev/null
# No port, so that none has to be free; the number is only a part of the socket's name.
as "$bin/pg_ctl" -D "$folder/data" -w -t 600 -l "$folder/log" \
  -o "-p 5432 -c listen_addresses='' -c unix_socket_directories='$folder'" start >/dev/null || { cat "$folder/log"; exit 1; }
export HOANHAP_POSTGRES="host='$folder' port=5432 user=hoanhap dbname=postgres"
# CI builds all packages in one folder.
swift test --scratch-path "${HOANHAP_SCRATCH:-.build}" "$@"
