import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { afterAll, describe, expect, it } from 'vitest';
import { sortArchives, isArchiveName } from '../../src/sources/archive-order.ts';
import { parseDeletions, pathInFonds, readArchive } from '../../src/sources/archive.ts';
import type { ArchiveMember } from '../../src/sources/archive.ts';
import { createTarSplitter } from '../../src/sources/tar-members.ts';

const folder = mkdtempSync(join(tmpdir(), 'lexloupe-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const END = Buffer.alloc(1024);
const TIME = Date.UTC(2025, 0, 6, 20, 30);

type HeaderData = Extract<ConstructorParameters<typeof Header>[0], { path?: string }>;

function memberOf(data: HeaderData, content = Buffer.alloc(0)): Buffer {
  const header = new Header({ mode: 0o644, type: 'File', size: content.length, mtime: new Date(TIME), ...data });
  const block = Buffer.alloc(512);
  header.encode(block);
  return Buffer.concat([block, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

function fileOf(path: string, text: string): Buffer {
  return memberOf({ path }, Buffer.from(text));
}

let written = 0;
async function readBytes(bytes: Buffer, signal = new AbortController().signal): Promise<ArchiveMember[]> {
  written += 1;
  const path = join(folder, `${written}.tar.gz`);
  writeFileSync(path, bytes);
  const members: ArchiveMember[] = [];
  for await (const member of readArchive(path, { signal })) members.push(member);
  return members;
}

function tell(member: ArchiveMember): string {
  if (member.status === 'file') return `${member.path}: ${member.bytes.toString('utf8').slice(0, 30)}`;
  if (member.status === 'refused') return `${member.path} refused ${member.reason} ${member.size}`;
  if (member.status === 'deletions') return `deletions ${member.deleted.join(' ')}`;
  return `truncated ${member.cause} ${member.code ?? '-'} after ${member.members}`;
}

const THREE = [fileOf('a/1.xml', 'un'), fileOf('a/2.xml', 'deux'), fileOf('a/3.xml', 'trois')];

describe('readArchive', () => {
  it.each([
    ['plain', (tar: Buffer) => tar],
    ['gzip', (tar: Buffer) => gzipSync(tar)],
    [
      'gzip in several pieces',
      (tar: Buffer) => Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))]),
    ],
  ])('gives the members of a %s archive', async (_what, pack) => {
    const members = await readBytes(pack(Buffer.concat([memberOf({ path: 'a/', type: 'Directory' }), ...THREE, END])));
    expect(members.map(tell)).toEqual(['a/1.xml: un', 'a/2.xml: deux', 'a/3.xml: trois']);
    expect(members[0]).toMatchObject({ mtimeMs: TIME, size: 2 });
  });

  it('reads long names and pax headers', async () => {
    const long = `${'dossier/'.repeat(40)}é.xml`;
    const pax = new Pax({ path: long }).encode();
    const gnu = memberOf({ path: '././@LongLink', type: 'NextFileHasLongPath' }, Buffer.from(`${long}\0`));
    const tar = Buffer.concat([pax, fileOf('x', 'un'), gnu, fileOf('y', 'deux'), fileOf('z', 'trois'), END]);
    expect((await readBytes(gzipSync(tar))).map(tell)).toEqual([`${long}: un`, `${long}: deux`, 'z: trois']);
  });

  it('recognises the lists of deletions', async () => {
    const list = '20250106-203000/legi/global/a/LEGIARTI000099000001\r\n\nlegi/global/a/LEGIARTI000099000002\n';
    const tar = Buffer.concat([fileOf('20250106-203000/liste_suppression_legi.dat', list), END]);
    expect((await readBytes(gzipSync(tar))).map(tell)).toEqual([
      'deletions legi/global/a/LEGIARTI000099000001 legi/global/a/LEGIARTI000099000002',
    ]);
    expect(parseDeletions(Buffer.alloc(0))).toEqual([]);
    expect(pathInFonds('20250106-203000/legi/global/a.xml')).toBe('legi/global/a.xml');
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(readBytes(gzipSync(Buffer.concat([...THREE, END])), controller.signal)).rejects.toThrow('enough');
  });
});

describe('T19: hostile archives', () => {
  it('lists what is outside, linked or special, and follows none of it', async () => {
    const tar = Buffer.concat([
      fileOf('../dehors.xml', 'x'),
      fileOf('a/../../dehors.xml', 'x'),
      fileOf('/etc/dehors.xml', 'x'),
      fileOf('C:\\dehors.xml', 'x'),
      fileOf('a\\..\\..\\dehors.xml', 'x'),
      memberOf({ path: 'a/lien.xml', type: 'SymbolicLink', linkpath: '/etc/passwd' }),
      memberOf({ path: 'a/dur.xml', type: 'Link', linkpath: '../x' }),
      memberOf({ path: 'a/zero.xml', type: 'CharacterDevice', devmaj: 1, devmin: 5 }),
      memberOf({ path: 'a/tube.xml', type: 'FIFO' }),
      fileOf('./a/..b.xml', 'dedans'),
      END,
    ]);
    expect((await readBytes(gzipSync(tar))).map(tell)).toEqual([
      '../dehors.xml refused outside 1',
      'a/../../dehors.xml refused outside 1',
      '/etc/dehors.xml refused outside 1',
      'C:\\dehors.xml refused outside 1',
      'a\\..\\..\\dehors.xml refused outside 1',
      'a/lien.xml refused link 0',
      'a/dur.xml refused link 0',
      'a/zero.xml refused special 0',
      'a/tube.xml refused special 0',
      'a/..b.xml: dedans',
    ]);
  });

  it('passes over a member of 1 GB without holding it', () => {
    const splitter = createTarSplitter();
    const size = 2 ** 30;
    const chunk = Buffer.alloc(2 ** 20);
    const found = [...splitter.push(memberOf({ path: 'gros.xml', size }).subarray(0, 512))];
    const before = process.memoryUsage().arrayBuffers;
    for (let passed = 0; passed < size; passed += chunk.length) found.push(...splitter.push(chunk));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 2 ** 20);
    found.push(...splitter.push(Buffer.concat([fileOf('b.xml', 'après'), END])));
    expect(found.map(tell)).toEqual([`gros.xml refused too-large ${size}`, 'b.xml: après']);
    expect(splitter.end()).toBe('complete');
  });

  it.each([
    ['in a member', 512 * 3 + 2, 'truncated cut - after 1', 1],
    ['between members', 512 * 4, 'truncated cut - after 2', 2],
    ['in a header', 512 * 4 + 100, 'truncated cut - after 2', 2],
    ['before its end mark', 512 * 6, 'truncated cut - after 3', 3],
    ['at once', 0, 'truncated cut - after 0', 0],
  ])('gives what an archive held that is cut %s', async (_what, length, end, count) => {
    const tar = Buffer.concat([...THREE, END]).subarray(0, length);
    for (const bytes of [tar, gzipSync(tar)]) {
      const told = (await readBytes(bytes)).map(tell);
      expect(told).toEqual([
        ...THREE.slice(0, count).map((_, index) => `a/${index + 1}.xml: ${['un', 'deux', 'trois'][index] ?? ''}`),
        end,
      ]);
    }
  });

  const NOISE = fc.sample(fc.string({ minLength: 3000, maxLength: 4000 }), { numRuns: 100, seed: 7 });
  const NOISY = Buffer.concat([...NOISE.map((text, index) => fileOf(`n/${index}.xml`, text)), END]);

  it('gives what a gzip held that is cut', async () => {
    const whole = gzipSync(NOISY);
    const members = await readBytes(whole.subarray(0, Math.floor(whole.length / 2)));
    expect(members.length).toBeGreaterThan(30);
    expect(members.at(-1)).toMatchObject({
      status: 'truncated',
      cause: 'cut',
      code: null,
      members: members.length - 1,
    });
  });

  it('gives what a gzip held that is damaged', async () => {
    const damaged = gzipSync(NOISY, { level: 1 });
    damaged.fill(0xff, Math.floor(damaged.length * 0.8));
    const members = await readBytes(damaged);
    expect(members.length).toBeGreaterThan(20);
    expect(members.slice(0, -1).every(({ status }) => status === 'file')).toBe(true);
    expect(members.at(-1)).toMatchObject({ status: 'truncated', cause: 'damaged' });
  });

  it('gives what stands before bytes that are no gzip, but for the last 16 KB', async () => {
    const broken = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff]);
    const members = await readBytes(Buffer.concat([gzipSync(NOISY.subarray(0, -END.length)), broken]));
    expect(members.length - 1).toBeGreaterThanOrEqual(NOISE.length - 6);
    expect(members.at(-1)).toMatchObject({ status: 'truncated', cause: 'damaged', code: 'Z_DATA_ERROR' });
  });

  it('goes on after a block that is no header', async () => {
    const tar = Buffer.concat([fileOf('1.xml', 'un'), Buffer.alloc(512, 65), fileOf('2.xml', 'deux'), END]);
    expect((await readBytes(tar)).map(tell)).toEqual(['1.xml: un', '2.xml: deux', 'truncated damaged - after 2']);
  });

  it('says so when there is no archive', async () => {
    expect((await readBytes(Buffer.alloc(4096, 'prose '))).map(tell)).toEqual(['truncated damaged - after 0']);
    const members: ArchiveMember[] = [];
    const { signal } = new AbortController();
    for await (const member of readArchive(join(folder, 'absent'), { signal })) members.push(member);
    expect(members.map(tell)).toEqual(['truncated unreadable ENOENT after 0']);
  });

  it('never throws, whatever the bytes', () => {
    const block = fc.oneof(
      fc.constantFrom(...THREE, END),
      fc.uint8Array({ maxLength: 1500 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 1, max: 2000 }), (blocks, step) => {
        const bytes = Buffer.concat(blocks);
        const whole = createTarSplitter();
        const inPieces = createTarSplitter();
        const pieces = [];
        for (let at = 0; at < bytes.length; at += step) pieces.push(...inPieces.push(bytes.subarray(at, at + step)));
        expect(pieces.map(tell)).toEqual(whole.push(bytes).map(tell));
        expect(inPieces.end()).toBe(whole.end());
      }),
    );
  });
});

describe('sortArchives', () => {
  it('puts the newest whole archive first, then its increments by day', () => {
    const names = [
      'LEGI_20250715-203000.tar.gz',
      'legi_20250714-203000.tar.gz',
      'Freemium_legi_global_20250713-140000.tar.gz',
      'legi_20250712-203000.tar.gz',
      'Freemium_legi_global_20240713-140000.tar.gz',
      'JORF_20250101-010000.tar.gz',
      'mes-textes.tar',
    ];
    expect(sortArchives(names)).toEqual({
      order: [
        'mes-textes.tar',
        'JORF_20250101-010000.tar.gz',
        'Freemium_legi_global_20250713-140000.tar.gz',
        'legi_20250714-203000.tar.gz',
        'LEGI_20250715-203000.tar.gz',
      ],
      superseded: ['Freemium_legi_global_20240713-140000.tar.gz', 'legi_20250712-203000.tar.gz'],
    });
    expect(['a.tar', 'a.tgz', 'a.TAR.GZ', 'a.gz', 'tar'].map(isArchiveName)).toEqual([true, true, true, false, false]);
  });
});
