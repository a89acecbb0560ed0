/** A process that opens one corpus and says what it found, as JSON; bundled and run by processes.test.ts. */

import { openCorpus } from '../../src/ingest.ts';

const [root = '', cacheDir = '', freshness = 'all'] = process.argv.slice(2);
const { corpus, refresh, warnings, close } = await openCorpus({
  roots: [root],
  settings: { codeMap: [], assumed: null },
  cacheDir,
  isForced: false,
  freshness: freshness === 'named' ? 'named' : 'all',
  pace: { onProgress: () => undefined, signal: new AbortController().signal },
});
const versions = [...corpus.list({})].map(({ num, dateDebut, dateFin }) => ({ num, dateDebut, dateFin }));
process.stdout.write(JSON.stringify({ versions, refresh, warnings, info: corpus.info() }));
close();
