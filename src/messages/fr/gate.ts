/** Sentences about what is let through, in French. */

import type { gate as english } from '../en/gate.ts';

const ofRule = (rule: string | null): string => (rule === null ? 'Ce commentaire' : `Ce commentaire pour « ${rule} »`);

export const gate: typeof english = {
  baselineUnreadable: (path, reason) => `${path} ne se lit pas comme une base de référence : ${reason}`,
  baselineBadValue: (path, key, expected) => `${path} : « ${key} » doit être ${expected}.`,
  baselineExpected: {
    all: 'une base de référence : une table avec "version" et "findings"',
    version: '1',
    findings: 'une liste d’entrées avec fingerprint, rule, path, reference, text et, au besoin, reason et expires',
    fingerprint: '64 chiffres hexadécimaux',
    rule: 'un texte',
    path: 'un texte',
    reference: 'un texte',
    text: 'un texte',
    reason: 'un texte',
    expires: 'un jour qui existe, comme "2030-01-31"',
  },
  baselineHint: 'corrigez-la à la main, ou réécrivez-la avec --update-baseline.',
  stale: (rule, reference, path) =>
    `La base de référence connaît « ${rule} : ${reference} » dans ${path}, où cela ne se trouve plus : --prune-baseline l’enlève.`,
  expired: (rule, reference, path, day) =>
    `La base de référence laissait passer « ${rule} : ${reference} » dans ${path} jusqu’au ${day} : ce jour est venu, et cela compte à nouveau.`,
  ignores: {
    'unknown-rule': (rule) =>
      `Ce commentaire fait taire « ${rule ?? ''} », qui n’est pas une règle : lexloupe rules les liste.`,
    'ignore-without-reason': (rule) =>
      `${ofRule(rule)} ne donne pas de raison et ne fait rien taire : écrivez-en une après deux-points.`,
    'unused-ignore': (rule) => `${ofRule(rule)} ne fait rien taire : enlevez-le.`,
  },
};
