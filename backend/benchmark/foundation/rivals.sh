# What the tile service is measured against, and a second node of it. Sourced by tiles.sh.

LAND_USE="$here/../../gis-data/standards/land-use.csv"

# start_mvt <database>: sets mvt, the address of ST_AsMVT behind a bare server
start_mvt() {
  local port
  port=$(free_port)
  awk -F, 'NR > 1 && !/^#/ && NF == 5 { print $1 "," $4 }' "$LAND_USE" >"$work/land-use"
  psql -q -d "$1" -c 'create table land_group (land_class varchar(5) primary key, land_group varchar(4))' \
    -c "\\copy land_group from '$work/land-use' csv" -c 'analyze land_group'
  # Without nodelay its second packet waits 40 ms for the acknowledgement of the first.
  java -Dsun.net.httpserver.nodelay=true -cp "$here/target/classes:$work/driver/*" org.qianmo.benchmark.MvtServer "$port" \
    "jdbc:postgresql://127.0.0.1:$PGPORT/$1" "$PGUSER" >"$work/mvt.log" 2>&1 &
  rival=$!
  mvt="http://127.0.0.1:$port"
  await_rival "$mvt/tiles/parcels/17/1/1.mvt" 204
}

# start_nginx <server>: sets nginx, the address of the z15 tiles of the list as files
start_nginx() {
  local port zoom column row
  nginx_program=$(PATH=$PATH:/usr/sbin command -v nginx) || fail "nginx is not installed"
  port=$(free_port)
  sign_in
  while read -r zoom column row; do
    mkdir -p "$work/files/tiles/parcels/$zoom/$column"
    curl -sf -b "$work/cookies" -o "$work/files/tiles/parcels/$zoom/$column/$row.mvt" \
      "$1/tiles/parcels/$zoom/$column/$row.mvt"
  done < <(grep '^15 ' "$work/list")
  chmod -R a+rX "$work/files"
  cat >"$work/nginx.conf" <<CONF
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
worker_processes 2;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  keepalive_requests 1000000;
  server {
    listen 127.0.0.1:$port;
    root $work/files;
  }
}
CONF
  "$nginx_program" -p "$work" -c "$work/nginx.conf" >"$work/nginx.out" 2>&1 &
  rival=$!
  nginx="http://127.0.0.1:$port"
  await_rival "$nginx/" 403
}

# await_rival <address> <status>
await_rival() {
  local last=$((SECONDS + 60))
  until [ "$(curl -s -o "$work/page" -w '%{http_code}' "$1" || true)" = "$2" ]; do
    ((SECONDS < last)) || fail "no answer from $1"
    sleep 0.1
  done
}

stop_rivals() {
  if [ -n "${rival:-}" ]; then
    kill "$rival" 2>/dev/null || true
    wait "$rival" 2>/dev/null || true
    rival=
  fi
}

# start_second <data folder>: another node on the same database; sets second
start_second() {
  second="http://127.0.0.1:$(free_port)"
  QIANMO_DATA="$work/$1-second" QIANMO_DEMO_PARCELS=0 SERVER_ADDRESS=127.0.0.1 SERVER_PORT=${second##*:} \
    java -Xmx4g -jar "$jar" >"$work/second.log" 2>&1 &
  second_server=$!
  await_rival "$second/actuator/health/readiness" 200
}

stop_second() {
  if [ -n "${second_server:-}" ]; then
    kill "$second_server" 2>/dev/null || true
    wait "$second_server" 2>/dev/null || true
    second_server=
  fi
}
