#!/usr/bin/env bash
# Import of a large shapefile into PostGIS with all checks, beside ogr2ogr, which copies it into the same cluster and checks
# nothing. Both in one run; README.md says what is needed.
#   import.sh [runs]      each after the other, the server's first run with cold code told apart
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-200000}
runs=${1:-3}
jar=$(ls "$here"/../server/target/qianmo-server-*.jar)
work=$(mktemp -d)
account=admin
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"

fail() {
  echo "import.sh: $*" >&2
  exit 1
}

end() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap end EXIT

# The demo district as its own export, kept in the folder that QIANMO_BENCHMARK_LAYER names.
layer() {
  local kept=${QIANMO_BENCHMARK_LAYER:-$work}
  if [ ! -f "$kept/parcels-$parcels.zip" ]; then
    start demo "$parcels"
    curl -sf -u "$account:$QIANMO_PASSWORD" -o "$kept/parcels-$parcels.zip" --max-time 300 \
      "$base/api/exports/parcels?format=shapefile&crs=EPSG:4547" || fail "no export"
    stop
  fi
  ln -s "$kept/parcels-$parcels.zip" "$work/parcels.zip" 2>/dev/null || mv "$kept/parcels-$parcels.zip" "$work/parcels.zip"
  unzip -q "$work/parcels.zip" -d "$work/layer"
}

# Nothing of the former run is in the way of the next; the server keeps its compiled code.
empty_store() {
  psql -q -d "$1" -c 'truncate parcel_version, parcel cascade' 2>>"$work/psql.log"
}

row() {
  printf '| %s | %s | %s | %s |\n' "$1" "$2" "$3" "$4"
}

find_postgis || fail "no PostgreSQL with PostGIS on this machine"
layer
start_cluster
psql -q -d postgres -c 'create database baseline'
psql -q -d baseline -c 'create extension postgis'
fresh_database import
read -ra options <<<"${QIANMO_BENCHMARK_JAVA:-}"
start import 0 "${options[@]}"
first_administrator

machine
printf '\n### Import of %s parcels from a zipped shapefile into PostGIS, from the upload to the end of the job\n\n' "$parcels"
printf '| by | rows in | seconds | rows/s |\n|---|---|---|---|\n'
warm=() baseline=()
for ((run = 0; run <= runs; run++)); do
  empty_store import
  import "$work/parcels.zip"
  if ((run == 0)); then
    row "server, all checks, first import after the start" "$rows" "$(seconds "$took")" "$((rows * 1000 / took))"
    continue
  fi
  warm+=("$took")
  ogr_copy "$work/layer/parcels.shp" "layer_$run"
  baseline+=("$took")
done
peak=$(peak_mebibytes)
row "server, all checks" "$rows" "$(printf '%s\n' "${warm[@]}" | spread_of_seconds)" \
  "$(printf '%s\n' "${warm[@]}" | spread_of_rates "$rows")"
row "baseline: ogr2ogr with COPY, checks nothing" "$(psql -qAt -d baseline -c 'select count(*) from layer_1')" \
  "$(printf '%s\n' "${baseline[@]}" | spread_of_seconds)" "$(printf '%s\n' "${baseline[@]}" | spread_of_rates "$rows")"
printf '\nPeak memory of the server %s MiB.\n' "$peak"
