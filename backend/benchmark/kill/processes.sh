# The service and the database, killed and started again, and what that took. Sourced by kill.sh.

FIRST_WRITE_SECONDS_MAX=120

# Only what this script has started: the server, by its id.
kill_service() {
  kill -9 "$server"
  wait "$server" 2>/dev/null || true
}

# The postmaster of our own cluster and all that it has started, at once: none of them writes anything any more.
kill_database() {
  local postmaster processes
  postmaster=$(head -1 "$cluster/data/postmaster.pid")
  # It starts no other while it stands still.
  kill -STOP "$postmaster"
  mapfile -t processes < <(pgrep -P "$postmaster")
  kill -9 "$postmaster" "${processes[@]}" 2>/dev/null || true
  while kill -0 "$postmaster" "${processes[@]}" 2>/dev/null; do
    sleep 0.02
  done
}

start_service() {
  mv "$work/server.log" "$work/server-$round.log"
  launch data 0 -Xmx2g "$as_laid_out"
}

# Asks seldom: who asks takes its share of the processors.
await_service() {
  local last=$((SECONDS + START_SECONDS_MAX))
  until [ "$(status /actuator/health/readiness)" = 200 ]; do
    kill -0 "$server" 2>/dev/null || fail "the service ended: $(tail -3 "$work/server.log")"
    ((SECONDS < last)) || fail "no answer from the service within $START_SECONDS_MAX s"
    sleep 0.2
  done
}

# How long the thread that starts the service stood ready while others had the processors, milliseconds.
waited_for_processor() {
  local thread
  for thread in /proc/"$server"/task/*; do
    if [ "$(cat "$thread/comm" 2>/dev/null)" = java ]; then cat "$thread/schedstat"; fi
  done | awk '{ ns += $2 } END { printf "%d", ns / 1e6 }'
}

start_database() {
  as_database "$postgresql/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w -t 60 \
    -o "-h 127.0.0.1 -p $PGPORT -k $cluster" start >>"$work/cluster.log" 2>&1
}

# first_write <milliseconds>: sets written, when the first acknowledged write came that was asked for after that
first_write() {
  local last=$((SECONDS + FIRST_WRITE_SECONDS_MAX))
  until written=$(awk -F'\t' -v after="$1" \
    '$1 ~ /^(OPENED|SUBMITTED|APPROVED)$/ && $2 > after { print $3; exit }' "$work/journal") && [ -n "$written" ]; do
    ((SECONDS < last)) || fail "nothing is written $FIRST_WRITE_SECONDS_MAX s after a kill; see $work"
    sleep 0.1
  done
}
