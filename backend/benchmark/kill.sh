#!/usr/bin/env bash
# Kills the service, or PostgreSQL, or both with -9 while writers write over HTTP, starts again what was killed, and checks
# that nothing acknowledged is lost, nothing is there by halves or twice, and that it goes on within 15 s. README.md says more.
#   kill.sh [kills of the service] [kills of the database]     no argument: 25 and 25; every fifth of the latter kills both
#   kill.sh --prove                                            that the checks find faults, and early acknowledgements
#
# What it can show: a process that dies takes with it all that it had not handed to the system. PostgreSQL's log buffers are in
# its own memory: a commit that was acknowledged before its log was written is lost with the processes, and found here. What it
# cannot show: whether what was handed to the system is on the disk, because a kill does not take the page cache away. In its
# place each fourth acknowledgement is compared with the end of the log as PostgreSQL has flushed it (fsync on).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
parcels=${QIANMO_BENCHMARK_PARCELS:-5000}
seed=${QIANMO_KILL_SEED:-$(date +%s)}
writers_of_vouchers=${QIANMO_KILL_VOUCHER_WRITERS:-5}
writers_of_parcels=${QIANMO_KILL_PARCEL_WRITERS:-2}
work=$(mktemp -d)
account="admin"
export QIANMO_PASSWORD=qianmo-demo QIANMO_KILL_DATABASE=kill

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"
. "$here/foundation/postgis.sh"
. "$here/kill/processes.sh"
. "$here/kill/checks.sh"
. "$here/kill/prove.sh"

HOLDERS=6
FIRST_HOLDER=900001
RESTART_SECONDS_MAX=15
PAUSE_MILLISECONDS_MAX=6000

round=0
unfound=0

fail() {
  echo "kill.sh: $*" >&2
  exit 1
}

end() {
  [ -z "${writers:-}" ] || kill "$writers" 2>/dev/null || true
  stop
  stop_cluster
  if [ -s "$work/all-faults" ] || [ -n "${QIANMO_KILL_KEEP:-}" ]; then
    rm -rf "$work/jar"
    echo "kill.sh: journal and logs are kept in $work" >&2
  else
    rm -rf "$work"
  fi
}
trap end EXIT

