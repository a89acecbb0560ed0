import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleJson, lienJson } from '../../src/core/article-json.ts';
import { ETATS, RELATIONS, VERDICTS, VIGUEURS } from '../../src/core/model.ts';
import type { Lien } from '../../src/core/model.ts';
import type { Json, View } from '../../src/core/view.ts';
import { jsonRenderer, renderError } from '../../src/render/json.ts';
import { ndjsonRenderer } from '../../src/render/ndjson.ts';
import { contextOf, findingOf, outputOf, versionOf, viewOf } from '../render/sample.ts';

const FOLDER = new URL('../../src/schemas/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));

interface Schema {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

const ajv = new Ajv2020({ allErrors: true });
beforeAll(() => {
  for (const name of NAMES) ajv.addSchema(readSchema(name));
});

/** Errors of a value against a schema; empty when it is valid. */
function errorsOf(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const article = articleJson(versionOf(), 'repealed');
const lien: Lien = {
  heading: 'Cité par',
  relation: 'cites',
  direction: 'in',
  typeLien: null,
  sens: null,
  label: 'Code des phares - art. L3 (V)',
  target: { texte: versionOf().texte, num: 'L3', id: null, etat: 'VIGUEUR' },
  date: '2001-05-01',
  line: 9,
};
const link = lienJson(lien, null, ['this', 'other']);
const position = { line: 1, column: 1, offset: 0 };
const ref = {
  text: 'article L3',
  start: position,
  end: position,
  num: 'L3',
  to: null,
  openEnded: false,
  texte: { title: 'Code des phares', nature: 'CODE', number: null, date: null },
  texteFrom: 'stated',
  portion: null,
  target: { status: 'resolved', keys: ['PHARES:L3'] },
};
const dangling = { key: 'PHARES:L9', texte: null, num: 'L9', id: null, etat: null };
const edge = {
  from: 'a',
  to: 'b',
  relation: 'renumbers',
  date: null,
  by: null,
  saidBy: ['this'],
  on: '2016-10-01',
  numberReused: true,
};

/** Data of each command, the least and the most that it may say. */
const DATA: Readonly<Record<string, readonly Json[]>> = {
  list: [[], [article]],
  show: [{ article, body: ['Un alinéa.'], nota: null, links: [link], citations: [ref] }, [], null],
  versions: [{ versions: [{ ...article, by: 'Décret n° 9999-1', wordsChanged: 3 }] }, null],
  lineage: [
    {
      nodes: [article, dangling],
      edges: [edge],
      events: [{ article: 'a', relation: 'repeals', by: 'Décret n° 9999-1', date: '1999-12-31' }],
    },
    null,
  ],
  graph: [
    {
      nodes: [article, dangling],
      edges: [{ from: 'a', to: 'b', relation: 'cites', date: null, by: null, saidBy: ['this', 'body'] }],
    },
    null,
  ],
  stats: [
    {
      ...{ articles: 2, versions: 3, liens: 4, skipped: 0, anomalies: 0 },
      byTexte: [
        { texte: { title: 'Code des phares', cid: null }, articles: 1, versions: 2 },
        { texte: null, articles: 1, versions: 1 },
      ],
      byEtat: [
        { etat: 'ABROGE', versions: 2, stated: 1 },
        { etat: null, versions: 1, stated: 0 },
      ],
      byRelation: [{ relation: 'cites', liens: 4 }],
      byFormat: [{ format: 'native', versions: 3 }],
    },
  ],
  diff: [
    {
      from: article,
      to: article,
      changes: [{ op: 'replace', before: 'rouge', after: 'vert' }],
      stats: { wordsBefore: 4, wordsAfter: 4, replaced: 1, inserted: 0, deleted: 0 },
    },
  ],
  changes: [
    {
      from: '2016-10-01',
      to: '2017-01-01',
      impact: null,
      counts: { began: 0, ended: 0, changed: 1, renumbered: 1, undated: 2, undatedEnds: 0, earlierNotHeld: 0 },
      changes: [
        {
          ...{ kind: 'changed', day: '2016-10-01', article, from: null, to: null },
          ...{ by: 'Décret n° 9999-1', how: null, wordsChanged: 3 },
        },
        {
          ...{ kind: 'renumbered', day: '2016-10-01', article: null, from: 'PHARES:L1', to: 'PHARES:L2' },
          ...{ by: null, how: null, wordsChanged: null },
        },
      ],
    },
  ],
  refs: [[], [ref, { ...ref, document: 'note.md', kind: 'article', use: 'live', except: [], steps: [] }]],
  check: [
    {
      documents: 2,
      references: { found: 3, judged: 1, holding: 1, notJudged: 1, notVerified: 1 },
      counts: { error: 0, warning: 0, note: 0 },
      skippedDocuments: [{ path: 'a.bin', problem: 'binary' }],
      baseline: { ignored: 0, stale: 0 },
      fix: { written: false, rewritten: [], refused: [], patch: '' },
    },
  ],
  'cited-by': [
    {
      article,
      citing: [
        {
          label: 'Code des phares - art. L3 (V)',
          texte: { title: 'Code des phares' },
          num: 'L3',
          etat: 'VIGUEUR',
          vigueur: 'in-force',
          saidBy: ['this'],
          resolved: null,
        },
      ],
    },
  ],
  search: [
    {
      query: 'phare',
      total: 2,
      results: [{ article, score: 3.5, field: 'body', snippet: [{ text: 'phare', isMatch: true }] }],
    },
    { query: 'phare', total: 0, results: [] },
    { query: 'phare', total: null, results: [] },
  ],
  abrogated: [
    {
      targets: 1,
      references: { checked: 3, holding: 1, unlisted: 0, notVerified: 1 },
      counts: { error: 1, warning: 0, note: 0 },
    },
  ],
  validate: [{ files: 3, counts: { 'missing-mirror': 1 }, skipped: [{ path: 'lisez-moi.md', reason: 'readme' }] }],
  explain: [
    {
      reference: { raw: 'PHARES:L1', num: 'L1', texte: { title: 'Code des phares' }, id: null, path: null, at: null },
      steps: [{ step: 'number', detail: 'L1' }],
      target: { status: 'resolved', keys: ['PHARES:L1'] },
    },
  ],
  export: [[article], [{ article, link }], []],
  index: [
    {
      files: { read: 3, unchanged: 0, removed: 0 },
      articles: 2,
      versions: 2,
      skipped: 1,
      anomalies: 0,
      liens: 4,
      liensMerged: 4,
      byTexte: [{ texte: null, versions: 2 }],
      byFormat: { native: 2 },
      location: null,
      bytes: null,
    },
  ],
};

function answerOf(changes: Partial<View>): Record<string, unknown> {
  return JSON.parse(outputOf(jsonRenderer, viewOf(changes)));
}

/** The same value with a key that no schema knows in its first object. */
function addStrayKey(data: Json): Json {
  return Array.isArray(data) ? [{ ...data[0], stray: 1 }, ...data.slice(1)] : { ...(data as object), stray: 1 };
}

describe('schemas', () => {
  it.each(NAMES)('%s compiles under its own name', (name) => {
    expect(readSchema(name).$id).toBe(name);
    expect(ajv.getSchema(name)).toBeTypeOf('function');
  });

  it.each([
    ['etat', ETATS],
    ['vigueur', VIGUEURS],
    ['relation', RELATIONS],
    ['verdict', VERDICTS],
  ])('know the same words as the model: %s', (name, words) => {
    expect(readSchema('common.schema.json').$defs[name]?.enum).toEqual(words);
  });

  describe.each(Object.entries(DATA))('%s', (kind, samples) => {
    const findings = [
      findingOf(),
      findingOf({ source: null, targetKey: null, targetLabel: null }),
      findingOf({ start: position, end: position, suppression: { kind: 'baseline', reason: 'convenu' } }),
      findingOf({ related: [{ path: 'phares/L1-2.md', line: 1 }], suppression: { kind: 'inline', reason: null } }),
    ];

    it('accepts what the json renderer writes', () => {
      for (const data of samples) expect(errorsOf(kind, answerOf({ kind, data, findings }))).toEqual([]);
    });

    it('refuses a stray key, another kind and missing data', () => {
      const data = samples.find((sample) => sample !== null && JSON.stringify(sample) !== '[]') ?? null;
      const answer = answerOf({ kind, data });
      expect(errorsOf(kind, answerOf({ kind, data: addStrayKey(data) }))).not.toEqual([]);
      expect(errorsOf(kind, { ...answer, stray: 1 })).not.toEqual([]);
      expect(errorsOf(kind, { ...answer, kind: 'other' })).not.toEqual([]);
      expect(errorsOf(kind, { ...answer, data: 'other' })).not.toEqual([]);
      expect(errorsOf(kind, Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'data')))).not.toEqual(
        [],
      );
    });
  });

  it('accept the rules of a report, and refuse what is no rule', () => {
    const rules = [{ id: 'repealed', summary: 'Repealed.', help: 'Cite another.', severity: 'error' }] as const;
    const answer = answerOf({ kind: 'validate', data: DATA['validate']?.[0] ?? null, rules, isReport: true });
    expect(answer['rules']).toEqual(rules);
    expect(errorsOf('validate', answer)).toEqual([]);
    expect(errorsOf('validate', { ...answer, rules: [{ id: 'repealed' }] })).not.toEqual([]);
  });

  it('accept articles and links, and refuse words and days that do not exist', () => {
    expect(errorsOf('article', article)).toEqual([]);
    expect(errorsOf('link', link)).toEqual([]);
    expect(errorsOf('article', { ...article, vigueur: 'alive' })).not.toEqual([]);
    expect(errorsOf('article', { ...article, stray: 1 })).not.toEqual([]);
    expect(errorsOf('article', { ...article, dateFin: '2999-01-01' })).not.toEqual([]);
    expect(errorsOf('link', { ...link, direction: 'both' })).not.toEqual([]);
    expect(errorsOf('link', { ...link, saidBy: ['this', 'this'] })).not.toEqual([]);
  });

  it('accept an answer without corpus', () => {
    const output = outputOf(jsonRenderer, viewOf({ kind: 'list' }), contextOf({ corpus: null, asOf: null }));
    expect(errorsOf('list', JSON.parse(output))).toEqual([]);
  });

  it('accept errors', () => {
    const error = JSON.parse(renderError({ code: 'not-found', message: 'L9', hint: null, suggestions: ['L8'] }));
    expect(errorsOf('error', error)).toEqual([]);
    expect(errorsOf('error', { ...error, data: null })).not.toEqual([]);
  });

  it('accept every record of ndjson', () => {
    const view = viewOf({
      kind: 'abrogated',
      data: DATA['abrogated']?.[0] ?? null,
      findings: [findingOf()],
      isReport: true,
    });
    const [finding, summary] = outputOf(ndjsonRenderer, view)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(errorsOf('finding', finding)).toEqual([]);
    expect(errorsOf('ndjson-summary', summary)).toEqual([]);
    expect(errorsOf('ndjson-summary', { ...summary, stray: 1 })).not.toEqual([]);
  });
});
