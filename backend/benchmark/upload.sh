#!/usr/bin/env bash
# A delivery of just under 2 GiB, sent in slices as the page sends it, to a server with a small heap; what it costs, what the
# server says of it, and that more is refused. Markdown on the standard output; README.md says what is needed.
#   upload.sh [sequence] [archive]      no argument: both
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parcels=${QIANMO_BENCHMARK_PARCELS:-20000}
jar=${QIANMO_BENCHMARK_JAR:-$(ls "$here"/../server/target/qianmo-server-*.jar)}
bytes_max=${QIANMO_BENCHMARK_BYTES:-$((2 << 30))}
work=$(mktemp -d)
account=planner
export QIANMO_PASSWORD=qianmo-demo

. "$here/foundation/figures.sh"
. "$here/foundation/server.sh"

SLICE_BYTES=$((8 << 20))
LIMIT_BYTES=$((2 << 30))
HEAP=512
DIAGNOSIS_SECONDS_MAX=900

fail() {
  echo "upload.sh: $*" >&2
  exit 1
}

end() {
  stop
  rm -rf "$work"
}
trap end EXIT

# call <method> <address> [curl options]: the body goes to $work/reply, the status to the standard output
call() {
  local method=$1 address=$2 token
  shift 2
  token=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$work/cookies")
  curl -s -o "$work/reply" -w '%{http_code}' --max-time 600 -X "$method" -b "$work/cookies" -c "$work/cookies" \
    -H "X-XSRF-TOKEN: $token" "$@" "$base$address"
}

# text <name>: the first text of that name in the reply
text() {
  grep -o "\"$1\":\"[^\"]*\"" "$work/reply" | head -1 | cut -d'"' -f4
}

# announce <name> <bytes>: prints the status
announce() {
  call POST /api/deliveries -H 'Content-Type: application/json' -d "{\"fileName\":\"$1\",\"bytes\":$2}"
}

# The demo district again and again: each copy is what the server itself exports.
sequence() {
  curl -sf -b "$work/cookies" -o "$work/parcels.zip" "$base/api/exports/parcels?format=geojsonseq&crs=EPSG:4326" \
    || fail "no export"
  unzip -p "$work/parcels.zip" '*.geojsons' >"$work/one"
  local one left
  one=$(stat -c %s "$work/one")
  rows=0
  for ((left = bytes_max - 4096; left > one; left -= one)); do
    cat "$work/one"
    rows=$((rows + $(lines "$work/one")))
  done >"$work/parcels.geojsons"
}

lines() {
  [ -n "${lines_of_one:-}" ] || lines_of_one=$(wc -l <"$1")
  echo "$lines_of_one"
}

# send <file> <name>: sets id, took (milliseconds) and bytes
send() {
  local from before
  bytes=$(stat -c %s "$1")
  [ "$(announce "$2" "$bytes")" = 201 ] || fail "not announced: $(cat "$work/reply")"
  id=$(text id)
  before=$(now)
  for ((from = 0; from < bytes; from += SLICE_BYTES)); do
    dd if="$1" of="$work/slice" bs=$SLICE_BYTES skip=$((from / SLICE_BYTES)) count=1 status=none
    [ "$(call PUT "/api/deliveries/$id/content?from=$from" -H 'Content-Type: application/octet-stream' \
      --data-binary "@$work/slice")" = 200 ] || fail "slice at $from: $(cat "$work/reply")"
  done
  took=$(($(now) - before))
}

# until_idle: sets took (milliseconds) and state
until_idle() {
  local before last
  before=$(now)
  last=$((SECONDS + DIAGNOSIS_SECONDS_MAX))
  while :; do
    ((SECONDS < last)) || fail "no end of $state within $DIAGNOSIS_SECONDS_MAX s"
    [ "$(call GET "/api/deliveries/$id")" = 200 ] || fail "no delivery: $(cat "$work/reply")"
    state=$(text state)
    case $state in RECEIVING | READING | CHECKING) ;; *) break ;; esac
    sleep 0.2
  done
  took=$(($(now) - before))
}

