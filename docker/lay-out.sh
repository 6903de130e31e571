#!/bin/sh
# Lays the service out in a folder so that it starts in half the time: unpacked, beside an archive of the classes that its start
# loads (JEP 350; made by the very Java that will run it). Run there with
#   java -XX:SharedArchiveFile=<folder>/classes.jsa -jar <folder>/qianmo.jar
# Without a fitting archive Java loads the classes from the jars, with a warning.
#   lay-out.sh <packaged jar> <folder>
set -eu

jar=$1
folder=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

cp "$jar" "$data/qianmo.jar"
java -Djarmode=tools -jar "$data/qianmo.jar" extract --destination "$folder"
# A start on an empty embedded store that ends before it serves anybody.
QIANMO_DATA="$data/store" QIANMO_DEMO_PARCELS=0 SERVER_ADDRESS=127.0.0.1 SERVER_PORT=0 \
  java -XX:ArchiveClassesAtExit="$folder/classes.jsa" -Dspring.context.exit=onRefresh -jar "$folder/qianmo.jar" >"$data/log" 2>&1 \
  || { cat "$data/log" >&2; exit 1; }
test -s "$folder/classes.jsa"
