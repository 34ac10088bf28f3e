#!/bin/sh
# The parts of a job array as one file on standard output, in the order of the shards; refuses where one is missing.
#
#   sh src/cluster/slurm-join.sh out/ 8 > out.ndjson
set -eu
[ $# -eq 2 ] || { echo 'usage: slurm-join.sh OUTPUT_FOLDER NUMBER_OF_SHARDS' >&2; exit 2; }
shard=1
while [ "$shard" -le "$2" ]; do
  # A part appears under its name only when it is complete.
  [ -f "$1/$shard-of-$2.ndjson" ] || { echo "shard $shard is not done; run it again: sbatch --array=$shard with EXTRACT_SHARDS=$2" >&2; exit 1; }
  shard=$((shard + 1))
done
shard=1
while [ "$shard" -le "$2" ]; do
  cat "$1/$shard-of-$2.ndjson"
  shard=$((shard + 1))
done
