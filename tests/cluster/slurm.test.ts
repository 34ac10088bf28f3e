/** src/cluster/slurm-array.sh on a real Slurm: a controller and two nodes on this machine, as SCALE.md has it. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, COMMAND, freshFolder, ROOT, run } from '../cli/command';
import { documents, ndjson } from './documents';
import { commandPath, describeWith, freePort, SEARCH_PATH, until } from './engine';

const CLUSTER = join(ROOT, 'src', 'cluster');
const SHARDS = 6;

describeWith(['slurmctld', 'slurmd', 'sbatch', 'squeue', 'munged'], true)('a Slurm job array', () => {
  const folder = freshFolder({ 'in.ndjson': ndjson(documents(1200)) });
  const servers: ReturnType<typeof spawn>[] = [];
  let environment: NodeJS.ProcessEnv = {};

  const slurm = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(commandPath(command) ?? command, args, {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const serve = (command: string, ...args: string[]): void => {
    servers.push(spawn(commandPath(command) ?? command, args, { cwd: folder, env: environment, stdio: 'ignore' }));
  };
  const submit = (array: string): string =>
    slurm(
      'sbatch',
      '--parsable',
      `--array=${array}`,
      `--chdir=${folder}`,
      '--output=/dev/null',
      join(CLUSTER, 'slurm-array.sh'),
      'in.ndjson',
      'out',
      '--input-format',
      'ndjson',
    );
  const isDone = (job: string): boolean => slurm('squeue', '--noheader', '--jobs', job, '--format=%T').trim() === '';
  const part = (shard: number): string => join(folder, 'out', `${shard}-of-${SHARDS}.ndjson`);
  const joined = () =>
    spawnSync('sh', [join(CLUSTER, 'slurm-join.sh'), 'out', String(SHARDS)], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

  beforeAll(async () => {
    // The jobs run as whoever submits them, in a folder that they can enter.
    chmodSync(folder, 0o755);
    const munge = join(folder, 'munge');
    mkdirSync(munge);
    writeFileSync(join(munge, 'key'), Buffer.alloc(64, 7), { mode: 0o400 });
    const owner = spawnSync('id', ['-u', 'munge'], { encoding: 'utf8' }).stdout.trim();
    for (const path of [munge, join(munge, 'key')]) chownSync(path, Number(owner), Number(owner));
    chmodSync(munge, 0o755);
    const socket = join(munge, 'socket');
    const options = [
      '--foreground',
      '--force',
      `--socket=${socket}`,
      `--key-file=${munge}/key`,
      `--log-file=${munge}/log`,
      `--pid-file=${munge}/pid`,
      `--seed-file=${munge}/seed`,
    ];
    serve('su', '-s', '/bin/sh', 'munge', '-c', `exec ${commandPath('munged')} ${options.join(' ')}`);
    const [control, first, second] = [await freePort(), await freePort(), await freePort()];
    const node = (name: string, port: number): string =>
      `NodeName=${name} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${port} CPUs=1 RealMemory=500`;
    writeFileSync(
      join(folder, 'slurm.conf'),
      `ClusterName=test
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=${control}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${socket}
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
ReturnToService=2
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd-%n.log
MailProg=/bin/true
${node('n1', first)}
${node('n2', second)}
PartitionName=batch Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
`,
    );
    environment = cleanEnvironment({
      SLURM_CONF: join(folder, 'slurm.conf'),
      EXTRACT: `${process.execPath} ${COMMAND}`,
      EXTRACT_SHARDS: String(SHARDS),
      PATH: SEARCH_PATH.join(':'),
    });
    await until(() => existsSync(socket), 10_000);
    serve('slurmctld', '-D', '-f', environment.SLURM_CONF ?? '');
    for (const name of ['n1', 'n2']) serve('slurmd', '-D', '-f', environment.SLURM_CONF ?? '', '-N', name);
    const idle = (): boolean =>
      spawnSync(commandPath('sinfo') ?? 'sinfo', ['--noheader', '--format=%D %t'], { env: environment, encoding: 'utf8' }).stdout.trim() ===
      '2 idle';
    await until(idle, 60_000);
  }, 90_000);

  afterAll(async () => {
    // The node daemons first: they end their jobs.
    for (const server of servers.reverse()) {
      const ended = new Promise((resolve) => server.on('close', resolve));
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))]);
        server.kill('SIGKILL');
      }
    }
  }, 60_000);

  test('gives what one machine gives; a shard that was killed is run again and changes nothing else', async () => {
    const expected = run(['in.ndjson', '--input-format', 'ndjson', '-q'], { cwd: folder }).stdout;
    const whole = submit(`1-${SHARDS}`);
    await until(() => isDone(whole), 120_000);
    expect(joined()).toMatchObject({ status: 0, stderr: '' });
    expect(sorted(joined().stdout)).toEqual(sorted(expected));

    // Lost in the middle of its work: what is there is hidden and unfinished, and the batch is not taken for whole.
    const before = new Map([1, 2, 3, 5, 6].map((shard) => [shard, [statSync(part(shard)).mtimeMs, readFileSync(part(shard), 'utf8')]]));
    const good = readFileSync(part(4), 'utf8');
    rmSync(part(4));
    rmSync(join(folder, 'out', `.4-of-${SHARDS}.ndjson.extract-journal`));
    const doomed = submit('4');
    const partial = join(folder, 'out', `.4-of-${SHARDS}.ndjson.extract-partial`);
    await until(() => existsSync(partial) || existsSync(part(4)), 60_000);
    spawnSync(commandPath('scancel') ?? 'scancel', ['--signal=KILL', doomed], { env: environment });
    await until(() => isDone(doomed), 60_000);
    if (!existsSync(part(4)))
      expect(joined()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('shard 4') as string });

    const again = submit('4');
    await until(() => isDone(again), 60_000);
    expect(readFileSync(part(4), 'utf8')).toBe(good);
    for (const [shard, state] of before) expect([statSync(part(shard)).mtimeMs, readFileSync(part(shard), 'utf8')]).toEqual(state);
    expect(sorted(joined().stdout)).toEqual(sorted(expected));
  }, 240_000);
});

/** The parts stand one behind the other, so the joined lines are in another order than the input. */
function sorted(text: string): string[] {
  return text.split('\n').sort();
}
