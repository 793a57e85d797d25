#!/bin/sh
# Turns one flight into maps: morning_flight.sh PHOTOS_FOLDER MAPS_FOLDER
# The server and the login are in the environment; see docs/headless.md.
set -eu
photos=$1
maps=$2
name=$(basename "$photos")

mkdir -p "$maps"
qgis_process run orthodock:processimages -- \
    FOLDER="$photos" PROJECT="Morning flights" NAME="$name" \
    OPTIONS='{"orthophoto-resolution": 5, "dem-resolution": 10}' \
    ORTHOPHOTO="$maps/$name.tif" DSM="$maps/${name}_dsm.tif"

# Any algorithm of QGIS can go on from here.
qgis_process run native:hillshade -- \
    INPUT="$maps/${name}_dsm.tif" Z_FACTOR=1 OUTPUT="$maps/${name}_hillshade.tif"
