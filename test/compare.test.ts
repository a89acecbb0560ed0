import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alineasOf } from '../src/alineas.ts';
import { areSameWording, compareTexts } from '../src/compare.ts';
import type { Comparison } from '../src/compare.ts';
import type { Change } from '../src/compare/changes.ts';

const STRICT = { ignoreTypography: false };
const LENIENT = { ignoreTypography: true };

const changed = ({ changes }: Comparison): readonly Change[] => changes.filter((change) => change.op !== 'equal');
const replaced = (comparison: Comparison): readonly string[] =>
  changed(comparison).map(({ op, before, after }) => `${op}: ${before} -> ${after}`);
const statuses = ({ alineas }: Comparison): readonly string[] => alineas.map((alinea) => alinea.status);
const sideOf = (comparison: Comparison, side: 'before' | 'after'): string =>
  comparison.changes.map((change) => change[side]).join('');

const LAMP = 'Le gardien du phare allume le feu au coucher du soleil et tient le registre des passages.';
const BELL = 'La cloche de brume est sonnée toutes les deux minutes tant que la visibilité reste réduite.';
const BUOY = 'Les balises flottantes sont repeintes chaque printemps par le service des ateliers maritimes.';

describe('words', () => {
  it.each([
    [
      'a number with a comma',
      'au sens de l’article L. 12-2, ou ailleurs',
      'au sens de l’article L. 631-2, ou ailleurs',
      ['replace: 12-2 -> 631-2'],
    ],
    [
      'a number before a full stop',
      'les feux de l’article R*12-3-1.',
      'les feux de l’article R*12-3-2.',
      ['replace: 12-3-1 -> 12-3-2'],
    ],
    ['a number stuck to its letter', 'articles L.12-2 et L.13', 'articles L.12-2 et L.14', ['replace: 13 -> 14']],
    [
      'a word',
      'les actions visées au livre II',
      'les actions mentionnées au livre II',
      ['replace: visées -> mentionnées'],
    ],
    ['the word of an elision', "l'amiral décide", "l'intendant décide", ['replace: amiral -> intendant']],
    ['an inserted word', 'le feu fixe', 'le feu blanc fixe', ['insert:  -> blanc ']],
    ['a word added at the end', 'le feu', 'le feu fixe', ['insert:  ->  fixe']],
    ['a deleted word', 'le feu blanc fixe', 'le feu fixe', ['delete: blanc  -> ']],
    ['an inserted aside', 'le gardien veille', 'le gardien, chaque nuit, veille', ['insert:  -> , chaque nuit,']],
    [
      'a rewritten passage with a small word in common',
      'feux verts puissants de marine ancienne armée aux ports du nord et de la côte',
      'cloches graves rondes de terre neuve polie aux ports du nord et de la côte',
      ['replace: feux verts puissants de marine ancienne armée -> cloches graves rondes de terre neuve polie'],
    ],
    ['everything', 'un phare', 'deux balises', ['replace: un phare -> deux balises']],
    ['nothing before', '', 'un phare', ['insert:  -> un phare']],
    ['an ordinary blank for another', 'a | b\nc', 'a | b c', []],
  ])('%s', (_name, before, after, expected) => {
    expect(replaced(compareTexts([before], [after], STRICT))).toEqual(expected);
  });

  it('counts words between blanks and changes of each kind', () => {
    const { stats } = compareTexts(["l'article L. 12-2, fixe ceci"], ["l'article L. 13-2, fixe tout ceci"], STRICT);
    expect(stats).toEqual({ wordsBefore: 5, wordsAfter: 6, replaced: 1, inserted: 1, deleted: 0 });
  });
});

