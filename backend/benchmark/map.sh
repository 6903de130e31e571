#!/usr/bin/env bash
# The map in headless Chromium: first map, frames, jumps, clicks, memory, with Leaflet's own GeoJSON layer as the baseline.
# Markdown on the standard output; README.md says what is needed.
#   map.sh                       a server and a PostGIS of its own, QIANMO_BENCHMARK_PARCELS parcels (200000)
#   map.sh <server> <account>    a server that runs already; QIANMO_PASSWORD has the password, QIANMO_BENCHMARK_PARCELS its size
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
work=$(mktemp -d)
account=${2:-admin}
export QIANMO_PASSWORD=${QIANMO_PASSWORD:-qianmo-demo}

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

fail() {
  echo "map.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

own_server() {
  jar=$(ls "$here"/../server/target/qianmo-server-*.jar)
  find_postgis || fail "PostgreSQL with PostGIS is not installed"
  start_cluster
  fresh_database map
  start map "$parcels"
  first_administrator
  psql -q -d map -c 'vacuum analyze'
}

[ -x /usr/bin/chromium ] || fail "there is no /usr/bin/chromium"
machine
if [ $# -ge 1 ]; then base=$1; else own_server; fi
printf '\n### The map in headless Chromium, %s parcels, 1440 × 900, software rendering\n\n' "$parcels"
printf '| figure | n | p50 | p95 | max |\n|---|---|---|---|---|\n'
java -cp "$here/target/classes:$(cat "$here/target/class-path")" org.qianmo.benchmark.MapTimes "$base" "$account" "$here/map/probe.js" \
  | sed 's/|/ | /g; s/^/| /; s/$/ |/'
printf '\nMilliseconds; memory in MiB. Load average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
