import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dayInParis, decideCacheDir, decideLang, decidePager } from '../../src/shell/environment.ts';

describe('language', () => {
  test.each<[string | null, Record<string, string>, string]>([
    ['fr', { LEXLOUPE_LANG: 'en' }, 'fr'],
    [null, { LEXLOUPE_LANG: 'fr', LC_ALL: 'en_US' }, 'fr'],
    [null, { LC_ALL: 'C', LC_MESSAGES: 'fr_FR', LANG: 'fr_FR' }, 'en'],
    [null, { LC_ALL: '', LC_MESSAGES: 'fr_CA.UTF-8', LANG: 'en' }, 'fr'],
    [null, { LANG: 'fr' }, 'fr'],
    [null, { LANG: 'fry' }, 'en'],
    [null, {}, 'en'],
    ['de', { LANG: 'fr_FR' }, 'fr'],
  ])('%j %j -> %s', (asked, env, lang) => {
    expect(decideLang(asked, env)).toBe(lang);
  });
});

test('the day in Paris is the one that Intl tells', () => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });
  const dates = fc.date({ min: new Date('1997-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      expect(dayInParis(date)).toBe(format.format(date));
    }),
  );
  expect(dayInParis(new Date('2024-03-31T21:59:59Z'))).toBe('2024-03-31');
  expect(dayInParis(new Date('2024-03-31T22:00:00Z'))).toBe('2024-04-01');
  expect(dayInParis(new Date('2024-10-27T22:30:00Z'))).toBe('2024-10-27');
});

test('the cache folder', () => {
  expect(decideCacheDir({ LEXLOUPE_CACHE_DIR: 'here', XDG_CACHE_HOME: '/x' }, '/home/a')).toBe('here');
  expect(decideCacheDir({ XDG_CACHE_HOME: '/x' }, '/home/a')).toBe('/x/lexloupe');
  expect(decideCacheDir({ XDG_CACHE_HOME: 'relative' }, '/home/a')).toBe('/home/a/.cache/lexloupe');
  expect(decideCacheDir({}, '')).toBeNull();
});

describe('pager', () => {
  test('ours before the general one, less when there is none', () => {
    expect(decidePager({ LEXLOUPE_PAGER: 'most -w', PAGER: 'more' })).toMatchObject({ program: 'most', args: ['-w'] });
    expect(decidePager({ PAGER: 'more' })).toMatchObject({ program: 'more', args: [] });
    expect(decidePager({})).toEqual({ program: 'less', args: ['-FIRX'], env: { LESS: 'FIRX' } });
    expect(decidePager({ LESS: 'S' })?.env).toEqual({});
  });

  test.each([[{ LEXLOUPE_PAGER: '', PAGER: 'less' }], [{ PAGER: 'cat' }], [{ TERM: 'dumb' }]])(
    'none with %j',
    (env) => {
      expect(decidePager(env)).toBeNull();
    },
  );
});