describe('alinéas', () => {
  it('marks the words of a changed alinéa, and leaves the others', () => {
    const comparison = compareTexts([LAMP, BELL], [LAMP, BELL.replace('deux', 'trois')], STRICT);
    expect(statuses(comparison)).toEqual(['equal', 'changed']);
    expect(comparison.alineas[1]?.merged).toEqual([
      { text: 'La cloche de brume est sonnée toutes les ', tone: 'plain' },
      { text: 'deux', tone: 'delete' },
      { text: 'trois', tone: 'insert' },
      { text: ' minutes tant que la visibilité reste réduite.', tone: 'plain' },
    ]);
    expect(comparison.alineas[1]?.before.map((span) => span.text).join('')).toBe(BELL);
  });

  it('shows an inserted and a deleted alinéa whole', () => {
    const inserted = compareTexts([LAMP, BUOY], [LAMP, BELL, BUOY], STRICT);
    expect(statuses(inserted)).toEqual(['equal', 'inserted', 'equal']);
    expect(replaced(inserted)).toEqual([`insert:  -> ${BELL}\n\n`]);
    const deleted = compareTexts([LAMP, BUOY], [LAMP], STRICT);
    expect(statuses(deleted)).toEqual(['equal', 'deleted']);
    expect(replaced(deleted)).toEqual([`delete: \n\n${BUOY} -> `]);
  });

  it('shows an alinéa replaced by an unlike one as deleted and inserted', () => {
    const comparison = compareTexts([LAMP, BELL], [LAMP, BUOY], STRICT);
    expect(statuses(comparison)).toEqual(['equal', 'deleted', 'inserted']);
    expect(replaced(comparison)).toEqual([`replace: ${BELL} -> ${BUOY}`]);
  });

  it('shows a moved alinéa as deleted here and inserted there', () => {
    const comparison = compareTexts([LAMP, BELL, BUOY], [BELL, BUOY, LAMP], STRICT);
    expect(statuses(comparison)).toEqual(['deleted', 'equal', 'equal', 'inserted']);
    expect(comparison.stats).toMatchObject({ replaced: 0, inserted: 1, deleted: 1 });
  });

  it('pairs changed alinéas in spite of an inserted one', () => {
    const comparison = compareTexts(
      [LAMP, BELL],
      [LAMP.replace('feu', 'fanal'), BUOY, BELL.replace('deux', 'cinq')],
      STRICT,
    );
    expect(statuses(comparison)).toEqual(['changed', 'inserted', 'changed']);
    expect(comparison.stats).toMatchObject({ replaced: 2, inserted: 1, deleted: 0 });
  });

  it('sees an alinéa split in three, and merged again', () => {
    const split = compareTexts([`${LAMP} ${BELL} ${BUOY}`], [LAMP, BELL, BUOY], STRICT);
    expect(replaced(split)).toEqual(['replace:   -> \n\n', 'replace:   -> \n\n']);
    expect(statuses(split)).toEqual(['changed', 'changed', 'equal']);
    expect(split.alineas[0]?.merged).toEqual([
      { text: LAMP, tone: 'plain' },
      { text: ' ', tone: 'delete' },
      { text: '¶', tone: 'insert' },
    ]);
    const merged = compareTexts([LAMP, BELL, BUOY], [`${LAMP} ${BELL} ${BUOY}`], STRICT);
    expect(replaced(merged)).toEqual(['replace: \n\n ->  ', 'replace: \n\n ->  ']);
  });

  it('pairs many changed rows by the words that only they hold', () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `poste ${index} | tarif de base | ${index * 7 + 3000} francs`,
    );
    const after = rows.map((row) => row.replace('francs', 'euros'));
    const comparison = compareTexts(rows, after, STRICT);
    expect(new Set(statuses(comparison))).toEqual(new Set(['changed']));
    expect(comparison.stats).toMatchObject({ replaced: 400, inserted: 0, deleted: 0 });
  });
});

