#!/usr/bin/env bash
# Export of parcels from PostGIS over HTTP, beside ogr2ogr and zip on a table of the same rows, and its memory with many
# rows. Markdown on the standard output; README.md says what is needed.
#   exchange.sh [export] [memory]      no argument: both
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
many=${QIANMO_BENCHMARK_MANY:-1000000}
jar=$(ls "$here"/../server/target/qianmo-server-*.jar)
work=$(mktemp -d)
account=admin
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

WARM_UP=3
RUNS=5

# The heap of the whole server; memory of maps, which has nothing to do with exports, is kept out of it.
HEAP=256
SMALL=(-Xmx${HEAP}m -Dqianmo.tiles.ground-megabytes=1 -Dqianmo.tiles.outline-megabytes=1 -Dqianmo.tiles.cache-megabytes=1)

fail() {
  echo "exchange.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# district <name> <parcels>: a database with the demo district
district() {
  fresh_database "$1"
  start "$1" "$2"
  first_administrator
  stop
  psql -q -d "$1" -c 'vacuum analyze'
}

# download <query>: sets took, milliseconds; the archive is parcels.zip
download() {
  local before
  before=$(now)
  curl -sf -b "$work/cookies" -o "$work/parcels.zip" --max-time 600 "$base/api/exports/parcels?$1" || fail "no export: $1"
  took=$(($(now) - before))
}

# As the export has them: ogr2ogr is spared the joins and the arithmetic.
same_rows() {
  psql -q -d "$1" <<'SQL'
create table export_rows as
select v.code::varchar(19) "ZDDM", v.land_class::varchar(5) "DLBM", v.land_class::varchar(60) "DLMC",
  '30'::varchar(2) "QSXZ", '集体土地所有权'::varchar(20) "QSXZMC", v.holder::varchar(254) "QLR",
  v.village_code::varchar(12) "CZD", village.name::varchar(60) "CZMC",
  v.town_code::varchar(9) "XZDM", town.name::varchar(60) "XZMC",
  v.stage::varchar(10) "STAGE", v.stage::varchar(20) "STAGEMC",
  v.official_area::numeric(15,2) "MJ_M2", (v.official_area * 0.0015)::numeric(15,4) "MJ_MU",
  v.registered_area::numeric(15,2) "DJMJ", v.version::numeric(9,0) "BBH", v.parcel_id::numeric(16,0) "PARCEL_ID",
  (case when v.synthetic then '1' else '0' end)::varchar(1) "SYNTHETIC", v.geom
from parcel_version v
  left join admin_unit town on town.code = v.town_code left join admin_unit village on village.code = v.village_code
where v.recorded_to = '9999-12-31T00:00:00Z';
analyze export_rows;
SQL
}

# ogr_and_zip <database>: sets took
ogr_and_zip() {
  local before
  rm -rf "$work/copy" "$work/copy.zip"
  mkdir "$work/copy"
  before=$(now)
  ogr2ogr "$work/copy/parcels.shp" "PG:dbname=$1" export_rows -t_srs EPSG:4547 -lco ENCODING=UTF-8 2>>"$work/ogr.log"
  (cd "$work/copy" && zip -q ../copy.zip ./*)
  took=$(($(now) - before))
}

# The two take turns, so that what else the machine does falls on both.
figures_of_export() {
  local run ours=() theirs=()
  district export "$parcels"
  same_rows export
  start export "$parcels" "${SMALL[@]}"
  sign_in
  for ((run = 0; run < WARM_UP; run++)); do
    download 'crs=EPSG:4547'
  done
  for ((run = 0; run < RUNS; run++)); do
    download 'crs=EPSG:4547'
    ours+=("$took")
    ogr_and_zip export
    theirs+=("$took")
  done
  printf '\n### Export of %s parcels from PostGIS, zipped shapefile in EPSG:4547, UTF-8\n\n' "$parcels"
  printf '| by | rows/s | KiB | peak memory, MiB |\n|---|---|---|---|\n'
  printf '| server with -Xmx%sm, over HTTP | %s | %s | %s |\n' "$HEAP" \
    "$(printf '%s\n' "${ours[@]}" | spread_of_rates "$parcels")" "$(kibibytes "$work/parcels.zip")" "$(peak_mebibytes)"
  printf '| baseline: ogr2ogr from a table of the same rows, and zip | %s | %s | |\n' \
    "$(printf '%s\n' "${theirs[@]}" | spread_of_rates "$parcels")" "$(kibibytes "$work/copy.zip")"
  stop
}

kibibytes() {
  echo $(($(stat -c %s "$1") / 1024))
}

figures_of_memory() {
  local format
  district many "$many"
  printf '\n### Export of %s parcels by a server with -Xmx%sm\n\n' "$many" "$HEAP"
  printf '| format | rows/s | KiB | resident memory before, MiB | peak, MiB |\n|---|---|---|---|---|\n'
  for format in ${QIANMO_BENCHMARK_FORMATS:-shapefile}; do
    start many "$many" "${SMALL[@]}"
    sign_in
    download "format=$format&ids=1"
    local before
    before=$(peak_mebibytes)
    download "format=$format"
    printf '| %s | %s | %s | %s | %s |\n' "$format" "$(spread_of_rates "$many" <<<"$took")" \
      "$(kibibytes "$work/parcels.zip")" "$before" "$(peak_mebibytes)"
    stop
  done
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
machine
start_cluster
for part in "${@:-export memory}"; do
  for figure in $part; do
    "figures_of_$figure"
  done
done
printf '\nload average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
