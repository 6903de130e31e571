#!/usr/bin/env bash
# OGC API Features on PostGIS: 1,000 features by box beside the same built by PostGIS in SQL, and a walk through all pages.
# Markdown on the standard output; README.md says what is needed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
seconds=${QIANMO_BENCHMARK_SECONDS:-10}
jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
work=$(mktemp -d)
account=admin
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"
. "$here/foundation/rivals.sh"

FEATURES=1000

fail() {
  echo "ogc.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_rivals
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

benchmark() {
  java -cp "$here/target/classes:$work/driver/*" "org.qianmo.benchmark.$@"
}

# start_features <database>: sets features, the address of PostGIS's own GeoJSON behind a bare server
start_features() {
  local port
  port=$(free_port)
  awk -F, 'NR > 1 && !/^#/ && NF == 5 { print $1 "," $2 }' "$LAND_USE" >"$work/land-use"
  psql -q -d "$1" -c 'create table land_name (code varchar(5) primary key, name varchar(100))' \
    -c "\\copy land_name from '$work/land-use' csv" -c 'analyze land_name'
  java -Dsun.net.httpserver.nodelay=true -cp "$here/target/classes:$work/driver/*" org.qianmo.benchmark.FeatureServer \
    "$port" "jdbc:postgresql://127.0.0.1:$PGPORT/$1" "$PGUSER" >"$work/features.log" 2>&1 &
  rival=$!
  features="http://127.0.0.1:$port"
  await_rival "$features/1?113,23,113.01,23.01" 200
}

# Both alternate, so that what else the machine does falls on both.
figures_by_box() {
  local clients
  printf '\n### %s features by box, PostGIS, %s parcels\n\n' "$FEATURES" "$parcels"
  printf '| server | clients | requests | errors | requests/s | p50, ms | p95, ms | p99, ms | max, ms | mean KiB |\n|---|---|---|---|---|---|---|---|---|---|\n'
  ours warming 2 >"$work/warming"
  theirs warming 2 >>"$work/warming"
  for clients in 1 2 4; do
    ours "server, /ogc/collections/parcels/items" $clients
    theirs "baseline: json_build_object and ST_AsGeoJSON behind a bare server" $clients
  done
}

ours() {
  benchmark FeatureTimes load "$1" "$base" $account "$work/boxes" \
    "/ogc/collections/parcels/items?limit=$FEATURES&bbox=" "$2" "$seconds"
}

theirs() {
  benchmark FeatureTimes load "$1" "$features" - "$work/boxes" "/$FEATURES?" "$2" "$seconds"
}

figures_of_paging() {
  printf '\n### All %s parcels, %s a page, by the links that the replies hold\n\n' "$parcels" "$FEATURES"
  printf '| pages | n | p50, ms | p95, ms | max, ms |\n|---|---|---|---|---|\n'
  benchmark FeatureTimes pages "$base" $account "$FEATURES"
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
mkdir "$work/driver"
unzip -oqj "$jar" 'BOOT-INF/lib/postgresql-*.jar' -d "$work/driver"
machine
start_cluster
fresh_database ogc
start ogc "$parcels"
first_administrator
psql -q -d ogc -c 'vacuum analyze'
start_features ogc
benchmark FeatureTimes boxes "$base" $account >"$work/boxes"
figures_by_box
figures_of_paging
printf '\n%s boxes; load average at the end: %s\n' "$(wc -l <"$work/boxes")" "$(cut -d' ' -f1-3 /proc/loadavg)"
