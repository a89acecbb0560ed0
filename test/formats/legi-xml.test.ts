import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/core/contracts.ts';
import type { ParsedArticle } from '../../src/core/model.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { legiStructure, legiXml } from '../../src/formats/legi-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ORIGIN = { path: 'LEGIARTI000099000002.xml' };

interface Parts {
  readonly etat: string;
  readonly debut: string;
  readonly fin: string;
  readonly num: string;
  readonly context: string;
  readonly body: string;
  readonly nota: string;
  readonly liens: string;
}

const CODE = `<TEXTE cid="LEGITEXT000099000001" date_publi="2999-01-01" date_signature="2999-01-01" nature="CODE" nor="" num="">
<TITRE_TXT c_titre_court="Code des brumes" debut="1950-01-01" fin="2010-05-08" id_txt="LEGITEXT000099000001">Code des brumes</TITRE_TXT>
<TITRE_TXT c_titre_court="Code des phares" debut="2010-05-08" fin="2999-01-01" id_txt="LEGITEXT000099000009">Code des phares &amp; balises</TITRE_TXT>
<TM>
<TITRE_TM debut="1950-01-01" fin="2000-01-01" id="LEGISCTA000099000001">Livre Ier : Feux</TITRE_TM>
<TITRE_TM debut="2000-01-01" fin="2999-01-01" id="LEGISCTA000099000002">Livre Ier : Feux et lampes</TITRE_TM>
<TM>
<TITRE_TM debut="2015-01-01" fin="2999-01-01" id="LEGISCTA000099000003">Titre II</TITRE_TM>
</TM>
</TM>
</TEXTE>`;

const PLAIN: Parts = {
  etat: '<ETAT>VIGUEUR</ETAT>',
  debut: '2012-03-01',
  fin: '2999-01-01',
  num: 'L121-3',
  context: CODE,
  body: '\n<p>Le gardien allume la lampe.</p>\n<p>Il sonne la corne.</p>\n',
  nota: '',
  liens: '',
};

function xmlOf(changes: Partial<Parts>): string {
  const { etat, debut, fin, num, context, body, nota, liens } = { ...PLAIN, ...changes };
  return `${HEAD}<ARTICLE>
<META><META_COMMUN><ID>LEGIARTI000099000002</ID><ORIGINE>LEGI</ORIGINE></META_COMMUN>
<META_SPEC><META_ARTICLE>
<NUM>${num}</NUM>
${etat}
<DATE_DEBUT>${debut}</DATE_DEBUT>
<DATE_FIN>${fin}</DATE_FIN>
</META_ARTICLE></META_SPEC></META>
<CONTEXTE>${context}</CONTEXTE>
<VERSIONS>
<VERSION etat="VIGUEUR"><LIEN_ART debut="2012-03-01" etat="VIGUEUR" fin="2999-01-01" id="LEGIARTI000099000002" num="L121-3" origine="LEGI"/></VERSION>
<VERSION etat="MODIFIE"><LIEN_ART debut="1990-03-01" etat="MODIFIE" fin="2012-03-01" id="LEGIARTI000099000001" num="L121-3" origine="LEGI"/></VERSION>
</VERSIONS>
<NOTA><CONTENU>${nota}</CONTENU></NOTA>
<BLOC_TEXTUEL><CONTENU>${body}</CONTENU></BLOC_TEXTUEL>
<LIENS>
${liens}
</LIENS>
</ARTICLE>
`;
}