describe('typography', () => {
  it.each([
    ['apostrophes', "l'article de l'amiral", 'l’article de l’amiral'],
    ['quotes', '" feu " et "mot"', '« feu » et “mot”'],
    ['no-break blanks', 'article L. 3 : ceci', 'article\u00A0L.\u202F3\u00A0: ceci'],
    ['blanks around signs', 'ceci ; cela (ou non), etc.', 'ceci; cela ( ou non ) , etc .'],
    ['ligatures', 'la mise en oeuvre', 'la mise en œuvre'],
    ['dashes', '- le feu – ou la cloche', '– le feu - ou la cloche'],
    ['accents of capitals', "A l'expiration, ETAT", 'À l’expiration, ÉTAT'],
    ['ellipsis', 'et cetera...', 'et cetera…'],
  ])('%s', (_name, before, after) => {
    expect(changed(compareTexts([before], [after], LENIENT))).toEqual([]);
    expect(changed(compareTexts([before], [after], STRICT))).not.toEqual([]);
    expect(areSameWording([before], [after])).toBe(true);
  });

  it.each([
    ['accents of small letters', 'le port a fermé', 'le port à fermé'],
    ['capitals', 'le Port', 'le port'],
    ['numbers', 'L. 12-2', 'L. 12-3'],
    ['signs', 'le feu, fixe', 'le feu fixe'],
    ['order', 'feu fixe', 'fixe feu'],
    ['words cut short', 'feu fixe blanc', 'feu fixe'],
  ])('%s are wording', (_name, before, after) => {
    expect(changed(compareTexts([before], [after], LENIENT))).not.toEqual([]);
    expect(areSameWording([before], [after])).toBe(false);
  });

  it('does not take composed and decomposed letters apart', () => {
    expect(changed(compareTexts(['é'.normalize('NFC')], ['é'.normalize('NFD')], STRICT))).toEqual([]);
  });

  it('does not mind the division into alinéas when it asks for the same wording', () => {
    expect(areSameWording([LAMP, BELL], [`${LAMP} ${BELL}`])).toBe(true);
    expect(changed(compareTexts([LAMP, BELL], [`${LAMP} ${BELL}`], LENIENT))).toHaveLength(1);
  });
});

