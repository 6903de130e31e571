#!/usr/bin/env bash
# Compiles the kernel and this module, and runs JMH with the given arguments: jmh.sh OfficialArea
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mvn -q -pl backend/benchmark -am process-classes
target=backend/benchmark/target
exec java -cp "$target/classes:$(cat "$target/class-path")" org.openjdk.jmh.Main "$@"
