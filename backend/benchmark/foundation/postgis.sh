# A PostgreSQL cluster of the benchmark's own, with PostGIS and the settings as Debian ships them. Sourced by foundation.sh.

find_postgis() {
  local version
  for version in $(ls /usr/lib/postgresql 2>/dev/null | sort -rn); do
    if [ -x "/usr/lib/postgresql/$version/bin/initdb" ] \
      && [ -f "/usr/share/postgresql/$version/extension/postgis.control" ]; then
      postgresql=/usr/lib/postgresql/$version/bin
      return
    fi
  done
  return 1
}

# The database refuses to run as root: then it runs as the user that Debian's package makes.
as_database() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

start_cluster() {
  cluster=$(mktemp -d)
  PGPASSWORD=$(cat /proc/sys/kernel/random/uuid)
  PGPORT=$(free_port)
  export PGPASSWORD PGPORT PGHOST=127.0.0.1 PGUSER=qianmo
  echo "$PGPASSWORD" >"$cluster/password"
  [ "$(id -u)" != 0 ] || chown -R postgres "$cluster"
  as_database "$postgresql/initdb" -D "$cluster/data" -U qianmo -A scram-sha-256 --pwfile "$cluster/password" \
    -E UTF8 --locale=C.UTF-8 >"$work/cluster.log"
  as_database "$postgresql/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w \
    -o "-h 127.0.0.1 -p $PGPORT -k $cluster" start >>"$work/cluster.log"
}

stop_cluster() {
  if [ -n "${cluster:-}" ]; then
    as_database "$postgresql/pg_ctl" -D "$cluster/data" -m fast -w stop >>"$work/cluster.log" || true
    rm -rf "$cluster"
    cluster=
  fi
}

# fresh_database <name>: the next server uses it
fresh_database() {
  psql -q -d postgres -c "create database $1"
  psql -q -d "$1" -c "create extension postgis"
  export QIANMO_DB_URL="jdbc:postgresql://127.0.0.1:$PGPORT/$1?reWriteBatchedInserts=true"
  export QIANMO_DB_USER=$PGUSER QIANMO_DB_PASSWORD=$PGPASSWORD
}

embedded_again() {
  unset QIANMO_DB_URL QIANMO_DB_USER QIANMO_DB_PASSWORD
}

# ogr_copy <shapefile> <table>: sets took; reads, reprojects and copies, and checks nothing
ogr_copy() {
  local before
  before=$(now)
  PG_USE_COPY=YES ogr2ogr -f PostgreSQL PG:dbname=baseline "$1" -nln "$2" -t_srs EPSG:4490 -nlt PROMOTE_TO_MULTI \
    -lco GEOMETRY_NAME=geom 2>>"$work/ogr.log"
  took=$(($(now) - before))
}

# mvt_times <database> <rounds>: a line a tile, as TileTimes prints it, of what PostGIS makes of the same ground
mvt_times() {
  local round zoom column row
  {
    echo '\timing on'
    for ((round = 0; round < $2; round++)); do
      while read -r zoom column row; do
        echo "\\echo zoom $zoom"
        mvt_query "$zoom" "$column" "$row"
      done < <(tile_times list)
    done
  } >"$work/mvt.sql"
  psql -qAt -d "$1" -f "$work/mvt.sql" | awk '
    /^zoom/ { zoom = $2 } /^[0-9]/ { bytes = $1 } /^Time:/ && bytes { printf "%d %.2f %.1f\n", zoom, $2, bytes / 1024 }'
}

mvt_query() {
  cat <<SQL
select octet_length(ST_AsMVT(t, 'parcels', 4096, 'geom', 'id')) from (
  select v.parcel_id as id, v.land_class, v.stage, v.ownership,
    ST_AsMVTGeom(ST_Transform(v.geom, 3857), ST_TileEnvelope($1, $2, $3), 4096, 64) as geom
  from parcel_version v
  where v.recorded_to = '9999-12-31T00:00:00Z'
    and v.geom && ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 0.015625), 4490)) t;
SQL
}
