import { describe, expect, test } from 'vitest';
import { applyLevels, readLevels } from '../../src/checks/rule-levels.ts';
import { RULE_KINDS, ruleIds, rulesFor } from '../../src/checks/rules.ts';
import { CORPUS_RULES } from '../../src/checks/validate.ts';
import { UsageError } from '../../src/core/contracts.ts';
import { ANOMALY_KINDS } from '../../src/core/model.ts';
import { messagesFor } from '../messages-for.ts';
import { findingOf } from '../render/sample.ts';

const messages = messagesFor('en');

describe('the rules', () => {
  test('for documents, with the severities of cli.md 6', () => {
    const rules = rulesFor('documents', messages);
    const idsOf = (wanted: string) =>
      rules
        .filter(({ severity }) => severity === wanted)
        .map(({ id }) => id)
        .sort();
    expect(idsOf('error')).toEqual([
      ...['annulled', 'lapsed', 'malformed', 'never-in-force', 'number-reused', 'renumbered', 'repealed', 'severed'],
      'unknown-article',
    ]);
    expect(idsOf('warning')).toEqual([
      ...['ambiguous', 'expired-baseline', 'ignore-without-reason', 'not-yet-in-force', 'repealed-later'],
      ...['stale-baseline', 'unknown-rule', 'unused-ignore'],
    ]);
    expect(idsOf('note')).toEqual(['outside', 'superseded']);
  });

  test('for the corpus: all that validate runs', () => {
    expect(ruleIds('corpus')).toEqual(CORPUS_RULES.flatMap(({ ids }) => ids));
    expect(ruleIds('corpus')).toEqual(expect.arrayContaining([...ANOMALY_KINDS]));
  });

  test.each(RULE_KINDS)('%s: each once, with its own words in both languages', (kind) => {
    const english = rulesFor(kind, messages);
    const french = rulesFor(kind, messagesFor('fr'));
    expect(new Set(english.map(({ id }) => id)).size).toBe(english.length);
    expect(french.map(({ id, severity }) => [id, severity])).toEqual(english.map(({ id, severity }) => [id, severity]));
    for (const [index, rule] of english.entries()) {
      expect(rule.summary, rule.id).not.toBe(rule.id);
      expect(french[index]?.summary, rule.id).not.toBe(rule.summary);
      expect(french[index]?.help, rule.id).not.toBe(rule.help);
    }
  });

  test('no words for a rule that does not exist', () => {
    expect(Object.keys(messages.rules.corpus).sort()).toEqual([...ruleIds('corpus')].sort());
    expect(Object.keys(messages.rules.documents).sort()).toEqual([...ruleIds('documents')].sort());
  });
});

describe('levels', () => {
  const asked = {
    asked: [],
    configured: [],
    file: 'lexloupe.config.json',
    ids: ruleIds('documents'),
    command: 'check',
    messages,
  };

  test('what is typed comes before what is configured, the last before the first', () => {
    const levels = readLevels({
      ...asked,
      configured: ['repealed=note', 'lapsed=never'],
      asked: ['repealed=never', 'repealed=warning'],
    });
    expect([...levels]).toEqual([
      ['repealed', 'warning'],
      ['lapsed', 'never'],
    ]);
  });

  test('the configuration may speak of the rules of other commands', () => {
    expect(readLevels({ ...asked, configured: ['empty-body=never'] }).get('empty-body')).toBe('never');
  });

  test.each(['empty-body=never', 'repealed', 'repealed=', 'repealed=loud', 'repealed=note=never', '=note', ''])(
    'a usage error when typed: %s',
    (text) => {
      expect(() => readLevels({ ...asked, asked: [text] })).toThrow(UsageError);
    },
  );

  test('a usage error when nobody has the rule that is configured, which names the file', () => {
    expect(() => readLevels({ ...asked, configured: ['repeald=never'] })).toThrow(
      'lexloupe.config.json: “rules.repeald” is no rule.',
    );
  });

  test('change severities and leave out what is set to never', () => {
    const findings = ['repealed', 'lapsed', 'severed'].map((rule) => findingOf({ rule, severity: 'error' }));
    const levels = readLevels({ ...asked, asked: ['repealed=note', 'lapsed=never'] });
    expect(applyLevels(findings, levels).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['repealed', 'note'],
      ['severed', 'error'],
    ]);
    expect(applyLevels(findings, new Map())).toBe(findings);
  });
});
