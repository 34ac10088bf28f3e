#!/bin/sh
# A Slurm job array over a batch: task I of N works on shard I/N, into a file of its own.
#
#   sbatch --array=1-8 src/cluster/slurm-array.sh in.ndjson out/ --input-format ndjson
#   sbatch --array=1-8 src/cluster/slurm-array.sh articles/ out/
#   sh src/cluster/slurm-join.sh out/ 8 > out.ndjson      when all are done
#
# A task that was killed is run again with --array=I and goes on where it was (--resume); the others are not touched.
# EXTRACT is the command (default: extract), EXTRACT_SHARDS the number of parts (default: the size of the array).
#SBATCH --job-name=extract
#SBATCH --cpus-per-task=1
#SBATCH --requeue
set -eu
[ $# -ge 2 ] || { echo 'usage: slurm-array.sh INPUT OUTPUT_FOLDER [OPTION OF EXTRACT]...' >&2; exit 2; }
input=$1
output=$2
shift 2
shard=${SLURM_ARRAY_TASK_ID:?only inside a job array: sbatch --array=1-8}
# A single task that is run again has an array of one: the number of parts must stay that of the whole batch.
shards=${EXTRACT_SHARDS:-$SLURM_ARRAY_TASK_COUNT}
mkdir -p "$output"
# exec: a signal from Slurm reaches the command itself, which finishes the document in work.
exec ${EXTRACT:-extract} "$input" --shard "$shard/$shards" --output "$output/$shard-of-$shards.ndjson" \
  --format ndjson --jobs "${SLURM_CPUS_PER_TASK:-1}" --resume --quiet "$@"