function parse(changes: Partial<Parts>): ParsedArticle {
  const text = xmlOf(changes);
  expect(legiXml.accepts(ORIGIN.path, text.slice(0, 4096))).toBe(true);
  const [article] = legiXml.parse(text, ORIGIN);
  if (article === undefined) throw new Error('no article');
  return article;
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

describe('an ARTICLE', () => {
  it('gives its identity, dates, section and body', () => {
    const { liens, anomalies, ...article } = parse({});
    expect(liens).toEqual([]);
    expect(anomalies).toEqual([]);
    expect(article).toEqual({
      line: lineOf(xmlOf({}), '<NUM>'),
      num: 'L121-3',
      texte: {
        key: 'code:code des phares & balises',
        nature: 'CODE',
        num: null,
        title: 'Code des phares & balises',
        cid: 'LEGITEXT000099000001',
        date: null,
      },
      articleCid: 'LEGIARTI000099000001',
      id: 'LEGIARTI000099000002',
      etat: 'VIGUEUR',
      dateDebut: '2012-03-01',
      dateFin: 'open',
      section: ['Livre Ier : Feux et lampes', 'Titre II'],
      body: '<p>Le gardien allume la lampe.</p>\n<p>Il sonne la corne.</p>',
      bodyKind: 'html',
      bodyLine: lineOf(xmlOf({}), '<p>Le gardien'),
      nota: null,
    });
  });

  it('takes the titles that held when the version began', () => {
    const old = parse({ debut: '1990-03-01', fin: '2012-03-01', etat: '<ETAT>MODIFIE</ETAT>' });
    expect(old.texte?.title).toBe('Code des brumes');
    expect(old.section).toEqual(['Livre Ier : Feux', 'Titre II']);
    expect(parse({ debut: '2999-01-01' }).texte?.title).toBe('Code des phares & balises');
  });

  it.each([
    ['<ETAT/>', null, []],
    ['<ETAT></ETAT>', null, []],
    ['<ETAT>MODIFIE_MORT_NE</ETAT>', 'MODIFIE_MORT_NE', []],
    ['<ETAT>BIZARRE</ETAT>', null, [['unknown-etat', 'BIZARRE']]],
  ])('reads the état %s', (etat, expected, anomalies) => {
    const article = parse({ etat });
    expect(article.etat).toBe(expected);
    expect(article.anomalies.map(({ kind, detail }) => [kind, detail])).toEqual(anomalies);
  });

  it.each([
    ['2999-01-01', '2999-01-01', 'never', 'open', 0],
    ['2222-02-22', '2222-02-02', 'later', 'later', 0],
    ['0002-11-30', '11992-12-27', null, null, 2],
  ])('reads the days %s and %s', (debut, fin, expectedDebut, expectedFin, anomalies) => {
    const article = parse({ debut, fin });
    expect([article.dateDebut, article.dateFin]).toEqual([expectedDebut, expectedFin]);
    expect(article.anomalies.filter(({ kind }) => kind === 'impossible-date')).toHaveLength(anomalies);
  });

  it('keeps entities as HTML has them and turns CDATA into text, lines unchanged', () => {
    const body = '\n<p>3 &lt; 4 &amp; 5 &#233;t&#xE9;s</p><![CDATA[la <b>corne\n</b> & la cloche]]><p>fin</p>\n';
    const article = parse({ body });
    expect(article.body).toBe(
      '<p>3 &lt; 4 &amp; 5 &#233;t&#xE9;s</p>la &lt;b&gt;corne\n&lt;/b&gt; &amp; la cloche<p>fin</p>',
    );
    expect(article.bodyLine).toBe(lineOf(xmlOf({ body }), '<p>3'));
  });

  it('does not take elements of the body for fields', () => {
    const body = '<p>x</p><NOTA><CONTENU>faux</CONTENU></NOTA><META_ARTICLE><NUM>9</NUM></META_ARTICLE>';
    const article = parse({ body });
    expect([article.num, article.nota, article.body]).toEqual(['L121-3', null, body]);
  });

  it('reports an empty body and a missing number, and takes an image for a body', () => {
    const kinds = ({ anomalies }: ParsedArticle) => anomalies.map(({ kind }) => kind);
    expect(kinds(parse({ body: '\n<br/> \n', num: '' }))).toEqual(['missing-number', 'empty-body']);
    expect(parse({ body: '<img src="a"/>' })).toMatchObject({ body: '<img src="a"/>', anomalies: [] });
  });

  it('reads the nota as paragraphs', () => {
    expect(parse({ nota: '<p>Un &amp;\n deux.</p><br/>Trois.' }).nota).toBe('Un & deux.\n\nTrois.');
  });

  it('knows a numbered act by its nature and number, another by its title', () => {
    const law = `<TEXTE cid="JORFTEXT000099000001" date_signature="2003-03-03" nature="LOI" num="2003-990">
<TITRE_TXT c_titre_court="Loi n° 2003-990 du 3 mars 2003" debut="2003-03-05" fin="2999-01-01" id_txt="LEGITEXT000099000002">Loi n° 2003-990 du 3 mars 2003 sur les brumes</TITRE_TXT></TEXTE>`;
    expect(parse({ context: law }).texte).toEqual({
      key: 'loi:2003-990',
      nature: 'LOI',
      num: '2003-990',
      title: 'Loi n° 2003-990 du 3 mars 2003',
      cid: 'JORFTEXT000099000001',
      date: '2003-03-03',
    });
    const order = law
      .replace('nature="LOI" num="2003-990"', 'nature="ARRETE" num=""')
      .replaceAll('Loi n° 2003-990', 'Arrêté');
    expect(parse({ context: order }).texte?.key).toBe('arrete:2003-03-03:arrete du 3 mars 2003 sur les brumes');
  });
});

function lien(attributes: string, label: string): string {
  return `<LIEN cidtexte="" datesignatexte="" naturetexte="" nortexte="" numtexte="" ${attributes}>${label}</LIEN>`
    .replace(/(\w+)="" (?=.*\b\1=")/g, '')
    .trim();
}

describe('its links', () => {
  const liens = [
    lien(
      'typelien="CITATION" sens="cible" id="LEGIARTI000099000077" num="7" cidtexte="LEGITEXT000099000001" naturetexte="CODE"',
      'Code des phares &amp; bal... - art. 7 (Ab)',
    ),
    lien('typelien="CONCORDE" sens="source" id="LEGISCTA000099000001" num=""', 'Code civil -  Section 2 : Feux'),
    lien(
      'typelien="MODIFICATION" sens="source" id="JORFARTI000099000003" num="" numtexte="2003-990" naturetexte="LOI" datesignatexte="2003-03-03"',
      'Rapport - art. 4 (V)',
    ),
    lien('typelien="INVENTE" sens="source" id="" num=""', ''),
  ];
  const article = parse({ liens: liens.join('\n') });

  it('are read by type and sens', () => {
    expect(
      article.liens.map(({ relation, direction, typeLien, sens }) => [relation, direction, typeLien, sens]),
    ).toEqual([
      ['cites', 'in', 'CITATION', 'cible'],
      ['renumbers', 'out', 'CONCORDE', 'source'],
      ['amends', 'in', 'MODIFICATION', 'source'],
      ['related', 'out', 'INVENTE', 'source'],
    ]);
    expect(article.anomalies).toEqual([{ kind: 'unknown-heading', line: article.liens[3]?.line, detail: 'INVENTE' }]);
  });

  it('name their targets', () => {
    const targets = article.liens.map(({ target, date }) => [
      target.texte?.key,
      target.num,
      target.id,
      target.etat,
      date,
    ]);
    expect(targets).toEqual([
      ['code:code des phares & balises', '7', 'LEGIARTI000099000077', 'ABROGE', null],
      ['code:code civil', null, null, null, null],
      ['loi:2003-990', '4', 'JORFARTI000099000003', 'VIGUEUR', '2003-03-03'],
      [undefined, null, null, null, null],
    ]);
    expect(article.liens[0]?.label).toBe('Code des phares & bal... - art. 7 (Ab)');
  });

  it('know their lines', () => {
    const text = xmlOf({ liens: liens.join('\n') });
    expect(article.liens.map(({ line }) => line)).toEqual(liens.map((xml) => lineOf(text, xml)));
  });
});

describe('other documents', () => {
  it.each(['SECTION_TA', 'TEXTELR', 'TEXTE_VERSION', 'JO'])('%s is structure, without article', (root) => {
    const text = `${HEAD}<!-- x -->\n<${root}><ID>LEGISCTA000099000001</ID></${root}>`;
    expect(FORMATS.find((format) => format.accepts('a.xml', text))).toBe(legiStructure);
    expect(legiStructure.parse(text, ORIGIN)).toEqual([]);
    expect(legiStructure.whenEmpty).toBe('structure');
  });

  it.each(['<html><body>ARTICLE</body></html>', '<ARTICLES/>', '<p>Un</p>', '<', '<?xml', '<!DOCTYPE html><html>'])(
    'leaves %s alone',
    (text) => {
      expect(legiXml.accepts('a.xml', text) || legiStructure.accepts('a.xml', text)).toBe(false);
    },
  );
});

describe('T20: hostile XML', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
    '\n',
  );
  it.each([
    ['an entity bomb', `<!DOCTYPE lolz [\n<!ENTITY l0 "lol">\n${bomb}\n]>\n<ARTICLE>&l9;</ARTICLE>`],
    ['an external entity', '<!DOCTYPE ARTICLE [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<ARTICLE>&x;</ARTICLE>'],
    ['an external document type', '<!DOCTYPE ARTICLE SYSTEM "http://localhost/a.dtd">\n<ARTICLE/>'],
    ['a parameter entity', '<!DOCTYPE ARTICLE [<!ENTITY % x SYSTEM "file:///dev/zero"> %x;]><ARTICLE/>'],
  ])('refuses %s', (_what, text) => {
    expect(legiXml.accepts('a.xml', text.slice(0, 4096))).toBe(true);
    expect(() => legiXml.parse(text, ORIGIN)).toThrow(
      expect.objectContaining({ kind: 'malformed', detail: '<!DOCTYPE' }),
    );
  });

  it('refuses an entity that is not of XML, with its line', () => {
    const text = xmlOf({ body: '\n<p>a&nbsp;b</p>' });
    expect(() => legiXml.parse(text, ORIGIN)).toThrow(expect.objectContaining({ line: lineOf(text, '&nbsp;') }));
  });

  it.each([
    ['a missing end', xmlOf({}).slice(0, 900)],
    ['tags that cross', xmlOf({ body: '<b><i>x</b></i>' })],
    ['a second root', `${xmlOf({})}<ARTICLE/>`],
    ['300 levels', xmlOf({ body: '<b>'.repeat(300) + '</b>'.repeat(300) })],
    ['a NUL', xmlOf({ body: 'a\0b' })],
  ])('refuses %s', (_what, text) => {
    expect(() => legiXml.parse(text, ORIGIN)).toThrow(FormatError);
  });

  const PIECES = [
    '<',
    '>',
    '</',
    '/>',
    '&',
    ';',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '<TM>',
    '</TM>',
    '<CONTENU>',
    'NOTA',
    '<LIENS><LIEN typelien="',
    '"',
    '<!DOCTYPE',
    '\n',
    'é',
  ];

  it('throws nothing but FormatError', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, isInside) => {
        const text = isInside ? xmlOf({ body: parts.join('') }) : `<ARTICLE>${parts.join('')}</ARTICLE>`;
        try {
          const [article] = legiXml.parse(text, ORIGIN);
          expect(article?.bodyLine).toBeLessThanOrEqual(text.split('\n').length);
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          expect(error.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  const SIZE = 400_000;
  it.each([
    ['tags', '<b/>'],
    ['comments', '<!---->'],
    ['CDATA', '<![CDATA[x]]>'],
    ['entities', '&amp;'],
    ['references', '&#233;'],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['less-than signs', '<'],
    ['ampersands', '&'],
    ['attributes', '<a b="'],
  ])('is linear in %s', (_what, unit) => {
    const text = xmlOf({ body: `x${unit.repeat(SIZE / unit.length)}y`, nota: unit.repeat(SIZE / unit.length) });
    const began = performance.now();
    try {
      legiXml.parse(text, ORIGIN);
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
    }
    expect(performance.now() - began).toBeLessThan(2500);
  });
});
