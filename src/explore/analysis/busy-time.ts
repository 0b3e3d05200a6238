/** Time that this process has worked, in milliseconds: on a machine that others keep busy too, the clock says nothing of what a limit is for. */
export function busyTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
