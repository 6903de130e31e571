#!/usr/bin/env bash
# The district's cockpit and its drill-down among 1,000,000 increments on PostGIS, beside the same sums over the increments in
# SQL. Markdown on the standard output; README.md says what is needed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
increments=${QIANMO_BENCHMARK_INCREMENTS:-1000000}
parcels=${QIANMO_BENCHMARK_PARCELS:-20000}
seconds=${QIANMO_BENCHMARK_SECONDS:-5}
jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
work=$(mktemp -d)
account=admin
day=2026-10-31
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

fail() {
  echo "statements.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# Of 21 bookings one is a revocation.
fill() {
  psql -q -d statements -v works=$((increments * 20 / 21)) -v day=$day -f "$here/statements/fill.sql"
  psql -q -d statements -c 'vacuum analyze'
}

# What is kept has to be what the service adds up, of each category; officials ask for that.
recompute() {
  local category
  curl -sf -u "$account:$QIANMO_PASSWORD" -o "$work/page" -H 'Content-Type: application/json' "$base/api/people" -d \
    "{\"username\":\"signs\",\"role\":\"OFFICIAL\",\"territoryCode\":\"440605\",\"password\":\"$QIANMO_PASSWORD\"}" \
    || fail "no official"
  for category in CCGZ CCZL FKFL ZBLP ZHZZ; do
    curl -sf -u "signs:$QIANMO_PASSWORD" -X POST -o "$work/page" \
      "$base/api/statements/acreage/recomputed?category=$category&asOf=$day" || fail "no recomputation of $category"
    grep -q '"equal":true' "$work/page" || fail "kept and recomputed differ: $(head -c 400 "$work/page")"
  done
}

# one <query>: its only value
one() {
  psql -qAt -d statements -c "$1"
}

# The addresses that the page asks for, of every category and of three days: one in the midst of a month, one at its end, one
# years ago.
addresses() {
  local level=$1 within=$2 category date
  for category in CCGZ CCZL FKFL ZBLP ZHZZ; do
    for date in 2026-10-17 $day 2021-05-20; do
      case $level in
        years) echo "/api/statements/acreage/series?category=$category&asOf=$date&within=$within&step=year" ;;
        months) echo "/api/statements/acreage/series?category=$category&asOf=$date&within=$within&step=month" ;;
        members) echo "/api/statements/acreage/members?category=$category&asOf=$date&within=$within&limit=100" ;;
        *) echo "/api/statements/acreage?level=$level&category=$category&asOf=$date&within=$within" ;;
      esac
    done
  done
}

# row <label> <level> <within> [known]: ours with 1 and 4 clients
row() {
  local clients
  addresses "$2" "$3" | sed "s/\$/${4:-}/" >"$work/addresses"
  java -cp "$here/target/classes" org.qianmo.benchmark.FeatureTimes load warming "$base" $account "$work/addresses" "" 2 2 \
    >"$work/warming"
  for clients in 1 4; do
    java -cp "$here/target/classes" org.qianmo.benchmark.FeatureTimes load "$1" "$base" $account "$work/addresses" "" \
      $clients "$seconds"
  done
}

# baseline <label> <sql>: of one client, by psql's own clock, over the increments
baseline() {
  local round
  {
    echo '\timing on'
    for round in $(seq 15); do echo "$2;"; done
  } >"$work/baseline.sql"
  psql -qAt -d statements -f "$work/baseline.sql" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | sort -n | awk -v label="$1" '
    { ms[NR] = $1; sum += $1 }
    END { printf "| %s | 1 | %d | 0 | %.1f | %.1f | %.1f | %.1f | %.1f | |\n", label, NR, NR * 1000 / sum,
      ms[int((NR + 1) / 2)], ms[int(NR * 0.95 + 0.999)], ms[NR], ms[NR] }'
}

head_of_table() {
  printf '\n### %s\n\n' "$1"
  printf '| figure | clients | requests | errors | requests/s | p50, ms | p95, ms | p99, ms | max, ms | mean KiB |\n'
  printf '|---|---|---|---|---|---|---|---|---|---|\n'
}

sums() {
  echo "select $1, sum(square_metres), count(*) from acreage_increment where category = 'CCGZ' and effective_on <= '2026-10-17' and $2 group by 1 order by 1"
}

figures() {
  head_of_table "The district's cockpit, $count increments"
  row "sums by town" town ""
  baseline "baseline: the same over the increments in SQL" "$(sums town_code true)"
  row "sums by village of the district" village ""
  baseline "baseline: the same over the increments in SQL" "$(sums village_code true)"
  row "years" years ""
  baseline "baseline: the same over the increments in SQL" "$(sums "date_trunc('year', effective_on)" true)"
  row "months of ten years (of a burn-up, not of the cockpit)" months ""
  baseline "baseline: the same over the increments in SQL" "$(sums "date_trunc('month', effective_on)" true)"
  head_of_table "Drilling down, from the town of the most works"
  row "villages of the town" village "$town"
  row "zones of the village" zone "$village"
  row "works of the zone, the first 100" members "zone:$zone"
  row "works of the village, the first 100" members "$village"
  head_of_table "As it was known two years before (no figures are kept of that: the increments are added up)"
  row "sums by town" town "" "\&knownAt=2024-10-31T12:00:00Z"
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
machine
start_cluster
fresh_database statements
start statements "$parcels"
first_administrator
fill
recompute
count=$(one 'select count(*) from acreage_increment')
town=$(one 'select town_code from acreage_increment group by 1 order by count(*) desc, 1 limit 1')
village=$(one "select village_code from acreage_increment where town_code = '$town' and zone_id is not null group by 1 order by count(*) desc, 1 limit 1")
zone=$(one "select zone_id from acreage_increment where village_code = '$village' and zone_id is not null group by 1 order by count(*) desc, 1 limit 1")
printf -- '- %s works, %s figures are kept of %s increments; %s villages, %s zones; fsync %s\n' \
  "$(one 'select count(*) from accepted_work')" "$(one 'select count(*) from acreage_figure')" "$count" \
  "$(one "select count(*) from admin_unit where level = 'VILLAGE'")" "$(one 'select count(*) from zone')" "$(one 'show fsync')"
figures
printf '\nLoad average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
