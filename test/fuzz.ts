/** Random programs and operations, judged by CPython: `npm run fuzz -- core 100000 --seed 1`. */

const subjects: Readonly<
  Record<string, () => Promise<{ run(count: number, seed: number): Promise<number> }>>
> = {
  core: () => import('./core/fuzz/main.js'),
};

const [name = '', count = '1000', , seed = '1'] = process.argv.slice(3);
const subject = subjects[name];
if (!subject) {
  console.error(`npm run fuzz -- ${Object.keys(subjects).join('|')} [COUNT] [--seed N]`);
  process.exitCode = 2;
} else {
  const { run } = await subject();
  process.exitCode = (await run(Number(count), Number(seed))) > 0 ? 1 : 0;
}
