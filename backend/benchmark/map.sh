#!/usr/bin/env bash
# The map in headless Chromium: first map, frames, jumps, clicks, memory, with Leaflet's own GeoJSON layer as the baseline,
# and the live check while a corner is dragged. Markdown on the standard output; README.md says what is needed.
#   map.sh                       a server and a PostGIS of its own, QIANMO_BENCHMARK_PARCELS parcels (200000)
#   QIANMO_DB_URL=… map.sh       a server of its own on a database that is filled already; it is left as it is
#   map.sh <server> <account>    a server that runs already
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
parts=${QIANMO_BENCHMARK_PARTS:-first frames jumps clicks memory baseline live}
work=$(mktemp -d)
account=${2:-${QIANMO_ACCOUNT:-admin}}
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

own_database() {
  find_postgis || fail "PostgreSQL with PostGIS is not installed"
  start_cluster
  fresh_database map
}

own_server() {
  jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
  if [ -n "${QIANMO_DB_URL:-}" ]; then
    start map 0
  else
    own_database
    start map "$parcels"
    first_administrator
    psql -q -d map -c 'vacuum analyze'
  fi
  await_memory
}

# Outlines are read behind the start: what is measured is a server that has been up for a minute.
await_memory() {
  local last=$((SECONDS + START_SECONDS_MAX))
  until grep -q "land is in memory" "$work/server.log"; do
    ((SECONDS < last)) || fail "the outlines were not read"
    sleep 0.5
  done
}

# How many parcels there really are, as a map of them says.
count_parcels() {
  curl -sf -u "$account:$QIANMO_PASSWORD" "$base/ogc/collections/parcels/items?limit=1" \
    | sed -n 's/.*"numberMatched":\([0-9]*\).*/\1/p'
}

benchmark() {
  java -cp "$here/target/classes:$(cat "$here/target/class-path")" "org.qianmo.benchmark.$1" \
    "$base" "$account" "$here/map/probe.js" "${@:2}"
}

times() {
  local chosen=()
  for part in $parts; do [ "$part" = live ] || chosen+=("$part"); done
  [ ${#chosen[@]} = 0 ] || benchmark MapTimes "${chosen[@]}"
  [[ " $parts " != *" live "* ]] || benchmark LiveMapTimes
}

[ -x /usr/bin/chromium ] || fail "there is no /usr/bin/chromium"
if [ $# -ge 1 ]; then base=$1; else own_server; fi
counted=$(count_parcels) && parcels=${counted:-$parcels}
machine
printf '\n### The map in headless Chromium, %s parcels, 1440 × 900, software rendering\n\n' "$parcels"
printf '| figure | n | p50 | p95 | max |\n|---|---|---|---|---|\n'
times | sed 's/|/ | /g; s/^/| /; s/$/ |/'
printf '\nMilliseconds; memory in MiB. Load average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
