#!/usr/bin/env bash
# The tile service beside ST_AsMVT and a file server: throughput, cold and cached tiles, freshness on two nodes.
# Markdown on the standard output; README.md says what is needed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-1000000}
seconds=${QIANMO_BENCHMARK_SECONDS:-10}
jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
work=$(mktemp -d)
chmod 755 "$work"
account=admin
export QIANMO_PASSWORD=${QIANMO_PASSWORD:-qianmo-demo} QIANMO_DIRECT_CHANGES=true

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"
. "$here/foundation/rivals.sh"

EACH=10,11,12,13,14,15,16,17
GROUPS_OF_ZOOMS=10-13,14-17,10-17

fail() {
  echo "tiles.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_second
  stop_rivals
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

benchmark() {
  java -cp "$here/target/classes:$work/driver/*" "org.qianmo.benchmark.$@"
}

# load <label> <server> <account or -> <coding> <clients> <rounds> <zooms>
load() {
  benchmark TileLoad "$1" "$2" "$3" "$4" "$work/list" "$5" "$6" "$seconds" "$7"
}

# The memory of outlines is full once the server says so.
await_memory() {
  local last=$((SECONDS + START_SECONDS_MAX))
  until grep -q "land is in memory" "$work/server.log"; do
    ((SECONDS < last)) || fail "the outlines were not read"
    sleep 0.2
  done
}

table() {
  printf '\n### %s\n\n| tiles | zoom | clients | requests | errors | tiles/s | p50, ms | p95, ms | p99, ms | max, ms | mean KiB |\n|---|---|---|---|---|---|---|---|---|---|---|\n' "$1"
}

figures_uncached() {
  table "Uncached: each tile encoded anew, not packed ($parcels parcels)"
  start tiles 0 -Dqianmo.tiles.cache-megabytes=0
  await_memory
  load warming "$base" $account identity 4 3 $EACH >"$work/warming"
  for clients in 1 4; do
    load "server, outlines in memory, tiles not cached" "$base" $account identity $clients 200 $EACH
    load "server, outlines in memory, tiles not cached" "$base" $account identity $clients 200 $GROUPS_OF_ZOOMS
  done
  stop
  start_mvt "$database"
  load warming "$mvt" - identity 4 1 12,14 >"$work/warming"
  for clients in 1 4; do
    load "baseline: ST_AsMVT behind a bare server" "$mvt" - identity $clients 200 $EACH
    load "baseline: ST_AsMVT behind a bare server" "$mvt" - identity $clients 200 $GROUPS_OF_ZOOMS
  done
  stop_rivals
}

figures_cold() {
  table "Cold: a process that has just started, every tile asked for once, gzip"
  for clients in 1 4; do
    start tiles 0 -Dqianmo.tiles.fetch-at-start=false
    load "server, nothing in memory" "$base" $account gzip $clients 1 10-17
    stop
    start tiles 0
    await_memory
    load "server, as soon as the outlines are in memory" "$base" $account gzip $clients 1 10-17
    stop
  done
}

figures_cached() {
  table "Cached, and as many clients as come"
  start tiles 0
  await_memory
  load warming "$base" $account gzip 4 20 10-17 >"$work/warming"
  for clients in 1 4 100; do
    load "server, cached, gzip" "$base" $account gzip $clients 100000 10-17
  done
  load "server, cached, not packed" "$base" $account identity 4 100000 15
  start_nginx "$base"
  load "baseline: nginx, the same bytes as files" "$nginx" - identity 4 100000 15
  stop_rivals
  stop
}

figures_of_freshness() {
  printf '\n### From the reply that confirms a commit to the end of the fresh tile, z16\n\n| read from | editors | commits | stale first looks | p50, ms | p95, ms | p99, ms | max, ms |\n|---|---|---|---|---|---|---|---|\n'
  start tiles 0
  start_second tiles
  await_memory
  benchmark FreshTiles "another node" "$base" "$second" $account 20 "$((2 * seconds))"
  stop_second
  stop
}

# own_database: a cluster of its own, filled
own_database() {
  find_postgis || fail "PostgreSQL with PostGIS is not installed"
  start_cluster
  fresh_database tiles
  start tiles "$parcels"
  first_administrator
  psql -q -d tiles -c 'vacuum analyze'
}

# filled_database: PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE name it; `admin` can sign in with QIANMO_PASSWORD
filled_database() {
  export QIANMO_DB_URL="jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?reWriteBatchedInserts=true"
  export QIANMO_DB_USER=$PGUSER QIANMO_DB_PASSWORD=$PGPASSWORD
  psql -q -c 'drop table if exists land_group' -c "delete from person where username like 'editor-%'"
  start tiles 0
}

mkdir "$work/driver"
unzip -oqj "$jar" 'BOOT-INF/lib/postgresql-*.jar' -d "$work/driver"
machine
database=${PGDATABASE:-tiles}
if [ -n "${PGDATABASE:-}" ]; then filled_database; else own_database; fi
benchmark TileLoad list "$base" $account >"$work/list"
stop
figures_uncached
figures_cached
figures_of_freshness
figures_cold
printf '\n%s tiles in the list; load average at the end: %s\n' "$(wc -l <"$work/list")" "$(cut -d' ' -f1-3 /proc/loadavg)"