# MiB of the heap that is in use behind a collection
heap_mebibytes() {
  jcmd "$server" GC.run >/dev/null
  jcmd "$server" GC.heap_info | awk '/heap/ { for (i = 1; i < NF; i++) if ($i == "used") { printf "%d", $(i + 1) / 1024; exit } }'
}

row() {
  printf '| %s | %s | %s | %s | %s |\n' "$@"
}

# figures <file> <name>
figures() {
  local before
  before=$(heap_mebibytes)
  send "$1" "$2"
  printf '\n### %s: %s bytes in slices of 8 MiB, server with -Xmx%sm\n\n' "$2" "$bytes" "$HEAP"
  printf '| step | seconds | MiB/s | heap behind a collection, MiB | peak of the process, MiB |\n|---|---|---|---|---|\n'
  row "before" "" "" "$before" "$(peak_mebibytes)"
  row "sent" "$(seconds "$took")" "$((bytes * 1000 / took >> 20))" "$(heap_mebibytes)" "$(peak_mebibytes)"
  until_idle
  row "checksum and diagnosis: $state $(text code)" "$(seconds "$took")" "" "$(heap_mebibytes)" "$(peak_mebibytes)"
  if [ "$state" = READY ]; then
    chosen_and_checked
  fi
  call DELETE "/api/deliveries/$id" >/dev/null
}

# A person changes what the land is where the file says nothing: the desk looks at the file again.
chosen_and_checked() {
  local before answer
  before=$(now)
  answer=$(call PUT "/api/deliveries/$id/choice" -H 'Content-Type: application/json' -d '{"landClass":"1201"}')
  row "a choice, answer $answer" "$(seconds $(($(now) - before)))" "" "$(heap_mebibytes)" "$(peak_mebibytes)"
  [ "$(call POST "/api/deliveries/$id/check")" = 202 ] || fail "no check: $(cat "$work/reply")"
  state=CHECKING
  until_idle
  row "check of all rows: $state $(text code)" "$(seconds "$took")" "" "$(heap_mebibytes)" "$(peak_mebibytes)"
}

refusals() {
  local kept
  printf '\n### More than is taken\n\n| what | answer | code | folders of deliveries |\n|---|---|---|---|\n'
  kept=$(folders)
  printf '| announced: limit + 1 byte | %s | %s | %s before, %s after |\n' "$(announce over.geojsons $((LIMIT_BYTES + 1)))" \
    "$(text code)" "$kept" "$(folders)"
  announce short.geojsons $SLICE_BYTES >/dev/null
  id=$(text id)
  head -c $((SLICE_BYTES + 1)) /dev/zero >"$work/slice"
  printf '| sent: announced + 1 byte | %s | ' "$(call PUT "/api/deliveries/$id/content?from=0" \
    -H 'Content-Type: application/octet-stream' --data-binary "@$work/slice")"
  printf '%s | %s bytes of it kept |\n' "$(text code)" "$(stat -c %s "$work/data/deliveries/$id/content")"
}

folders() {
  find "$work/data/deliveries" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l
}

[ "$(df --output=avail -B1 "$work" | tail -1)" -gt $((8 * bytes_max)) ] || fail "less than 16 GiB of disk"
machine | sed "s|-Xmx4g|-Xmx${HEAP}m|"
start data "$parcels" "-Xmx${HEAP}m"
sign_in
sequence
printf -- '- the file: %s features, the %s of the demo district repeated\n' "$rows" "$(lines "$work/one")"
for part in "${@:-sequence archive}"; do
  for figure in $part; do
    case $figure in
      sequence) figures "$work/parcels.geojsons" parcels.geojsons ;;
      archive)
        (cd "$work" && zip -q -0 stored.zip parcels.geojsons)
        figures "$work/stored.zip" stored.zip
        ;;
      *) fail "no such part: $figure" ;;
    esac
  done
done
refusals