compile() {
  unzip -q "$jar" 'BOOT-INF/lib/*' -d "$work/jar"
  classes="$work/classes:$work/jar/BOOT-INF/lib/*"
  javac -proc:none -d "$work/classes" -cp "$classes" "$here"/src/kill/java/org/qianmo/benchmark/kill/*.java
}

# The service runs as the image runs it.
lay_out() {
  "$here/../../docker/lay-out.sh" "$jar" "$work/service"
  jar="$work/service/qianmo.jar"
  as_laid_out=-XX:SharedArchiveFile=$work/service/classes.jsa
}

# A district with holders in its towns, as a delivery of the book's past would bring them.
prepare() {
  start_cluster
  fresh_database kill
  psql -q -d kill -c 'create extension pg_walinspect'
  server_port=$(free_port)
  start data "$parcels" -Xmx2g "$as_laid_out"
  first_administrator
  psql -q -d kill -c "insert into holder (id, name, kind, town_code)
    select $FIRST_HOLDER + n, '经联社 ' || n, 'COLLECTIVE', (select code from admin_unit where level = 'TOWN' order by code limit 1)
    from generate_series(0, $HOLDERS - 1) n"
}

begin_writers() {
  rm -f "$work/over"
  touch "$work/journal"
  # shellcheck disable=SC2046 # a word a holder
  nice java -Xmx256m -cp "$classes" org.qianmo.benchmark.kill.Writers "$base" "$account" "$work/journal" "$work/over" "$seed" \
    "$writers_of_vouchers" "$writers_of_parcels" $(seq $FIRST_HOLDER $((FIRST_HOLDER + HOLDERS - 1))) >>"$work/writers.log" 2>&1 &
  writers=$!
  first_write 0
}

end_writers() {
  touch "$work/over"
  wait "$writers" || fail "the writers ended: $(tail -3 "$work/writers.log")"
  writers=
}

# Of the kinds in an order that the seed says.
schedule() {
  local i
  {
    for ((i = 0; i < $1; i++)); do echo service; done
    for ((i = 1; i <= $2; i++)); do if ((i % 5)); then echo database; else echo both; fi; done
  } | shuf --random-source=<(yes "$seed")
}

# kill_once <kind>: at a moment of chance; notes the kind and milliseconds: until it answers, of these waiting for a processor
# that others had, and until it writes
kill_once() {
  local kind=$1 killed ready=- waited=-
  sleep "$(awk -v ms=$((RANDOM * 32768 % PAUSE_MILLISECONDS_MAX + RANDOM % 1000)) 'BEGIN { print 0.5 + ms / 1000 }')"
  kill -0 "$writers" 2>/dev/null || fail "the writers ended: $(tail -3 "$work/writers.log")"
  kill -0 "$server" 2>/dev/null || fail "the service ended by itself: $(tail -3 "$work/server.log")"
  [ "$kind" = service ] || kill_database
  [ "$kind" = database ] || kill_service
  killed=$(now)
  [ "$kind" = service ] || start_database
  if [ "$kind" != database ]; then
    killed=$(now)
    start_service
    await_service
    ready=$(($(now) - killed))
    waited=$(waited_for_processor)
  fi
  first_write "$killed"
  echo "$round $kind $ready $waited $((written - killed))" | tee -a "$work/times" >&2
}

machine_here() {
  machine | sed -n 1p
  printf -- '- load average at the start: %s; server with -Xmx2g; %s parcels; PostgreSQL %s with fsync %s, synchronous_commit %s; seed %s\n' \
    "$(cut -d' ' -f1-3 /proc/loadavg)" "$parcels" "$(number 'show server_version')" "$(number 'show fsync')" \
    "$(number 'show synchronous_commit')" "$seed"
}

# count <kinds of lines>: how many the journal has
count() {
  grep -cE "^($1)	" "$work/journal" || true
}

# kinds_of_faults <codes>
kinds_of_faults() {
  if [ -f "$work/all-faults" ]; then grep -cE "^($1)\|" "$work/all-faults" || true; else echo 0; fi
}

# Of column $2 of the kills of a kind: p50 and the most, seconds
p50_and_most() {
  awk -v kind="$1" -v column="$2" '$2 == kind && $column != "-" { print $column }' "$work/times" | sort -n \
    | awk '{ ms[NR] = $1 / 1000 } END { if (NR) printf "%.1f / %.1f", ms[int((NR + 1) / 2)], ms[NR]; else printf "–" }'
}

table() {
  local kind
  printf '\n| killed | kills | answers again, s: p50 / most | of this waiting for a processor | writes again, s: p50 / most |\n'
  printf '|---|---|---|---|---|\n'
  for kind in service database both; do
    printf '| %s | %s | %s | %s | %s |\n' "$kind" "$(grep -c " $kind " "$work/times" || true)" \
      "$(p50_and_most $kind 3)" "$(p50_and_most $kind 4)" "$(p50_and_most $kind 5)"
  done
  printf '\n| acknowledged acts | of these approvals | cut off or failed, asked again | refused | compared with the flushed log | lost | half | twice | early | other faults |\n'
  printf '|---|---|---|---|---|---|---|---|---|---|\n'
  printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$(count 'OPENED|DRAWN|SUBMITTED|APPROVED')" \
    "$(count APPROVED)" "$(count CUT)" "$(count REFUSED)" "$(count 'FLUSHED|EARLY')" "$(kinds_of_faults LOST)" \
    "$(kinds_of_faults HALF)" "$(kinds_of_faults 'TWICE|UNASKED')" "$(kinds_of_faults EARLY)" \
    "$(kinds_of_faults 'UNEVEN|NEGATIVE|REPLAY|GROUND|AUDIT_CHAIN|LEDGER_CHAIN|AUDIT_DOOR|STUCK|SLOW')"
  printf '\nIn the end: %s\n' "$(number "select format('%s records, %s entries, %s audit entries, %s versions of parcels',
    (select count(*) from land_record), (select count(*) from ledger_entry), (select count(*) from audit_entry),
    (select count(*) from parcel_version))")"
}

# Restarts of the service, and recoveries without one, that took too long, beside what others on the machine took of it.
slow_ones() {
  awk -v most=$((RESTART_SECONDS_MAX * 1000)) '{ took = $2 == "database" ? $5 : $3 - $4 }
    took >= most { printf "SLOW|kill %s of %s: %.1f s\n", $1, $2, took / 1000 }' "$work/times" >>"$work/all-faults"
}

kills() {
  local kind
  begin_writers
  while read -r kind; do
    round=$((round + 1))
    kill_once "$kind"
    check kill "${EACH_TIME[@]}"
    check_by_service
  done < <(schedule "$1" "$2")
  sleep 2
  end_writers
  sleep 3
  check kill "${EACH_TIME[@]}" idle.sql
  slow_ones
  table
}

find_postgis || fail "PostgreSQL with PostGIS is not installed"
export PATH="$postgresql:$PATH"
RANDOM=$((seed % 32768))
mkdir "$work/classes"
compile
lay_out
prepare
machine_here
if [ "${1:-}" = --prove ]; then
  begin_writers
  sleep 25
  end_writers
  sleep 3
  check kill "${EACH_TIME[@]}" idle.sql
  [ ! -s "$work/all-faults" ] || fail "there are faults before any was planted"
  stop
  prove_tampering
  launch data 0 -Xmx2g "$as_laid_out"
  await /actuator/health/readiness
  prove_early
  ((unfound == 0)) || fail "$unfound planted faults were not found"
else
  kills "${1:-25}" "${2:-25}"
fi
[ ! -s "$work/all-faults" ] || fail "$(wc -l <"$work/all-faults") faults"
