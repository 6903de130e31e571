#!/usr/bin/env bash
# Transfers, a hot account, and issue among 50,000 live vouchers on PostGIS, beside pgbench with the same double entry in a copy
# of the same database. Markdown on the standard output; README.md says what is needed.
#   vouchers.sh [one] [four] [hot] [issue]      no argument: all four
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
vouchers=${QIANMO_BENCHMARK_VOUCHERS:-50000}
rounds=${QIANMO_BENCHMARK_ROUNDS:-3}
seconds=${QIANMO_BENCHMARK_SECONDS:-5}
jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
parcels=0
work=$(mktemp -d)

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

FREE_GROUND=10000

fail() {
  echo "vouchers.sh: $*" >&2
  exit 1
}

end() {
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# The classes of the server as they are in its jar, and the few of this benchmark, compiled against them.
compile() {
  unzip -q "$jar" 'BOOT-INF/*' 'META-INF/*' -d "$work/jar"
  classes="$work/figures:$work/jar:$work/jar/BOOT-INF/classes:$work/jar/BOOT-INF/lib/*"
  javac -proc:none -d "$work/figures" -cp "$classes" "$here"/src/vouchers/java/org/qianmo/benchmark/vouchers/*.java
}

voucher_figures() {
  QIANMO_DATA="$work/data" QIANMO_DEMO_PARCELS=0 java -Xmx2g ${QIANMO_BENCHMARK_JAVA:-} -cp "$classes" \
    org.qianmo.benchmark.vouchers.VoucherFigures "$@" 2>>"$work/server.log"
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
export PATH="$postgresql:$PATH"
mkdir "$work/figures"
compile
start_cluster
fresh_database vouchers
first=$(voucher_figures fill "$vouchers" $FREE_GROUND | sed -n 's/^first account //p') || fail "$(tail -5 "$work/server.log")"
psql -q -d vouchers -c 'vacuum analyze'
psql -q -d postgres -c 'create database raw template vouchers' -c checkpoint
machine | sed -n 1p
printf -- '- %s live vouchers with ground; median of %s rounds of %s s, service and pgbench in turn; fsync %s, synchronous_commit %s\n' \
  "$vouchers" "$rounds" "$seconds" "$(psql -qAt -d raw -c 'show fsync')" "$(psql -qAt -d raw -c 'show synchronous_commit')"
read -ra parts <<<"${*:-one four hot issue}"
voucher_figures figures "$here/vouchers" raw "$first" "$rounds" "$seconds" "$vouchers" "${parts[@]}" >"$work/figures.md" \
  || fail "$(tail -5 "$work/server.log")"
# The server's own messages stand between the rows.
awk '/^###/ { print "" } /^[|#]/ { print } /^###/ { print "" } /^The book/ { print ""; print }' "$work/figures.md"
printf '\nLoad average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
