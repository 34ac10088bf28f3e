/** A worker thread's side of the pool: processes the groups of documents that the pool sends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentSettings, Task } from './document';
import { processTask } from './document';
import type { SharedImage } from '../lexicon/share';
import { shareImage } from '../lexicon/share';

export interface WorkerData {
  settings: DocumentSettings;
  /** Two 32-bit counters: how many documents were begun in all, and which document of the group is in work (-1: none). */
  heartbeat: SharedArrayBuffer;
  /** The lexicon image, where the pool's thread could read it. */
  image?: SharedImage;
}

const { settings, heartbeat, image } = workerData as WorkerData;
const beats = new Int32Array(heartbeat);
if (image !== undefined) shareImage(image);

try {
  // The lexicon is opened before the first document's time begins to run.
  (require('../index') as typeof import('../index')).extract('');
} catch {
  // Each document will say what is wrong.
}

parentPort?.on('message', (group: Task[]) => {
  const outcomes = group.map((task, i) => {
    Atomics.store(beats, 1, i);
    Atomics.add(beats, 0, 1);
    return processTask(task, settings);
  });
  Atomics.store(beats, 1, -1);
  parentPort?.postMessage(outcomes);
});
