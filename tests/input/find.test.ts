import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInputs } from '../../src/input/find';
import { parseFileList } from '../../src/input/list';
import { nearNames } from '../../src/input/near';
import { readDocument } from '../../src/input/read';
import { freshFolder } from '../cli/command';

// Root may list every folder: these tests have one that nobody may.
jest.mock('node:fs', () => {
  const actual = jest.requireActual<typeof import('node:fs')>('node:fs');
  const readdirSync = (path: string, ...options: []): unknown => {
    if (String(path).endsWith('/closed')) throw Object.assign(new Error('EACCES: permission denied, scandir'), { code: 'EACCES' });
    return actual.readdirSync(path, ...options);
  };
  return { ...actual, readdirSync };
});

const OPTIONS = { extensions: ['txt'], hidden: false, gitignore: true };

function sources(names: string[], options = OPTIONS): string[] {
  return findInputs(names, options).inputs.map((input) =>
    input.kind === 'problem' ? `${input.error.code} ${input.source}` : input.source,
  );
}

describe('findInputs', () => {
  // prettier-ignore

  const folder = freshFolder({
    'b.txt': '', 'a/2.txt': '', 'a/1.txt': '', 'a-b.txt': '', '.hidden.txt': '', '.secret/x.txt': '', 'skip/x.txt': '', 'a/keep.txt': '', 'page.html': '', 'a/drafts/d.txt': '',
    '.gitignore': 'skip/\n*.bak\nd.txt\n', 'a/.gitignore': 'keep.txt\n', 'c.bak': '', 'UPPER.TXT': '', 'سلام.txt': '',
  });
  const at = (path: string): string => join(folder, path);

  test('a folder: recursive, in one order, without hidden and ignored files', () => {
    expect(sources([folder])).toEqual(['UPPER.TXT', 'a/1.txt', 'a/2.txt', 'a-b.txt', 'b.txt', 'سلام.txt'].map(at));
    expect(findInputs([folder], OPTIONS).many).toBe(true);
  });

  test('hidden and ignored files on request', () => {
    expect(sources([folder], { ...OPTIONS, hidden: true })).toContain(at('.secret/x.txt'));
    expect(sources([folder], { ...OPTIONS, gitignore: false })).toEqual(
      expect.arrayContaining([at('skip/x.txt'), at('a/keep.txt'), at('a/drafts/d.txt')]),
    );
  });

  test('extensions', () => {
    expect(sources([folder], { ...OPTIONS, extensions: ['html'] })).toEqual([at('page.html')]);
    expect(sources([folder], { ...OPTIONS, extensions: ['*'] })).toContain(at('page.html'));
  });

  test('a named file is taken whatever it is called', () => {
    expect(sources([at('c.bak'), at('.hidden.txt')])).toEqual([at('c.bak'), at('.hidden.txt')]);
    expect(findInputs([at('c.bak')], OPTIONS).many).toBe(false);
  });

  test('patterns are sorted and stand for many', () => {
    expect(sources([at('a/*.txt')])).toEqual([at('a/1.txt'), at('a/2.txt'), at('a/keep.txt')]);
    expect(findInputs([at('b.t?t')], OPTIONS)).toMatchObject({ many: true });
    expect(sources([at('*.nothing')])).toEqual([`E_NO_MATCH ${at('*.nothing')}`]);
  });

  test('a file whose name looks like a pattern is that file', () => {
    const odd = freshFolder({ 'a[1].txt': '' });
    expect(findInputs([join(odd, 'a[1].txt')], OPTIONS)).toMatchObject({ many: false, inputs: [{ kind: 'file' }] });
  });

  test('links are not followed inside folders, and loops do no harm', () => {
    const loop = freshFolder({ 'a.txt': '' });
    symlinkSync(loop, join(loop, 'self'));
    symlinkSync('/etc', join(loop, 'out'));
    expect(sources([loop])).toEqual([join(loop, 'a.txt')]);
  });

  test('what is missing says what is near', () => {
    const { inputs } = findInputs([at('b.txr'), 'evalute'], { ...OPTIONS, commands: ['evaluate'] });
    expect(inputs[0]).toMatchObject({ kind: 'problem', error: { code: 'E_NOT_FOUND', hint: `Did you mean ${at('b.txt')}?` } });
    expect(inputs[1]).toMatchObject({ kind: 'problem', error: { hint: expect.stringContaining('extract evaluate') as string } });
  });

  test('a folder without texts says what it has', () => {
    const empty = freshFolder();
    mkdirSync(join(empty, 'sub'));
    expect(sources([empty])).toEqual([`E_EMPTY_FOLDER ${empty}`]);
    writeFileSync(join(empty, 'x.html'), '');
    expect(findInputs([empty], OPTIONS).inputs[0]).toMatchObject({ error: { hint: expect.stringContaining('--ext html') as string } });
  });

  test('odd names are problems, not crashes', () => {
    expect(sources(['a\0b'])).toEqual(['E_NOT_FOUND a\0b']);
    expect(sources(['x'.repeat(5000)])).toEqual([`E_NOT_FOUND ${'x'.repeat(5000)}`]);
    expect(sources([join(at('b.txt'), 'inside')])).toEqual([`E_NOT_FOUND ${join(at('b.txt'), 'inside')}`]);
  });
});

test('parseFileList takes lines or NULs', () => {
  expect(parseFileList('a b\r\n\nc\n')).toEqual(['a b', 'c']);
  expect(parseFileList('a\nb\0c\0')).toEqual(['a\nb', 'c']);
});

test('nearNames', () => {
  expect(nearNames('evalaute', ['evaluate', 'rules'])).toEqual(['evaluate']);
  expect(nearNames('xyz', ['evaluate'])).toEqual([]);
});

describe('what a folder cannot give', () => {
  test('a folder inside that may not be listed is a problem of its own; the rest is found', () => {
    const folder = freshFolder({ 'a.txt': '', 'closed/b.txt': '', 'z.txt': '' });
    expect(sources([folder])).toEqual([join(folder, 'a.txt'), join(folder, 'z.txt'), `E_READ ${join(folder, 'closed')}`]);
    // Nothing else in it: that it may not be listed is what the user must hear, not that it is empty.
    expect(sources([join(folder, 'closed')])).toEqual([`E_READ ${join(folder, 'closed')}`]);
  });

  test('a name that is not in UTF-8 is said to be that', () => {
    const folder = freshFolder();
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xe3, 0xe6), Buffer.from('.txt')]), 'x');
    } catch {
      // Some file systems have no such names.
      return;
    }
    const [path = ''] = sources([folder]);
    expect(() => readDocument(path, 100)).toThrow(/not in UTF-8/);
    const [problem] = findInputs([path], OPTIONS).inputs;
    expect(problem).toMatchObject({ kind: 'problem', error: { code: 'E_NOT_FOUND', hint: expect.stringContaining('convmv') as string } });
  });
});
