#!/usr/bin/env bash
# Parcel tiles of the past on PostGIS: every parcel in five versions, beside the tiles of the present before and after.
# Markdown on the standard output; README.md says what is needed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
jar=$(ls "$here"/../server/target/qianmo-server-*.jar)
work=$(mktemp -d)
account=admin
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

ROUNDS=5
ZOOM_MIN=10
# Another day in each round, from the first version to the last.
DAYS=asOf=2016-12-01,asOf=2018-06-15,asOf=2020-06-15,asOf=2022-06-15,asOf=2025-06-15
KNOWN=knownAt=2017-06-15T00:00:00Z,knownAt=2019-06-15T00:00:00Z,knownAt=2021-06-15T00:00:00Z

fail() {
  echo "fabric-time.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# times <label> <queries> <rounds passed over> <rounds>: without a tile cache, each tile is read and encoded anew
times() {
  start time "$parcels" -Dqianmo.tiles.cache-megabytes=0
  java -cp "$here/target/classes" org.qianmo.benchmark.TileTimes "$base" "$account" identity "$3" "$4" \
    $ZOOM_MIN "$2" >"$work/times"
  stop
  tile_rows "$1" <"$work/times"
  sed 's/^[0-9]*/0/' "$work/times" | tile_rows "$1" | sed 's/| z0 |/| all |/'
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
machine
start_cluster
fresh_database time
start time "$parcels"
first_administrator
stop
psql -q -d time -c 'vacuum analyze'
printf '\n### Parcel tiles through time, PostGIS, %s parcels, encoded each time, one request at a time\n\n' "$parcels"
printf '| tiles | zoom | requests | p50, ms | p95, ms | max, ms | mean KiB |\n|---|---|---|---|---|---|---|\n'
times "baseline: present, one version of each" "" 1 $ROUNDS
psql -q -d time -f "$here/foundation/versions.sql"
psql -q -d time -c 'vacuum analyze'
times "present, five versions of each" "" 1 $ROUNDS
times "asOf, first visit after a restart" "$DAYS" 0 1
times "asOf" "$DAYS" 1 $ROUNDS
times "knownAt" "$KNOWN" 1 $ROUNDS
printf '\n%s rows of versions; table and indexes %s; load average at the end: %s\n' \
  "$(psql -qAt -d time -c 'select count(*) from parcel_version')" \
  "$(psql -qAt -d time -c "select pg_size_pretty(pg_total_relation_size('parcel_version'))")" \
  "$(cut -d' ' -f1-3 /proc/loadavg)"
