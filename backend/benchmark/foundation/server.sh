# The packaged server, one at a time, on a free port of the loopback address. Sourced by foundation.sh.

START_SECONDS_MAX=300
JOB_SECONDS_MAX=300

free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  fail "no free port"
}

# launch <data folder below $work> <demo parcels> [java options]: does not wait; on the port $server_port, if there is one
launch() {
  local folder=$1 parcels=$2
  shift 2
  base="http://127.0.0.1:${server_port:-$(free_port)}"
  QIANMO_DATA="$work/$folder" QIANMO_DEMO_PARCELS=$parcels SERVER_ADDRESS=127.0.0.1 SERVER_PORT=${base##*:} \
    java -Xmx4g "$@" -jar "$jar" >"$work/server.log" 2>&1 &
  server=$!
}

start() {
  launch "$@"
  await /actuator/health/readiness
}

# A server with readiness has loaded its demo district.
await() {
  local last=$((SECONDS + START_SECONDS_MAX))
  until [ "$(status "$1")" = 200 ]; do
    kill -0 "$server" 2>/dev/null || fail "the server ended: $(tail -3 "$work/server.log")"
    ((SECONDS < last)) || fail "no answer from $1 within $START_SECONDS_MAX s"
    sleep 0.05
  done
}

status() {
  curl -s -o "$work/page" -w '%{http_code}' --max-time 10 "$base$1" || true
}

# Peak of the resident memory since the start, MiB.
peak_mebibytes() {
  awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$server/status"
}

# Time on the CPU since the start, of all threads, JIT included.
cpu_milliseconds() {
  awk -v ticks="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); printf "%d", ($12 + $13) * 1000 / ticks }' "/proc/$server/stat"
}

stop() {
  if [ -n "${server:-}" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}

# PostGIS has no demo accounts: the first administrator is made with the token that the start prints.
first_administrator() {
  local token
  token=$(sed -n 's/.*-d token=\([0-9a-f]*\) .*/\1/p' "$work/server.log")
  curl -sf -o "$work/page" -d "token=$token&username=$account&password=$QIANMO_PASSWORD" \
    "$base/api/first-administrator" || fail "no administrator"
}

# Polling with a session: checking a password is slow on purpose, and would slow the job down.
sign_in() {
  rm -f "$work/cookies"
  curl -s -o "$work/page" -c "$work/cookies" "$base/api/about"
  local token
  token=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$work/cookies")
  curl -sf -o "$work/page" -b "$work/cookies" -c "$work/cookies" -H "X-XSRF-TOKEN: $token" \
    -d "username=$account&password=$QIANMO_PASSWORD" "$base/api/session" || fail "no session"
}

# import <zip>: sets rows (accepted), warnings, and took (milliseconds from the upload to the end of the job)
import() {
  sign_in
  local before job state last
  before=$(now)
  job=$(curl -s -u "$account:$QIANMO_PASSWORD" -F "file=@$1" -F onInvalid=skip "$base/api/imports" \
    | sed -n 's/^{"id":"\([^"]*\)".*/\1/p')
  [ -n "$job" ] || fail "the upload was refused"
  last=$((SECONDS + JOB_SECONDS_MAX))
  state=RUNNING
  while [ "$state" = QUEUED ] || [ "$state" = RUNNING ]; do
    ((SECONDS < last)) || fail "the import takes more than $JOB_SECONDS_MAX s"
    sleep 0.05
    curl -s -o "$work/job" -b "$work/cookies" "$base/api/jobs/$job"
    state=$(sed -n 's/.*"state":"\([A-Z]*\)".*/\1/p' "$work/job")
  done
  took=$(($(now) - before))
  [ "$state" = DONE ] || fail "the import ended as $state: $(head -c 400 "$work/job")"
  rows=$(sed -n 's/.*"accepted":\([0-9]*\).*/\1/p' "$work/job")
  warnings=$(sed -n 's/.*"warnings":\([0-9]*\).*/\1/p' "$work/job")
}
