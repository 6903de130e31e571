#!/usr/bin/env bash
# The gate of one record among many parcels, and many planners at once, on PostGIS, over HTTP. Markdown on the standard
# output; README.md says what is needed.
#   fabric-gate.sh [gate] [planners]      no argument: both
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
jar=$(ls "$here"/../server/target/qianmo-server-*.jar)
work=$(mktemp -d)
account="admin"
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

ROUNDS=200
PASSED_OVER=50
PLANNERS=50
SECONDS_AT_ONCE=60
# The neighbourhood in which all planners work: longitude, latitude, width in degrees.
WEST=113.145 SOUTH=23.118 WIDTH=0.004

fail() {
  echo "fabric-gate.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# gate_rows: of lines "what ms", a table row each
gate_rows() {
  sort -k1,1 -k2,2n | awk '
    function flush() { if (n) printf "| %s | %d | %.1f | %.1f | %.1f |\n", what, n, ms[int((n + 1) / 2)], ms[int(n * 0.95 + 0.999)], ms[n]; n = 0 }
    $1 != what { flush(); what = $1 }
    { ms[++n] = $2 }
    END { flush() }'
}

figures_of_gate() {
  printf '\n### A record that splits one parcel, PostGIS, %s parcels, over HTTP, one at a time\n\n' "$parcels"
  printf '| request | n | p50, ms | p95, ms | max, ms |\n|---|---|---|---|---|\n'
  java -cp "$here/target/classes" org.qianmo.benchmark.GateTimes "$base" "$account" $PASSED_OVER $ROUNDS | gate_rows
}

proof() {
  psql -qAt -d gate -v box="$WEST - 0.01, $SOUTH - 0.01, $WEST + $WIDTH + 0.01, $SOUTH + $WIDTH + 0.01" \
    -f "$here/foundation/at-once.sql"
}

figures_of_planners() {
  printf '\n### %s planners on the parcels of one neighbourhood, %s s\n\n```\n' $PLANNERS $SECONDS_AT_ONCE
  proof | sed 's/^/before: /'
  java -cp "$here/target/classes:$here/../kernel/target/classes" org.qianmo.benchmark.PlannersAtOnce \
    "$base" "$account" $PLANNERS $SECONDS_AT_ONCE $WEST $SOUTH $WIDTH
  proof | sed 's/^/after: /'
  printf '```\n'
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
machine
start_cluster
fresh_database gate
start gate "$parcels"
first_administrator
psql -q -d gate -c 'vacuum analyze'
for part in "${@:-gate planners}"; do
  for one in $part; do
    "figures_of_$one"
  done
done
printf '\nload average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
