#!/bin/sh
# One large NDJSON file through all cores of this machine, or of several, with GNU parallel: records in, records out, in order.
#
#   sh src/cluster/parallel.sh in.ndjson > out.ndjson
#   EXTRACT_HOSTS=host1,host2 sh src/cluster/parallel.sh in.ndjson > out.ndjson
#
# EXTRACT        the command (default: extract); the same version on every host, see extract --version --json
# EXTRACT_HOSTS  hosts for --sshlogin, e.g. 8/host1,8/host2 (their cores / their names); without it this machine
# EXTRACT_SSH    in place of ssh
# JOBS           processes on this machine (default: cores)
set -eu
[ $# -ge 1 ] || { echo 'usage: parallel.sh IN.ndjson [OPTION OF EXTRACT]...' >&2; exit 2; }
input=$1
shift
filter="${EXTRACT:-extract} --input-format ndjson --jobs 1 --quiet $*"

if [ -n "${EXTRACT_HOSTS:-}" ]; then
  # --pipepart lets each host open the file by itself, so over ssh the blocks are sent instead.
  exec parallel --will-cite --pipe --keep-order --block "${BLOCK:-4M}" ${EXTRACT_SSH:+--ssh "$EXTRACT_SSH"} --sshlogin "$EXTRACT_HOSTS" "$filter" < "$input"
fi
# Each process reads its own part of the file: nobody in the middle.
exec parallel --will-cite --pipepart --arg-file "$input" --keep-order --block -1 --jobs "${JOBS:-100%}" "$filter"
