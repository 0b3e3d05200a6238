/** Programs that want a newer Python than the one that the model follows. */
import { describe, expect, test } from 'vitest';
import { findPython } from '../core/fuzz/python.js';
import { file, queueDemo } from './process.js';

const SHUT_DOWN = `import queue
q = queue.Queue()
q.put('last')
q.shutdown()
try:
    while True:
        print(q.get())
except queue.ShutDown:
    print('closed')
`;

const OWN = `class Server:
    def shutdown(self):
        print('off')

Server().shutdown()
`;

const [older, newer] = ['3.11', '3.13'].map(findPython);
if (!older) console.warn('there is no CPython 3.11: compare is not shown one that is too old');
if (!newer) console.warn('there is no CPython 3.13: compare is not tried with it');

describe('what came with Python 3.13', () => {
  test.each([
    ['run', 'en', 'this program needs Python 3.13 for ShutDown (line 8), shutdown (line 4)'],
    ['explore', 'en', 'this program needs Python 3.13 for ShutDown (line 8), shutdown (line 4)'],
    ['run', 'zh', '这个程序用到 ShutDown（第 8 行）、shutdown（第 4 行），需要 Python 3.13'],
  ])('%s says so (%s)', async (command, lang, says) => {
    const { code, stderr } = await queueDemo([command, file('program.py', SHUT_DOWN), '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(says) });
  });

  test('a method of the program itself that has the same name is none of it', async () => {
    const { code, stderr } = await queueDemo(['run', file('program.py', OWN)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.skipIf(!older)('compare refuses a Python that is too old', async () => {
    const program = file('program.py', SHUT_DOWN);
    const { code, stdout, stderr } = await queueDemo(['compare', program, '--python', older as string]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/that is Python 3\.11\.\d+, too old.*\n.*--python python3\.13/);
  });

  test.skipIf(!newer)('compare judges by one that has it', async () => {
    const program = file('program.py', SHUT_DOWN);
    const args = ['compare', program, '--python', newer as string, '--runs', '3', '--json'];
    const { code, stdout } = await queueDemo(args);
    const { outputs } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(outputs).toMatchObject([{ count: 3, possible: true, text: 'last\nclosed\n' }]);
  });
});
