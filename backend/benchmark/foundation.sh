#!/usr/bin/env bash
# Figures of the packaged server, each with its baseline, as Markdown tables. README.md says what is needed.
#   foundation.sh [start] [export] [import] [tiles]      no argument: all four
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

fail() {
  echo "foundation.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

tile_times() {
  java -cp "$here/target/classes" org.qianmo.benchmark.TileTimes "$@"
}

# page_and_ready <data folder> <parcels>: sets page, ready and worked (CPU), milliseconds since the process was started
page_and_ready() {
  local before
  before=$(now)
  launch "$1" "$2"
  await /
  await /api/about
  page=$(($(now) - before))
  await /actuator/health/readiness
  ready=$(($(now) - before))
  worked=$(cpu_milliseconds)
}

figures_of_start() {
  local run pages=() readies=() work_of_first=() again=() again_ready=() work_of_later=()
  for run in 1 2; do
    page_and_ready "start$run" 20000
    pages+=("$page") readies+=("$ready") work_of_first+=("$worked")
    stop
    page_and_ready "start$run" 20000
    again+=("$page") again_ready+=("$ready") work_of_later+=("$worked")
    stop
  done
  printf '\n### Cold start, embedded database\n\n| start | first page, s | ready, s | CPU until ready, s |\n|---|---|---|---|\n'
  printf '| first, loads 20,000 parcels | %s | %s | %s |\n' "$(printf '%s\n' "${pages[@]}" | spread_of_seconds)" \
    "$(printf '%s\n' "${readies[@]}" | spread_of_seconds)" \
    "$(printf '%s\n' "${work_of_first[@]}" | spread_of_seconds)"
  printf '| later | %s | %s | %s |\n' "$(printf '%s\n' "${again[@]}" | spread_of_seconds)" \
    "$(printf '%s\n' "${again_ready[@]}" | spread_of_seconds)" \
    "$(printf '%s\n' "${work_of_later[@]}" | spread_of_seconds)"
}

# The layer that export and import have in common; made once.
exported_layer() {
  [ -d "$work/layer" ] || {
    [ -n "${server:-}" ] || start large "$parcels"
    download
    mkdir "$work/layer"
    unzip -q "$work/parcels.zip" -d "$work/layer"
  }
}

download() {
  curl -sf -u "$account:$QIANMO_PASSWORD" -o "$work/parcels.zip" --max-time 300 \
    "$base/api/exports/parcels?format=shapefile&crs=EPSG:4547" || fail "no export"
}

figures_of_export() {
  local run before times=() baseline=() peak
  start large "$parcels"
  # Loading the district has a peak of its own.
  stop
  start large "$parcels"
  for run in 1 2 3; do
    before=$(now)
    download
    times+=($(($(now) - before)))
  done
  peak=$(peak_mebibytes)
  exported_layer
  stop
  for run in 1 2 3; do
    rm -rf "$work/copy" "$work/copy.zip"
    mkdir "$work/copy"
    before=$(now)
    ogr2ogr "$work/copy/parcels.shp" "$work/layer/parcels.shp" -lco ENCODING=UTF-8
    (cd "$work/copy" && zip -q ../copy.zip ./*)
    baseline+=($(($(now) - before)))
  done
  printf '\n### Export of %s parcels, shapefile in EPSG:4547, UTF-8\n\n| by | rows/s | peak memory, MiB |\n|---|---|---|\n' "$parcels"
  printf '| server, embedded database, over HTTP | %s | %s |\n' \
    "$(printf '%s\n' "${times[@]}" | spread_of_rates "$parcels")" "$peak"
  printf '| baseline: ogr2ogr from that shapefile to another, and zip | %s | |\n' \
    "$(printf '%s\n' "${baseline[@]}" | spread_of_rates "$parcels")"
}

# import_row <label> <zip> <runs>: each run into a fresh and empty store
import_row() {
  local run times=()
  for ((run = 1; run <= $3; run++)); do
    store=$((${store:-0} + 1))
    [ -z "${QIANMO_DB_URL:-}" ] || fresh_database "import$store"
    start "import$store" 0
    [ -z "${QIANMO_DB_URL:-}" ] || first_administrator
    import "$2"
    times+=("$took")
    peak=$(peak_mebibytes)
    stop
  done
  printf '| %s | %s | %s | %s | %s | %s |\n' "$1" "$rows" "$warnings" \
    "$(printf '%s\n' "${times[@]}" | spread_of_seconds)" "$(printf '%s\n' "${times[@]}" | spread_of_rates "$rows")" "$peak"
}

baseline_row() {
  local run times=() rows
  for ((run = 1; run <= $3; run++)); do
    ogr_copy "$2" "layer_${store}_$run"
    times+=("$took")
  done
  rows=$(psql -qAt -d baseline -c "select count(*) from layer_${store}_1")
  printf '| %s | %s | | %s | %s | |\n' "$1" "$rows" "$(printf '%s\n' "${times[@]}" | spread_of_seconds)" \
    "$(printf '%s\n' "${times[@]}" | spread_of_rates "$rows")"
}

# layer_rows <name> <zip> <shapefile> <runs>
layer_rows() {
  import_row "$1: server, embedded database" "$2" "$4"
  if find_postgis; then
    export QIANMO_DB_URL=next
    import_row "$1: server, PostGIS" "$2" "$4"
    embedded_again
    baseline_row "$1: baseline, ogr2ogr with COPY into PostGIS, checks nothing" "$3" "$4"
  fi
}

figures_of_import() {
  exported_layer
  stop
  ! find_postgis || { start_cluster && psql -q -d postgres -c 'create database baseline' \
    && psql -q -d baseline -c 'create extension postgis'; }
  printf '\n### Import, from the upload to the end of the job, fresh and empty store (%s)\n\n' "towns without villages"
  printf '| layer and store | rows in | warnings | seconds | rows/s | peak memory, MiB |\n|---|---|---|---|---|---|\n'
  local real=${QIANMO_REAL_DATA:-}/parcels-pl-siemianowice
  if [ -d "$real" ]; then
    (cd "$real" && zip -q "$work/real.zip" ./*.shp ./*.shx ./*.prj ./*.cpg)
    layer_rows "13,111 real parcels" "$work/real.zip" "$(ls "$real"/*.shp)" 2
  else
    echo "| real parcels: QIANMO_REAL_DATA names no folder with them | | | | | |"
  fi
  layer_rows "$parcels demo parcels" "$work/parcels.zip" "$work/layer/parcels.shp" 1
  stop_cluster
}

# tiles_of_store <label> <data folder>: the district is there already
tiles_of_store() {
  start "$2" "$parcels"
  tile_times "$base" "$account" gzip 0 1 | tile_rows "$1, first visit after a restart"
  tile_times "$base" "$account" gzip 1 3 | tile_rows "$1, cached"
  stop
  start "$2" "$parcels" -Dqianmo.tiles.cache-megabytes=0
  tile_times "$base" "$account" identity 1 3 | tile_rows "$1, encoded each time"
  stop
}

figures_of_tiles() {
  printf '\n### Parcel tiles, %s parcels, one request at a time by a client that takes gzip\n\n| store | zoom | requests | p50, ms | p95, ms | max, ms | mean KiB |\n|---|---|---|---|---|---|---|\n' "$parcels"
  [ -d "$work/large" ] || start large "$parcels"
  stop
  tiles_of_store embedded large
  find_postgis || return 0
  start_cluster
  fresh_database tiles
  start tiles "$parcels"
  first_administrator
  stop
  psql -q -d tiles -c 'vacuum analyze'
  tiles_of_store PostGIS tiles
  embedded_again
  mvt_times tiles 3 | tile_rows "baseline: ST_AsMVT in the same database, no HTTP"
  stop_cluster
}

machine
for part in "${@:-start export import tiles}"; do
  for figure in $part; do
    "figures_of_$figure"
  done
done