describe('any two texts', () => {
  const word = fc.constantFrom(
    'le',
    'feu',
    'phare',
    'l’',
    "l'",
    'L.',
    '12-2',
    '12-3',
    ',',
    '.',
    'À',
    'A',
    ' ',
    '\u00A0',
    '  ',
    'oeuvre',
    'œuvre',
    '—',
    'un',
    'des',
  );
  const alinea = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
  const text = fc.array(alinea, { maxLength: 6 });
  const options = fc.constantFrom(STRICT, LENIENT);

  it('are found whole in the changes', () => {
    fc.assert(
      fc.property(text, text, options, (before, after, asked) => {
        const comparison = compareTexts(before, after, asked);
        expect(sideOf(comparison, 'before')).toBe(before.join('\n\n'));
        expect(sideOf(comparison, 'after')).toBe(after.join('\n\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('never have two neighbouring changes, nor an empty or a false one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { changes } = compareTexts(before, after, STRICT);
        changes.forEach(({ op, before: old, after: next }, index) => {
          if (index > 0) expect(op === 'equal').toBe(changes[index - 1]?.op !== 'equal');
          expect([op, old === '', next === '']).not.toEqual([op, true, true]);
          if (op === 'insert') expect(old).toBe('');
          if (op === 'delete') expect(next).toBe('');
          if (op === 'replace') expect(old).not.toBe(next);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('are found whole, alinéa by alinéa, in the rows', () => {
    const inked = fc.array(
      alinea.filter((line) => line.trim() !== ''),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(inked, inked, options, (before, after, asked) => {
        const { alineas } = compareTexts(before, after, asked);
        const sides = [alineas.map((row) => row.before), alineas.map((row) => row.after)] as const;
        const join = (rows: (typeof sides)[0]): string =>
          rows
            .flat()
            .map((span) => span.text)
            .join('')
            .replaceAll(/\s/g, '');
        expect(join(sides[0])).toBe(before.join('').replaceAll(/\s/g, ''));
        expect(join(sides[1])).toBe(after.join('').replaceAll(/\s/g, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('are mirror images in reverse order', () => {
    fc.assert(
      fc.property(text, text, options, (before, after, asked) => {
        const [there, back] = [compareTexts(before, after, asked), compareTexts(after, before, asked)];
        expect(back.stats).toEqual({
          wordsBefore: there.stats.wordsAfter,
          wordsAfter: there.stats.wordsBefore,
          replaced: there.stats.replaced,
          inserted: there.stats.deleted,
          deleted: there.stats.inserted,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(text, options, (lines, asked) => {
        const comparison = compareTexts(lines, lines, asked);
        expect(changed(comparison)).toEqual([]);
        expect(new Set(statuses(comparison)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('have stats that add up', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const comparison = compareTexts(before, after, STRICT);
        const { stats } = comparison;
        expect(stats.replaced + stats.inserted + stats.deleted).toBe(changed(comparison).length);
        expect(stats.wordsBefore).toBe(
          before
            .join(' ')
            .split(/\s+/)
            .filter((run) => run !== '').length,
        );
        expect(stats.wordsAfter).toBe(
          after
            .join(' ')
            .split(/\s+/)
            .filter((run) => run !== '').length,
        );
      }),
    );
  });

  it('are of the same wording when, typography apart, nothing changes', () => {
    fc.assert(
      fc.property(alinea, alinea, (before, after) => {
        const isSame = changed(compareTexts([before], [after], LENIENT)).length === 0;
        expect(areSameWording([before], [after])).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });
});

describe('T13 a diff of 3,000 wholly different lines ends in time', () => {
  const lines = (seed: string, vocabulary: number): readonly string[] =>
    Array.from({ length: 3_000 }, (_, line) =>
      Array.from({ length: 12 }, (_unused, word) => `${seed}${(line * 131 + word * word * 977) % vocabulary}`).join(
        ' ',
      ),
    );
  it.each([
    ['nothing in common', lines('a', 1e9), lines('b', 1e9)],
    ['a few words in common, in disorder', lines('a', 50), [...lines('a', 61)].reverse()],
    ['one paragraph', [lines('a', 50).join(' ')], [[...lines('a', 61)].reverse().join(' ')]],
    ['one word', ['feu '.repeat(60_000)], ['feu '.repeat(50_000).replace('feu', 'cloche')]],
  ])('%s', (_name, before, after) => {
    const start = performance.now();
    const comparison = compareTexts(before, after, STRICT);
    expect(sideOf(comparison, 'after')).toBe(after.join('\n\n'));
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('one word of ten million letters', () => {
    expect(compareTexts(['é'.repeat(5_000_000)], ['è'.repeat(5_000_000)], STRICT).stats.replaced).toBe(1);
  });
});

const SEEDS = new URL('../../shared/seeds/', import.meta.url);
const hasSeeds = existsSync(SEEDS);
if (!hasSeeds) console.warn('skipped: the seeds are not beside the repository (../shared/seeds)');

describe.skipIf(!hasSeeds)('the seeds', () => {
  const bodyOf = (name: string): readonly string[] => {
    const file = readFileSync(new URL(name, SEEDS), 'utf8');
    const body = file.slice(file.indexOf('\n') + 1).split('**Liens relatifs')[0] ?? '';
    return alineasOf(body, 'text').map((alinea) => alinea.text);
  };

  it('differ by two replacements between L712-3-2 and L6121-5', () => {
    const comparison = compareTexts(bodyOf('000_c5a0f2e03f21cd9f.txt'), bodyOf('001_838194ebb80e37a8.txt'), STRICT);
    expect(replaced(comparison)).toEqual(['replace: 712-2 -> 6121-2', 'replace: visées -> mentionnées']);
    expect(comparison.stats).toEqual({ wordsBefore: 150, wordsAfter: 150, replaced: 2, inserted: 0, deleted: 0 });
    expect(statuses(comparison)).toEqual(['changed', 'equal', 'changed', 'equal']);
  });

  it('have 4, 4 and 6 alinéas, and 4 in HTML', () => {
    expect(bodyOf('000_c5a0f2e03f21cd9f.txt')).toHaveLength(4);
    expect(bodyOf('001_838194ebb80e37a8.txt')).toHaveLength(4);
    expect(bodyOf('002_e3b3e579eb67b933.txt')).toHaveLength(6);
    const html = readFileSync(new URL('004_ddb9a41de049fa4b.txt', SEEDS), 'utf8');
    const alineas = alineasOf(html.slice(html.indexOf('\n') + 1), 'html');
    expect(alineas).toHaveLength(4);
    expect(alineas.filter(({ text }) => / et/.test(text) && !/[<>]| ,|  /.test(text))).toHaveLength(4);
  });
});
