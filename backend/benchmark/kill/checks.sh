# What is wrong with a database, by plain SQL and nothing of the service's. Sourced by kill.sh.

# faults <database> <name.sql>...: a line a fault. The journal is read first: what it says is in the snapshot that follows.
faults() {
  local database=$1 lines file
  shift
  lines=$(wc -l <"$work/journal")
  {
    cat "$here/kill/journal.sql"
    echo 'COPY journal FROM STDIN;'
    head -n "$lines" "$work/journal"
    echo '\.'
    echo 'ANALYZE journal;'
    echo 'BEGIN ISOLATION LEVEL REPEATABLE READ;'
    for file in "$@"; do
      cat "$here/kill/$file"
    done
    echo 'COMMIT; SELECT code, words FROM fault ORDER BY code, words LIMIT 2000;'
  } | psql -qAt -v ON_ERROR_STOP=1 -d "$database" || fail "the check itself failed"
}

EACH_TIME=(acknowledged.sql whole.sql laws.sql chains.sql)

# check <database> <name.sql>...: counts and prints faults
check() {
  faults "$@" >"$work/faults"
  if [ -s "$work/faults" ]; then
    head -20 "$work/faults" | sed "s/^/FAULT (after $round kills): /" >&2
    cat "$work/faults" >>"$work/all-faults"
  fi
}

# The service's own door compares the trail with the heads that it noted outside of the database, too.
check_by_service() {
  sign_in
  curl -sf -o "$work/verified" -b "$work/cookies" --max-time 60 "$base/api/audit/verify" || fail "no verification"
  if ! grep -q '"ok":true' "$work/verified"; then
    echo "AUDIT_DOOR|$(head -c 600 "$work/verified")" | tee -a "$work/all-faults" >&2
  fi
}
