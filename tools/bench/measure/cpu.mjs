import { readdirSync, readFileSync } from 'node:fs';

/** Fields of /proc/<pid>/stat (proc_pid_stat(5)), counted after the name, which may hold spaces. */
const PARENT = 1;
const BURIED = [13, 14];
/** USER_HZ, the same for every program on Linux (time(7)). */
const MS_PER_TICK = 10;

/**
 * CPU of a process and its living descendants, to the nanosecond, and of the children they have already buried, to the tick;
 * in ms since each began.
 */
export function cpuOfTree(pid) {
  const processes = allProcesses();
  const tree = [pid];
  for (const parent of tree) for (const [child, fields] of processes) if (Number(fields[PARENT]) === parent) tree.push(child);
  return tree.reduce((sum, member) => sum + ownTime(member) + buriedTime(processes.get(member)), 0);
}

const buriedTime = (fields) => (fields ? BURIED.reduce((sum, field) => sum + Number(fields[field]), 0) * MS_PER_TICK : 0);

function ownTime(pid) {
  const threads = orElse([], () => readdirSync(`/proc/${pid}/task`));
  return threads.reduce((sum, thread) => sum + Number(orElse('0', () => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')).split(' ')[0]) / 1e6, 0);
}

function allProcesses() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return new Map(pids.map((pid) => [pid, orElse(undefined, () => fieldsOf(pid))]).filter(([, fields]) => fields !== undefined));
}

function fieldsOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process may end between its listing and its reading. */
function orElse(otherwise, read) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
