#!/usr/bin/env bash
# Dissolved acreage of 300 zones and contiguous blocks, computed by the kernel, beside the same in PostGIS SQL, in turn.
# Markdown on the standard output; README.md says what is needed. It fails if the results differ.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
consolidated=${QIANMO_BENCHMARK_CONSOLIDATED:-$((parcels * 31 / 100))}
rounds=${QIANMO_BENCHMARK_ROUNDS:-9}
work=$(mktemp -d)

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

fail() {
  echo "acreage.sh: $*" >&2
  exit 1
}

end() {
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

find_postgis || fail "PostgreSQL with PostGIS is not installed"
export PATH="$postgresql:$PATH"
(cd "$here/../.." && mvn -q -pl backend/benchmark -am process-classes) || fail "it does not compile"
start_cluster
fresh_database acreage
machine | sed -n 1p
printf -- '- %s parcels, %s of them consolidated, %s of these imported over others; %s rounds, in turn; load average at the start: %s\n' \
  "$parcels" "$consolidated" "$((consolidated / 200))" "$rounds" "$(cut -d' ' -f1-3 /proc/loadavg)"
# Binary from the first time on: a statement that is asked seldom would come as text. And memory that was touched before: with
# a heap that grows, its first touch is what takes the time, now and then and four times as long as the work.
java -Xms3g -Xmx3g -XX:+AlwaysPreTouch -cp "$here/target/classes:$(cat "$here/target/class-path")" org.qianmo.benchmark.AcreageFigures \
  "$QIANMO_DB_URL&prepareThreshold=-1" "$PGUSER" "$parcels" "$consolidated" "$rounds"
printf '\nLoad average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
