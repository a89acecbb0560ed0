/** Citations for programs: the ref shape of cli.md 5. */

import type { TextRef } from '../core/citation.ts';
import type { Position } from '../core/documents.ts';
import type { ArticleVersion, Texte } from '../core/model.ts';
import type { Json } from '../core/view.ts';
import type { CitedArticle, ResolvedCitation } from '../resolve/cited-article.ts';

/** A citation in a document or an article, and what it means; `resolved` is null where nothing was looked up. */
export interface PlacedCitation {
  readonly ref: TextRef;
  readonly start: ArticlePosition;
  readonly end: ArticlePosition;
  readonly resolved: ResolvedCitation | null;
}

/** Column and offset are null where the text of an article does not stand in its file as it is read. */
export interface ArticlePosition extends Pick<Position, 'line'> {
  readonly column: number | null;
  readonly offset: number | null;
}

function texteJson(texte: Texte | null): Json {
  if (texte === null) return null;
  return { title: texte.title, nature: texte.nature, number: texte.num, date: texte.date };
}

function positionJson({ line, column, offset }: ArticlePosition): Json {
  return { line, column, offset };
}

/** Versions that stand for the articles cited, one for each; of an ambiguous number, one for each choice. */
export function versionsCited({ articles }: ResolvedCitation): readonly ArticleVersion[] {
  return articles.flatMap(({ target }) => oneByWork(target));
}

function oneByWork(target: CitedArticle['target']): readonly ArticleVersion[] {
  const versions = target.status === 'resolved' ? target.versions : target.status === 'ambiguous' ? target.choices : [];
  return [...new Map(versions.map((version) => [version.work, version])).values()];
}

/** Numbers near those that are not held. */
export function nearestOf({ articles }: ResolvedCitation): readonly string[] {
  return articles.flatMap(({ target }) => (target.status === 'not-in-corpus' ? target.nearest : []));
}

function targetJson(resolved: ResolvedCitation | null): Json {
  if (resolved === null) return { status: 'not-looked-up' };
  const keys = [...new Set(versionsCited(resolved).map(({ key }) => key))];
  const nearest = nearestOf(resolved);
  return {
    status: resolved.status,
    ...(keys.length === 0 ? {} : { keys }),
    ...(nearest.length === 0 ? {} : { nearest: [...nearest] }),
  };
}

/** One citation. `steps` are given when every decision is wanted. */
export function refJson({ ref, start, end, resolved }: PlacedCitation, isVerbose = false) {
  return {
    text: ref.text,
    start: positionJson(start),
    end: positionJson(end),
    kind: ref.kind,
    num: ref.num,
    to: ref.to,
    openEnded: ref.openEnded,
    except: ref.except,
    texte: texteJson(ref.texte),
    texteFrom: ref.texteFrom,
    portion: ref.portionText,
    use: ref.use,
    target: targetJson(resolved),
    ...(isVerbose ? { steps: (resolved?.steps ?? []).map(({ step, detail }) => ({ step, detail })) } : {}),
  } satisfies Json;
}
