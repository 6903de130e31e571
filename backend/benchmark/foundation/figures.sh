# Numbers to Markdown. Sourced by foundation.sh.

now() {
  date +%s%3N
}

# seconds <milliseconds>
seconds() {
  awk -v ms="$1" 'BEGIN { printf "%.1f", ms / 1000 }'
}

# Of milliseconds, one a line: median seconds (lowest to highest).
spread_of_seconds() {
  sort -n | awk '{ ms[NR] = $1 / 1000 } END { 
    printf "%.1f (%.1f–%.1f, n=%d)", (ms[int((NR + 1) / 2)] + ms[int(NR / 2) + 1]) / 2, ms[1], ms[NR], NR }'
}

# spread_of_rates <rows>: of milliseconds, one a line, median rows a second (lowest to highest).
spread_of_rates() {
  sort -rn | awk -v rows="$1" '{ rate[NR] = rows * 1000 / $1 }
    END { printf "%d (%d–%d, n=%d)", (rate[int((NR + 1) / 2)] + rate[int(NR / 2) + 1]) / 2, rate[1], rate[NR], NR }'
}

# tile_rows <label>: of lines "zoom ms KiB", a table row a zoom
tile_rows() {
  sort -k1,1n -k2,2n | awk -v label="$1" '
    function flush() {
      if (n) printf "| %s | z%d | %d | %.1f | %.1f | %.1f | %.0f |\n", label, zoom, n,
        ms[int((n + 1) / 2)], ms[int(n * 0.95 + 0.999)], ms[n], kib / n
      n = kib = 0
    }
    $1 != zoom { flush(); zoom = $1 }
    { ms[++n] = $2; kib += $3 }
    END { flush() }'
}

machine() {
  . /etc/os-release
  printf -- '- %s; %s; %s cores (shared); %s GiB; %s\n' "$(date -u '+%Y-%m-%d %H:%M UTC')" "$PRETTY_NAME" \
    "$(nproc)" "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" \
    "$(java -version 2>&1 | sed -n '2s/.*(build \(.*\))/JDK \1/p')"
  printf -- '- load average at the start: %s; server with -Xmx4g; %s parcels\n' \
    "$(cut -d' ' -f1-3 /proc/loadavg)" "$parcels"
}
