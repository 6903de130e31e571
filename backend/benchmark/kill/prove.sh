# That the checks can fail: with faults put into copies of the database, and with a service that acknowledges before its log is
# flushed. Sourced by kill.sh.

number() {
  psql -qAt -d kill -c "$1"
}

# Each fault of tampering.sql in a copy of its own; sets unfound
prove_tampering() {
  local approved open parcels code name sql
  approved=$(number "select record_id from voucher_application a join land_record r on r.id = a.record_id
    where act_kind = 'TRANSFER' and state = 'APPROVED' order by r.id desc limit 1")
  open=$(number "select r.id from land_record r where caller_key is not null and state <> 'APPROVED'
    order by (kind = 'VOUCHER_CHANGE') desc, r.id desc limit 1")
  parcels=$(number "select max(id) from land_record where kind = 'SPLIT_MERGE' and state = 'APPROVED'")
  printf '\n| planted fault | must be found as | found |\n|---|---|---|\n'
  while IFS=$'\t' read -r code name sql; do
    psql -q -d postgres -c 'drop database if exists tampered' -c 'create database tampered template kill' 2>>"$work/psql.log"
    {
      echo "set session_replication_role = replica;"
      tr '\r' '\n' <<<"$sql"
    } | psql -q -v ON_ERROR_STOP=1 -v approved="$approved" -v open="$open" -v parcels="$parcels" -d tampered \
      || fail "the fault could not be planted: $name"
    faults tampered "${EACH_TIME[@]}" idle.sql >"$work/planted"
    found "$code" "$name" "$work/planted"
  done < <(awk '/^-- [A-Z_]+ / { printf "%s%s\t", (n++ ? "\n" : ""), $2; sub(/^-- [A-Z_]+ /, ""); printf "%s\t", $0; next }
    n { printf "%s\r", $0 } END { print "" }' "$here/kill/tampering.sql")
}

# found <code> <name> <file of faults>
found() {
  if grep -q "^$1|" "$3"; then
    printf '| %s | %s | %s |\n' "$2" "$1" "$(cut -d'|' -f1 "$3" | sort | uniq -c | awk '{ printf "%s%s ×%s", (NR > 1 ? ", " : ""), $2, $1 }')"
  else
    printf '| %s | %s | **not found** |\n' "$2" "$1"
    unfound=$((unfound + 1))
  fi
}

# A service whose commits do not wait for the log: acknowledgements must be found early, and some lost with the database.
prove_early() {
  local kills=3
  psql -q -d kill -c 'alter database kill set synchronous_commit = off'
  begin_writers
  for ((round = 1; round <= kills; round++)); do
    sleep 4
    kill_database
    start_database
    first_write "$(now)"
  done
  end_writers
  faults kill acknowledged.sql >"$work/early"
  found EARLY "synchronous_commit off: acknowledged before the flush" "$work/early"
  found LOST "synchronous_commit off: $kills kills of the database" "$work/early"
}
