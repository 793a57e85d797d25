#!/bin/sh
# Turns one flight into maps: morning_flight.sh PHOTOS_FOLDER MAPS_FOLDER
# The server, the login and QT_QPA_PLATFORM are in the environment; see docs/headless.md.
# So is QGIS_PROCESS where the program is not called qgis_process.
set -eu
photos=$1
maps=$2
name=$(basename "$photos")

mkdir -p "$maps"
"${QGIS_PROCESS:-qgis_process}" run orthodock:processimages -- \
    FOLDER="$photos" PROJECT="Morning flights" NAME="$name" \
    OPTIONS='{"orthophoto-resolution": 5, "dem-resolution": 10}' \
    ORTHOPHOTO="$maps/$name.tif" DSM="$maps/${name}_dsm.tif"

# Any algorithm of QGIS can go on from here.
"${QGIS_PROCESS:-qgis_process}" run native:hillshade -- \
    INPUT="$maps/${name}_dsm.tif" Z_FACTOR=1 OUTPUT="$maps/${name}_hillshade.tif"
