import { expect, test } from 'vitest';
import { CutShort } from '../../src/core/write-error.ts';
import { NotFoundError, UsageError } from '../../src/core/contracts.ts';
import type { Finding } from '../../src/core/view.ts';
import { decideExitCode, type Judgement } from '../../src/shell/exit-code.ts';
import { describeFailure } from '../../src/shell/failure.ts';
import { messagesFor } from '../messages-for.ts';

const FINDING: Finding = {
  ...{ rule: 'repealed', severity: 'warning', message: 'm', primary: { path: null, line: null }, related: [] },
  ...{ text: null, source: null, sourceLabel: null, sourceEtat: null, targetLabel: null, targetKey: null },
  ...{ verdict: 'repealed', since: null, by: null, successors: [], saidBy: [] },
};
const CALM: Judgement = { view: { findings: [], isEmptyAnswer: false }, isGate: false, failOn: 'error', unread: 0 };
const found = { findings: [FINDING], isEmptyAnswer: false };

test.each<[string, Partial<Judgement>, number]>([
  ['nothing to say', {}, 0],
  ['nothing found', { view: { findings: [], isEmptyAnswer: true } }, 1],
  ['findings without --exit-code', { view: found, failOn: 'note' }, 0],
  ['findings at the level', { view: found, isGate: true, failOn: 'warning' }, 1],
  ['findings below the level', { view: found, isGate: true, failOn: 'error' }, 0],
  ['findings and never', { view: found, isGate: true, failOn: 'never' }, 0],
  ['files unread come first', { view: found, isGate: true, failOn: 'note', unread: 300 }, 3],
])('%s', (_name, judgement, code) => {
  expect(decideExitCode({ ...CALM, ...judgement })).toBe(code);
});

const plain = { messages: messagesFor('en'), isDebug: false, isInterrupted: false };

test('a mistake, its hint and what may have been meant', () => {
  const { exitCode, sentence } = describeFailure(new UsageError('x', 'no.', 'do this.', ['a', 'b']), plain);
  expect({ exitCode, sentence }).toEqual({
    exitCode: 2,
    sentence: 'lexloupe: no.\n  did you mean a, b?\n  do this.\n',
  });
  expect(describeFailure(new NotFoundError('x', 'no.'), plain).exitCode).toBe(1);
});

test('many names are a list, quoted for a shell where they need it', () => {
  const names = ['Code de la route:L121-1', 'LEGIARTI000099000001', 'Code du sport:L121-1', "Code de l'$x:L1"];
  const { sentence } = describeFailure(new UsageError('x', 'no.', null, names), plain);
  const list = ['"Code de la route:L121-1"', 'LEGIARTI000099000001', '"Code du sport:L121-1"', '"Code de l\'\\$x:L1"'];
  expect(sentence).toBe(`lexloupe: no.\n  one of:\n${list.map((name) => `    ${name}\n`).join('')}`);
});

test('a defect is one harmless line, its stack under --debug', () => {
  const error = new TypeError('bad \u001b[31m\nthing');
  const { exitCode, sentence } = describeFailure(error, plain);
  expect(exitCode).toBe(70);
  expect(sentence.split('\n')).toHaveLength(2);
  expect(sentence).not.toContain('\u001b');
  expect(describeFailure(error, { ...plain, isDebug: true }).sentence).toContain('exit-code.test.ts');
});

test('programs are told nothing more once an output was cut short, nor after Ctrl-C', () => {
  expect(describeFailure(new CutShort(new UsageError('x', 'no.')), plain)).toMatchObject({ exitCode: 2, report: null });
  expect(describeFailure(new Error('x'), { ...plain, isInterrupted: true })).toMatchObject({
    exitCode: 130,
    report: null,
  });
});

test('suppressed findings do not fail; a refusal does, whatever the findings', () => {
  const finding = { ...FINDING, severity: 'error' as const };
  const silenced = { ...finding, suppression: { kind: 'baseline' as const, reason: null } };
  const gate = { isGate: true, failOn: 'error' as const, unread: 0 };
  expect(decideExitCode({ ...gate, view: { findings: [finding], isEmptyAnswer: false } })).toBe(1);
  expect(decideExitCode({ ...gate, view: { findings: [silenced], isEmptyAnswer: false } })).toBe(0);
  expect(decideExitCode({ ...gate, view: { findings: [], isEmptyAnswer: false, isRefused: true } })).toBe(1);
});
