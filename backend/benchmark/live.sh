#!/usr/bin/env bash
# What a person waits for while drawing, among many parcels, on PostGIS, over HTTP: live checks and dry runs beside the
# same parcel only read. Markdown on the standard output; README.md says what is needed.
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

ROUNDS=300
PASSED_OVER=100

fail() {
  echo "live.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# rows: of lines "what ms", a table row each
rows() {
  sort -k1,1 -k2,2n | awk '
    function flush() { if (n) printf "| %s | %d | %.1f | %.1f | %.1f |\n", what, n, ms[int((n + 1) / 2)], ms[int(n * 0.95 + 0.999)], ms[n]; n = 0 }
    $1 != what { flush(); what = $1 }
    { ms[++n] = $2 }
    END { flush() }'
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
machine
start_cluster
fresh_database live
start live "$parcels"
first_administrator
psql -q -d live -c 'vacuum analyze'
printf '\n### Drawing, PostGIS, %s parcels, over HTTP, one at a time\n\n' "$parcels"
printf '| request | n | p50, ms | p95, ms | max, ms |\n|---|---|---|---|---|\n'
java -cp "$here/target/classes" org.qianmo.benchmark.LiveTimes "$base" "$account" $PASSED_OVER $ROUNDS | rows
if [ -x /usr/bin/chromium ]; then
  printf '\n### Drawing in headless Chromium, %s parcels\n\n| figure | n | p50 | p95 | max |\n|---|---|---|---|---|\n' "$parcels"
  java -cp "$here/target/classes:$(cat "$here/target/class-path")" org.qianmo.benchmark.LiveMapTimes "$base" "$account" \
    "$here/map/probe.js" | sed 's/|/ | /g; s/^/| /; s/$/ |/'
fi
printf '\nload average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
